import retextRepeatedWords from 'retext-repeated-words'
import type { BlockReading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { fromRetext } from '#shared/rules/retext-adapter.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'

const repeatedWords = fromRetext(retextRepeatedWords)

/** Words that are said twice for weight, or in a set phrase: a doubled one is style, not a slip. */
const EMPHATIC =
  /^(?:very|really|so|too|much|many|more|far|long|never|no|yes|again|now|well|there|ha|ho|hey|oh|la|da|na|bye|night|knock|tut|hush|chop|quack|tick|boom|bang|win|half|half-|big|old|deep|slowly|ever|please|wait|go|run|up|down|out|over|on and on)$/i

/** Words that grammar may set side by side ("what it is is", "came in in May", "log on on Monday"): ask. */
const MAY_MEET = /^(?:is|was|are|were|do|does|did|in|on|who|her|it|you|this|will|may|which)$/i

/** Parsing every paragraph once more for the plug-in is dear, and nearly none has a word twice. */
const TWICE = /(?<!\p{L})(\p{L}[\p{L}’'-]*)\s+\1(?!\p{L})/iu

function find(block: BlockReading): BlockFinding[] {
  if (!TWICE.test(block.text)) return []
  return repeatedWords(block).flatMap((message): BlockFinding[] => {
    const [first, second] = message.actual.split(/\s+/)
    if (!first || !second || EMPHATIC.test(second) || !/^\p{L}/u.test(second)) return []
    // "the first FIRST contest": another word, a name in capitals.
    if (second.length > 1 && second === second.toUpperCase() && first !== second) return []
    const { start, end } = message
    return [
      {
        start,
        end,
        message: `“${second}” stands twice.`,
        ...((MAY_MEET.test(second) || isQuoted(block, message)) && { grade: 'query' as const }),
        fixes: [{ label: `Keep one: ${first}`, edits: [{ start: start + first.length, end, insert: '' }] }],
      },
    ]
  })
}

/** The same word twice in a row. */
export const repeatedWord = defineRule({
  id: 'repetition/word',
  title: 'Word repeated',
  grade: 'fix',
  scope: 'block',
  why: 'A word doubled by a slip of the hand or a moved phrase is easy to read over, above all at a line end.',
  source: 'Desk practice; found by retext-repeated-words',
  examples: {
    flag: [
      { text: 'The ferry left the the pier.', flagged: ['the the'], fixed: 'The ferry left the pier.' },
      { text: 'The the ferry left.', flagged: ['The the'], fixed: 'The ferry left.' },
      { text: 'She is one of  of the divers.', flagged: ['of  of'], fixed: 'She is one of the divers.' },
      { text: 'He said he wanted to to go.', flagged: ['to to'], fixed: 'He said he wanted to go.' },
      { text: 'What it is is a leak.', flagged: ['is is'], fixed: 'What it is a leak.' },
      { text: '“We left the the pier,” she said.', flagged: ['the the'], fixed: '“We left the pier,” she said.' },
    ],
    pass: [
      'They had had enough of that that winter brought.',
      'Duran Duran played in Walla Walla.',
      'It was a very very long way. No no, he said.',
      'She knew what she wanted. Wanted or not, it came.',
      'He went to “The” The Hague office.',
      'The total was 100 100 times over.',
      'They met, met again and left.',
      'This is the first FIRST contest held here.',
    ],
  },
  run: find,
})
