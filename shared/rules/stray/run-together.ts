import type { BlockReading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { isNoProse } from './no-prose.ts'

/** Without a capital right after such a mark no two sentences run together, and most paragraphs have none. */
const TOUCHES = /[.?!]\p{Lu}/u

/** A mark that ends a sentence, with the word before it and the capital of the next sentence right after it. */
const JOINED =
  /(?<word>\p{L}{0,30}\p{Ll}{2}|\d{1,9}|[ap]\.m)(?<mark>[.?!]|\?!)(?<next>\p{Lu}\p{Ll}[\p{L}’'-]*|[IA](?=\s)|I['’]\p{Ll}+)/gu

/** Two letters are a word that opens a sentence, or the ending of a name: "Last.Fm". */
const SHORT_WORD = /^(?:He|It|We|My|In|On|At|By|As|If|An|No|So|To|Of|Or|Do|Is|Up|Mr|Ms|Dr|St|Am|Us)$/

/** "ended.The council": two sentences without a space between them. */
export function findRunTogether(block: BlockReading): BlockFinding[] {
  if (!TOUCHES.test(block.text)) return []
  return [...block.text.matchAll(JOINED)].flatMap((match): BlockFinding[] => {
    const { word = '', mark = '', next = '' } = match.groups ?? {}
    const range = { start: match.index, end: match.index + match[0].length }
    if (next.length === 2 && !SHORT_WORD.test(next)) return []
    // "1.The" is a number of a list.
    if (/^\d/.test(word) && /(?:^|[.?!:;]\s+|No\.\s?)$/.test(block.text.slice(0, range.start))) return []
    if (isNoProse(block.text, range)) return []
    const at = range.start + word.length + mark.length
    return [
      {
        ...range,
        message: `Two sentences run together in “${match[0]}”.`,
        ...(isQuoted(block, range) && { grade: 'query' as const }),
        fixes: [{ label: 'Set a space between them', edits: [{ start: at, end: at, insert: ' ' }] }],
      },
    ]
  })
}
