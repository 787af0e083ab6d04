import { remembered } from '../text/remembered.ts'
import { isFemaleName, isMaleName } from './gazetteer.ts'

const MEN =
  /^(?:mr|sir|lord|king|prince|father|baron|duke|sheikh|don|herr|monsieur|señor|husband|son|brother|uncle)\b/
const WOMEN =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|mother|sister|baroness|duchess|madam|madame|frau|señora|doña|wife|daughter|aunt)\b/

/**
 * Whether a title or the first word of a name tells a woman (true) or a man (false); null when it tells neither.
 *
 * "Ms. Weiss", "wife" and "Clara Weiss" are women, "Mr. Weiss" and "Otto Weiss" men; names that both bear tell nothing.
 */
export const isWoman = remembered((name): boolean | null => {
  const lower = name.toLowerCase()
  if (WOMEN.test(lower)) return true
  if (MEN.test(lower)) return false
  const [first = ''] = lower.split(/[\s-]/)
  if (isFemaleName(first)) return true
  return isMaleName(first) ? false : null
})

/** "Conway" of "Mr. Conway": a surname with the title that `linkPeople` leaves to tell it from others. */
export function withoutHonorific(name: string): string {
  return name.replace(/^(?:Mr|Ms)\.\s/, '')
}
