const MOST_WORDS = 20
const CLOSING_STOP = /[.,;:…\p{Pd}]["'”’»)\]]*$/u
/** "… talks in the U.S.": the full stop belongs to the abbreviation. */
const CLOSING_INITIALS = /(?:\p{Lu}\.){2,}["'”’»)\]]*$/u

/** Whether the first block of a draft, without space around it, reads as its headline: short, and not a sentence with its full stop. */
export function readsAsHeadline(text: string): boolean {
  if (text.split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS) return false
  return !CLOSING_STOP.test(text) || CLOSING_INITIALS.test(text)
}
