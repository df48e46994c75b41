import type { BlockReading, Place, Reading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isProse, ownWords } from '#shared/rules/outside-quotes.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { removal } from '#shared/rules/removal.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'

/** Shorter sentences may come twice on purpose: "He said no." */
const FEWEST_WORDS = 7
/** Of these, so many outside quotation marks: what somebody says may be quoted twice. */
const FEWEST_OWN_WORDS = 3
/** A sentence that stands at the end of a longer one ("Photo: Reuters The ship sank …") needs more to be the same. */
const FEWEST_WORDS_INSIDE = 10
/** What comes more often than this is a refrain, a list or a form. */
const MOST_TIMES = 2

interface Candidate extends Place {
  /** Its words in comparable form. */
  words: string[]
  starts: number[]
  text: string
  /** Its last words, which two that are the same share. */
  tail: string
}

/** The sentences of a block that are long enough to be compared. */
const candidatesIn = perBlock((block) =>
  isProse(block) ? block.sentences.flatMap((sentence) => toCandidate(block, sentence)) : [],
)

function toCandidate(block: BlockReading, sentence: Sentence): Omit<Candidate, 'block'>[] {
  if (sentence.words.length < FEWEST_WORDS || ownWords(block, sentence).length < FEWEST_OWN_WORDS) return []
  const words = sentence.words.map((word) => word.text.toLowerCase().replaceAll('’', "'"))
  const starts = sentence.words.map((word) => word.start)
  // A conjunction in front does not make it another sentence.
  if (/^(?:and|but|so|also|meanwhile|however)$/.test(words[0] ?? '')) words.shift()
  const { start, end, text } = sentence
  return [{ start, end, text, words, starts, tail: words.slice(-FEWEST_WORDS + 1).join(' ') }]
}

/** How many words at the end of the two are the same, where that is the whole of one of them; else 0. */
function sharedTail(a: Candidate, b: Candidate): number {
  const shorter = Math.min(a.words.length, b.words.length)
  for (let back = 1; back <= shorter; back++) if (a.words.at(-back) !== b.words.at(-back)) return 0
  return a.words.length === b.words.length || shorter >= FEWEST_WORDS_INSIDE ? shorter : 0
}

function find(reading: Reading): StoryFinding[] {
  const byTail = new Map<string, Candidate[]>()
  reading.blocks.forEach((block, index) => {
    for (const candidate of candidatesIn(block)) {
      const { tail } = candidate
      byTail.set(tail, [...(byTail.get(tail) ?? []), { ...candidate, block: index }])
    }
  })
  return [...byTail.values()].flatMap((same) => {
    if (same.length > MOST_TIMES) return []
    const [first, second] = same
    const shared = first && second ? sharedTail(first, second) : 0
    return first && second && shared > 0 ? [report(reading, first, second, shared)] : []
  })
}

function report(reading: Reading, first: Candidate, second: Candidate, shared: number): StoryFinding {
  const text = reading.blocks[second.block]?.text ?? ''
  const whole = shared === second.words.length
  const start = whole ? second.start : (second.starts.at(-shared) ?? second.start)
  const range = { start, end: second.end }
  const where = first.block === second.block ? 'earlier in this paragraph' : whereIs(reading, first)
  return {
    block: second.block,
    ...range,
    message: `“${excerpt(text.slice(start, second.end))}” stands word for word ${where}.`,
    fixes: [{ label: 'Remove the second one', edits: [{ block: second.block, ...removal(text, range) }] }],
    related: [{ block: first.block, start: first.start, end: first.end, message: 'The sentence the first time' }],
  }
}

/** The same sentence twice in one story. */
export const repeatedSentence = defineRule({
  id: 'repetition/sentence',
  title: 'Sentence repeated',
  grade: 'query',
  scope: 'story',
  why: 'A sentence that stands twice in a story was pasted twice, or came in with two versions of the copy.',
  source: 'Desk practice',
  examples: {
    flag: [
      {
        text: 'The ferry will not sail before the end of March. Fares stay as they are. The ferry will not sail before the end of March.',
        flagged: ['The ferry will not sail before the end of March.'],
        fixed: 'The ferry will not sail before the end of March. Fares stay as they are.',
      },
      {
        text: 'Divers found the anchor under four metres of mud.\nThe ship sank in 1902.\nDivers found the anchor under four metres of mud.',
        flagged: ['Divers found the anchor under four metres of mud.'],
        fixed: 'Divers found the anchor under four metres of mud.\nThe ship sank in 1902.\n',
      },
      {
        text: 'The school’s roof will be repaired over the summer. Classes go on. But the school’s roof will be repaired over the summer.',
        flagged: ['But the school’s roof will be repaired over the summer.'],
        fixed: 'The school’s roof will be repaired over the summer. Classes go on.',
      },
      {
        text: 'Mr. Dahl left the U.S. on Nov. 5 with his wife. He is 80. Mr. Dahl left the U.S. on Nov. 5, with his wife.',
        flagged: ['Mr. Dahl left the U.S. on Nov. 5, with his wife.'],
        fixed: 'Mr. Dahl left the U.S. on Nov. 5 with his wife. He is 80.',
      },
    ],
    pass: [
      'Stir the pot, taste it and add more salt. Wait. Stir the pot, taste it and add more salt. Wait. Stir the pot, taste it and add more salt.',
      'He said no. She asked again. He said no.',
      '“We will never leave this valley to the water,” she said. The crowd sang. “We will never leave this valley to the water,” she said.',
      'The ferry will not sail before the end of March. The ferry will not sail before the end of May.',
      'Ferry will not sail before the end of March\nThe ferry will not sail before the end of March.',
      'Divers found the anchor in May. Divers found the rudder in June.',
      'The vote was 5 to 4. It was late. The vote was 5 to 4.',
    ],
  },
  run: find,
})
