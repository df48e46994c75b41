import type { Place, Reading, Sentence } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'

/** Shorter sentences may come twice on purpose: "He said no." */
const FEWEST_WORDS = 7

/** The sentence without what does not make it another one: capitals, marks, a conjunction in front. */
function normalize(sentence: Sentence): string {
  const words = sentence.words.map((word) => word.text.toLowerCase().replaceAll('’', "'"))
  if (/^(?:and|but|so|also|meanwhile|however)$/.test(words[0] ?? '')) words.shift()
  return words.join(' ')
}

function find({ blocks }: Reading): StoryFinding[] {
  const first = new Map<string, Place>()
  const findings: StoryFinding[] = []
  blocks.forEach((block, index) => {
    if (!isProse(block)) return
    for (const sentence of block.sentences) {
      if (sentence.words.length < FEWEST_WORDS || isQuoted(block, sentence)) continue
      const key = normalize(sentence)
      const { start, end } = sentence
      const before = first.get(key)
      if (!before) {
        first.set(key, { block: index, start, end })
        continue
      }
      const where = before.block === index ? 'earlier in this paragraph' : `in paragraph ${before.block + 1}`
      findings.push({
        block: index,
        start,
        end,
        message: `“${opening(sentence)}” stands word for word ${where}.`,
        fixes: [{ label: 'Remove the second one', edits: [{ block: index, ...removal(block.text, sentence) }] }],
        related: [{ ...before, message: 'The sentence the first time' }],
      })
    }
  })
  return findings
}

function opening(sentence: Sentence): string {
  const last = sentence.words[5]
  return last ? `${sentence.text.slice(0, last.end - sentence.start)} …` : sentence.text
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
