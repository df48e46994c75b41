import type { Mention, Reading } from '#shared/reading/reading.ts'
import { isTitleHead } from '#shared/reading/title-words.ts'

/**
 * Whether a title and a name can be replaced together: nothing in front belongs to them ("Founder and CEO Ana Ruiz", "a Mayor
 * Ana Ruiz", "her fellow judge"), and no place behind, which tells one mayor from another.
 */
export function standsAlone({ block, start, end }: Mention, { blocks }: Reading): boolean {
  const paragraph = blocks[block]
  const text = paragraph?.text ?? ''
  if (/^ of \p{Lu}/u.test(text.slice(end))) return false
  const before = paragraph?.sentences.flatMap(({ words }) => words.find((word) => word.end === start - 1) ?? [])[0]
  if (!before || text[start - 1] !== ' ' || TIME.test(before.text)) return !/[/&] ?$/.test(text.slice(0, start))
  if (/^(?:and|or)$/.test(before.text)) return !isTitleHead(/(\S+) \S+ $/.exec(text.slice(0, start))?.[1] ?? '')
  if (before.tag === 'NOUN') return !isTitleHead(before.text) && !PERSON.test(before.text)
  return !/^(?:DET|PROPN|NUM|INTJ)$/.test(before.tag) && !BELONGS.test(before.text)
}

/** "incumbent Mayor Ana Ruiz": a noun for a person in front of the title. */
const PERSON = /(?:er|or|ist|ian|ant|ent|ee|man|woman|mate|ful|rival|ally|fellow|star)$/i

/** Words that need the title behind them: "the current mayor", "her fellow judge", "Dear Mayor". */
const BELONGS =
  /^(?:his|her|its|their|our|my|your|whose|current|other|another|same|own|new|old|young|next|last|first|second|fellow|dear|incumbent|democratic|republican|conservative|liberal|right|very|hon\.?|longtime|late)$/i

const TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|week|month|year|morning|afternoon|evening|night)$/i
