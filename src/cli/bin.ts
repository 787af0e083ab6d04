import { compare, extract, readArticles } from '../index.ts'

const [command = '', ...rest] = process.argv.slice(2)
const paths = rest.filter((word, index) => !word.startsWith('--') && rest[index - 1] !== '--format')
const articles = readArticles(paths).map(extract)
if (command === 'extract')
  for (const article of articles) process.stdout.write(`${JSON.stringify(article)}\n`)
else process.stdout.write(`${JSON.stringify(compare(articles, { version: '0.1.0' }), null, 2)}\n`)
