import type { BlockReading, Reading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isProse, isQuoted, ownWords } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { isPost } from './post.ts'

const SINGULAR = /^(?:I|I['’](?:m|ve|d|ll)|my|me|myself)$/
/** How a sentence in the first person opens; "Let me" and "Allow me" speak of the writer too. */
const OPENING = /^(?:I|I['’](?:m|ve|d|ll)|My)$/
const OPENING_VERB = /^(?:Let|Allow|Give|Excuse|Forgive)$/
const PLURAL = /^(?:we|we['’](?:re|ve|d|ll)|our|ours|ourselves)$/i

/** Words that may stand before the subject: "But I", "Now I", "OK, I". */
const LEAD_IN = /^(?:CCONJ|ADV|INTJ|SCONJ)$/
const MOST_LEAD_INS = 2

/** A story with more first-person sentences than these, of any kind or such that open with "I", is told that way. */
const MOST_SENTENCES = 5
const MOST_OPENING = 2
const MOST_SHARE = 0.15
/** So is one with "we" in more than this share of its sentences. */
const MOST_PLURAL_SHARE = 0.4
/** What a story needs besides, so that one can say how it is told. */
const FEWEST_OTHERS = 2

/** Speech that needs no quotation marks: "Q: …", "HARLOW: …". */
const SPEAKER_LABEL = /^(?:Q|A|\p{Lu}[\p{Lu}.’' -]+):\s/u
/** Whether a sentence opens with the writer as its subject, outside quotation marks. */
function opensInFirstPerson(block: BlockReading, sentence: Sentence): boolean {
  const { words } = sentence
  const at = words.findIndex((word) => OPENING.test(word.text) || !LEAD_IN.test(word.tag))
  const word = words[at]
  const next = words[at + 1]
  if (!word || !next || at > MOST_LEAD_INS || isQuoted(block, sentence)) return false
  if (OPENING_VERB.test(word.text)) return next.text === 'me'
  if (word.text === 'My') return at === 0 && /^\p{Ll}/u.test(next.text)
  // "I" before a noun or a mark is a numeral or a letter.
  return OPENING.test(word.text) && (word.text !== 'I' || /^(?:AUX|VERB|ADV)$/.test(next.tag))
}

function find({ blocks }: Reading): StoryFinding[] {
  const findings: StoryFinding[] = []
  let own = 0
  let singular = 0
  let plural = 0
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' || block.kind === 'quotation') return
    if (SPEAKER_LABEL.test(block.text) || isPost(blocks, index)) return
    for (const sentence of block.sentences) {
      const words = ownWords(block, sentence)
      if (words.length === 0) continue
      own++
      if (words.some((word) => SINGULAR.test(word.text)) || opensInFirstPerson(block, sentence)) singular++
      else if (words.some((word) => PLURAL.test(word.text))) plural++
      if (!isProse(block) || !opensInFirstPerson(block, sentence)) continue
      findings.push({
        block: index,
        start: sentence.start,
        end: sentence.end,
        message: `“${excerpt(sentence.text)}” is in the first person, outside quotation marks, in a story that is not.`,
        fixes: [{ label: 'Remove the sentence', edits: [{ block: index, ...removal(block.text, sentence) }] }],
      })
    }
  })
  const told =
    singular > Math.min(MOST_SENTENCES, Math.max(1, own * MOST_SHARE)) ||
    findings.length > MOST_OPENING ||
    plural > Math.max(1, own * MOST_PLURAL_SHARE)
  return told || own - singular < FEWEST_OTHERS ? [] : findings
}

/** A sentence in the first person in a story that is otherwise told in the third. */
export const firstPerson = defineRule({
  id: 'stray/first-person',
  title: 'Stray first person',
  grade: 'query',
  scope: 'story',
  why: 'A report speaks in the third person. A lone sentence with “I” outside quotation marks is left over from a note, a chat or a quotation that lost its marks.',
  source: 'Desk practice',
  examples: {
    flag: [
      {
        text: 'The council closed the ferry pier on Monday. Repairs will take a month. I’m making this shorter.',
        flagged: ['I’m making this shorter.'],
        fixed: 'The council closed the ferry pier on Monday. Repairs will take a month.',
      },
      {
        text: 'The pier was built in 1911. I have moved this up. It was last painted in 1998.\nNobody was hurt.',
        flagged: ['I have moved this up.'],
        fixed: 'The pier was built in 1911. It was last painted in 1998.\nNobody was hurt.',
      },
      {
        text: 'Rain fell all night. The river rose by a metre.\nLet me check the figure again.',
        flagged: ['Let me check the figure again.'],
        fixed: 'Rain fell all night. The river rose by a metre.\n',
      },
      {
        text: 'The mayor said “I will not resign.” She left at noon. My earlier version had this wrong.',
        flagged: ['My earlier version had this wrong.'],
        fixed: 'The mayor said “I will not resign.” She left at noon.',
      },
      {
        text: 'Prices rose in May. But I will keep this paragraph. They fell in June.',
        flagged: ['But I will keep this paragraph.'],
        fixed: 'Prices rose in May. They fell in June.',
      },
    ],
    pass: [
      'The mayor said she was tired. “I will not resign,” she said. She left at noon.',
      'I grew up by this river. My father fished here. I still do, and the water tells me when. The mill closed. It was sold.',
      'We know this road. Our children walk it. We were told it would be mended. It was not. I doubt it ever will be.',
      'Q: When did you arrive?\nA: I came in May.\nThe talk was held in the library. It lasted an hour. Forty people came.',
      'The bridge was built before World War I began. It was widened in 1950. It carries Interstate 5.',
      'The film From Me to My Sister opens on Friday. It was shot in Oslo. Critics liked it.',
      '“I saw the water rise.\n“I ran up the stairs,” he said. The house was lost. The family is safe.',
      'The ad was seen everywhere. Few liked it. The harbor office did.\nSo I think that is working.\n— Ana Ruiz (@anaruiz) May 3',
      'Elizabeth I was crowned there. The church burned down later. It was rebuilt in stone.',
    ],
  },
  run: find,
})
