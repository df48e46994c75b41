import { isGivenName } from './given-names.ts'
import { eastAsianSurnames, particles } from './name-words.ts'

/** What follows a name without being part of it in a later reference. */
export const GENERATION = /^(?:Jr|Sr)\.?$|^(?!X$)(?=[VX]|II)X{0,3}(?:IX|IV|V?I{0,3})$/

/** One or two syllables of Chinese in pinyin or of Korean as newspapers write it. */
const SYLLABLES =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[iu]?(?:ao|a[ino]?|ang|e[inr]?|eng|o|ou|ong)|i|in|ing|iu|u|ui|un|uo|yun|oo|ook|eo|eon|eong|eun|ik|il|ok|ol|uk|ul|yeo|yeon|yeong|yu|ye)){1,2}$/i

/**
 * The family name of a name in full, given as its words in order, with the particles that belong to it: "van der Berg" of
 * Ida van der Berg, "bin Tariq" of Omar bin Tariq. East Asian names in their own order begin with it: "Kwon" of Kwon Min-seo.
 * The second of two Spanish surnames cannot be told from an English one; the story's own later references decide there.
 */
export function familyName(words: readonly string[]): string {
  const parts = words.length > 1 ? words.filter((word) => !GENERATION.test(word)) : words
  const last = parts.length - 1
  if (last < 1) return parts[0] ?? ''
  if (isEastAsianOrder(parts)) return parts[0] ?? ''
  let first = last
  while (first > 1 && isParticle(parts[first - 1] ?? '')) first--
  // "De la Cruz" at the start of a sentence: all of it is the surname.
  if (first === 1 && isParticle(parts[0] ?? '') && (last > 1 || !isGivenName(parts[0] ?? ''))) first = 0
  return parts.slice(first).join(' ')
}

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase()) || /^(?:St\.?|Saint|Mac|Ó|Ní)$/.test(word)
}

/** "Kwon Min-seo", "Xu Haoran", "Choi Ji Woo": a family name of the region, and a given name of its syllables. */
function isEastAsianOrder(parts: readonly string[]): boolean {
  const [family = '', one = '', two] = parts
  if (!eastAsianSurnames.has(family)) return false
  if (two !== undefined) return parts.length === 3 && SYLLABLES.test(one) && SYLLABLES.test(two)
  const [head = '', tail] = one.split('-')
  if (tail !== undefined) return /^\p{Ll}/u.test(tail) && SYLLABLES.test(head) && SYLLABLES.test(tail)
  // "Kim Dean", "Lee Ann": English given names, unless what follows can be nothing but Chinese.
  return SYLLABLES.test(one) && !isGivenName(one) && (one.length > 4 || !isGivenName(family))
}
