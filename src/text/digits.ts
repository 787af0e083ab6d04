/**
 * The value of a number written in digits, with thousands separators of any usual kind.
 *
 * `digitsValue('1,234.5')` is 1234.5, `'1.234.567'` 1234567, `'3,5'` 3.5, `'1.375'` 1.375. Null for what only looks
 * like one: versions and lists ("10.0.1", "1,2,3"), a leading zero ("007"). Digits of any script count.
 */
export function digitsValue(written: string): number | null {
  const plain = asciiDigits(written).replace(/[’'\u00A0\u2009\u202F]/g, ' ')
  if (/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return /^0\d/.test(plain) ? null : Number(plain)
  const [mark = '', last, ...more] = new Set(plain.replace(/\d/g, ''))
  if (more.length > 0) return null
  if (mark === ',' && /^\d{1,4},\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'))
  const cut = last === undefined ? plain.length : plain.indexOf(last)
  const whole = plain.slice(0, cut)
  const part = plain.slice(cut + 1)
  if (last === ' ' || !/^\d*$/.test(part)) return null
  return isGrouped(whole, mark) ? Number(`${whole.replaceAll(mark, '')}.${part || 0}`) : null
}

/** Groups of three, or of two before the last as in India. */
function isGrouped(whole: string, mark: string): boolean {
  const [first = '', ...rest] = whole.split(mark)
  if (/^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))) return true
  return mark === ',' && /^[1-9]\d?(?:,\d\d){1,4},\d{3}$/.test(whole)
}

/** Digits of other scripts and widths as 0 to 9. */
export function asciiDigits(text: string): string {
  if (!/[^\d\P{Nd}]/u.test(text)) return text
  return text.normalize('NFKC').replace(/[^\d\P{Nd}]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(code - zero)
  })
}
