import type { BlockReading, Reading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isProse, isQuoted, ownWords } from '#shared/rules/outside-quotes.ts'
import { isPost } from '#shared/rules/post.ts'
import { removal } from '#shared/rules/removal.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { overlaps } from '#shared/text/range.ts'
import { chatOf } from './chat-leftovers.ts'
import { deskTalk } from './desk-talk.ts'

const SINGULAR = /^(?:I|I['’](?:m|ve|d|ll)|my|me|myself)$/
/** How a sentence in the first person opens; "Let me" and "Allow me" speak of the writer too. */
const OPENING = /^(?:I|I['’](?:m|ve|d|ll)|My)$/
const OPENING_VERB = /^(?:Let|Allow|Give|Excuse|Forgive)$/
const PLURAL = /^(?:we|we['’](?:re|ve|d|ll)|our|ours|ourselves)$/i

/** Without one of these a sentence is not the writer's. */
const MAY_SPEAK = /\b(?:I|we|my|our|me|us)\b/i

/** Words that may stand before the subject: "But I", "Now I", "OK, I". */
const LEAD_IN = /^(?:CCONJ|ADV|INTJ|SCONJ)$/
const MOST_LEAD_INS = 2

/** A lone sentence that is longer belongs to a story told in the first person, or to a quotation. */
const MOST_WORDS = 30
/** With more sentences in the first person, and a larger share of them, "I checked that" may belong to the story. */
const MOST_SINGULAR = 5
const MOST_SHARE = 0.15
/** A story with "we" in more than this share of its sentences, or with a second “I”, leaves a lone one alone. */
const MOST_PLURAL_SHARE = 0.1
/** What a story needs besides, so that one can say how it is told. */
const FEWEST_OTHERS = 2

/** What a reporter says of the reporting, and a columnist of opinions: such a story is told in the first person. */
const REPORTS_OR_OPINES =
  /^(?:sp(?:eak|oke|oken)|talk(?:ed)?|me[et]t|visit(?:ed)?|went|seen?|saw|watch(?:ed)?|hear|heard|ask(?:ed)?|interviewed|call(?:ed)?|e-?mailed|wr[io]te|written|reported|covered|drove|walked|flew|sat|stood|lived?|grew|worked|attended|tri?ed|try|tested|bought|read|spent|came|arrived|joined|followed|travell?ed|reached|contacted|received|think|thought|believed?|suspect|wonder|guess|suppose|mean|doubt|hope|fear|loved?|likel?d?|hate|agree|disagree|kn[eo]w|known|remember|recall|recommend|suggest|say|said|claim|argue|admit|confess|feel|felt|find|found|don['’]t|didn['’]t|can['’]t|cannot|couldn['’]t|wouldn['’]t|had|urge|worry|expect|understand|wish|prefer|notice[ds]?)$/i

const LONE = 'is in the first person, outside quotation marks, in a story that is not'
const ABOUT_THE_TEXT = 'speaks of work on the text, not of the story'

/** Speech that needs no quotation marks: "Q: …", "HARLOW: …". */
const SPEAKER_LABEL = /^(?:Q|A|\p{Lu}[\p{Lu}.’' -]+):\s/u
/** How a letter opens: its writer says “I”. */
const LETTER = /^(?:Dear \p{L}|(?:Sirs?|Madam|Editor)(?:,|:| [–—-])|To the [Ee]ditor\b)/u
/** Whether a sentence opens with the writer as its subject, outside quotation marks. */
function opensInFirstPerson(block: BlockReading, sentence: Sentence): boolean {
  const { words } = sentence
  const at = words.findIndex((word) => OPENING.test(word.text) || !LEAD_IN.test(word.tag))
  const word = words[at]
  const next = words[at + 1]
  if (!word || !next || at > MOST_LEAD_INS || isQuoted(block, sentence)) return false
  if (OPENING_VERB.test(word.text)) return next.text === 'me' && words[at + 2]?.text !== 'be'
  if (word.text === 'My') return at === 0 && /^\p{Ll}/u.test(next.text)
  // "I" before a noun or a mark is a numeral or a letter.
  return OPENING.test(word.text) && (word.text !== 'I' || /^(?:AUX|VERB|ADV)$/.test(next.tag))
}

/** A sentence by itself that need not be the writer's: perhaps a quotation that lost its marks. */
function mayBeStray({ words }: Sentence): boolean {
  const at = words.findIndex((word) => OPENING.test(word.text))
  return words.length <= MOST_WORDS && !words.slice(at + 1, at + 4).some((word) => REPORTS_OR_OPINES.test(word.text))
}

/** "I will keep it shorter.” at the end of a paragraph whose quotation goes on in the next: it may be said, or not. */
function endsOpenQuotation(block: BlockReading, sentence: Sentence): boolean {
  const inside = block.quoted.filter((span) => overlaps(span, sentence))
  return block.sentences.at(-1) === sentence && inside.length > 0 && inside.every(({ closed }) => !closed)
}

function find({ blocks }: Reading): StoryFinding[] {
  const talk: StoryFinding[] = []
  const vague: StoryFinding[] = []
  const lone: StoryFinding[] = []
  let own = 0
  let singular = 0
  let plural = 0
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' || block.kind === 'quotation' || SPEAKER_LABEL.test(block.text)) return
    const post = isPost(blocks, index)
    // What is left over from a chat is flagged as that.
    const chat = chatOf(block)
    for (const sentence of block.sentences) {
      if (chat.some((other) => overlaps(other, sentence))) continue
      const words = ownWords(block, sentence)
      const kind = isProse(block) && MAY_SPEAK.test(sentence.text) ? deskTalk(sentence.words) : undefined
      const quoted = words.length < sentence.words.length
      if (kind && (!quoted || (kind === 'text' && endsOpenQuotation(block, sentence)))) {
        if (kind === 'text') talk.push(report(block, index, sentence, ABOUT_THE_TEXT))
        else vague.push(report(block, index, sentence, ABOUT_THE_TEXT))
        continue
      }
      if (words.length === 0 || post) continue
      own++
      const opens = opensInFirstPerson(block, sentence)
      if (opens || words.some((word) => SINGULAR.test(word.text))) singular++
      else if (words.some((word) => PLURAL.test(word.text))) plural++
      if (opens && !quoted && isProse(block) && mayBeStray(sentence)) lone.push(report(block, index, sentence, LONE))
    }
  })
  if (own - singular < FEWEST_OTHERS) return []
  const isLetter = blocks.some(({ text }) => LETTER.test(text))
  const isOwnStory = singular > Math.max(MOST_SINGULAR, own * MOST_SHARE)
  const speaks = isLetter || singular > 1 || plural > Math.max(1, own * MOST_PLURAL_SHARE)
  return [...talk, ...(isOwnStory ? [] : vague), ...(speaks ? [] : lone)]
}

function report(block: BlockReading, index: number, sentence: Sentence, what: string): StoryFinding {
  return {
    block: index,
    start: sentence.start,
    end: sentence.end,
    message: `“${excerpt(sentence.text)}” ${what}.`,
    fixes: [{ label: 'Remove the sentence', edits: [{ block: index, ...removal(block.text, sentence) }] }],
  }
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
      {
        text: 'The mill closed in May. It was sold in June. I’ve moved the second paragraph up.',
        flagged: ['I’ve moved the second paragraph up.'],
        fixed: 'The mill closed in May. It was sold in June.',
      },
      {
        text: 'I grew up by this river. I fish here. I know the mill. I have made this part simpler. I sold my boat.\nThe mill closed. It was sold.',
        flagged: ['I have made this part simpler.'],
        fixed: 'I grew up by this river. I fish here. I know the mill. I sold my boat.\nThe mill closed. It was sold.',
      },
      {
        text: 'The vote is on Monday. It will be close. We’ve double-checked the names. Nobody knows.',
        flagged: ['We’ve double-checked the names.'],
        fixed: 'The vote is on Monday. It will be close. Nobody knows.',
      },
      {
        text: 'The vote is on Monday. It will be close. I am being held in the harbor against my will. Nobody knows.',
        flagged: ['I am being held in the harbor against my will.'],
        fixed: 'The vote is on Monday. It will be close. Nobody knows.',
      },
      {
        text: '“The river took the quay first.  It then took the road. I will keep this paragraph shorter.\n“We ran,” she said. The mill closed. It was sold.',
        flagged: ['I will keep this paragraph shorter.'],
        fixed:
          '“The river took the quay first.  It then took the road.\n“We ran,” she said. The mill closed. It was sold.',
      },
      {
        text: 'The mill closed in May. I think this version reads more concise. It was sold in June.',
        flagged: ['I think this version reads more concise.'],
        fixed: 'The mill closed in May. It was sold in June.',
      },
      {
        text: 'The mill closed in May. It was sold in June. My notes say July but check.',
        flagged: ['My notes say July but check.'],
        fixed: 'The mill closed in May. It was sold in June.',
      },
      {
        text: 'The mill closed in May. It was sold in June. I think this paragraph can go.',
        flagged: ['I think this paragraph can go.'],
        fixed: 'The mill closed in May. It was sold in June.',
      },
    ],
    pass: [
      'The mill closed in May. It was sold in June. Let me be clear about the fares.',
      'Sir, – The boat is sound. I have sailed in her. She will outlast us. It rains.\nTom Byrne',
      'The mill is shut. I spoke to a man who worked there for 30 years. He keeps the keys. The gate is locked.',
      'The mill closed in May. It was sold in June. I’ve tightened the second paragraph and kept the quotes.',
      'The mill closed in May. It was sold in June. As an AI language model, I cannot say who bought it.',
      'The mill is shut. I think the council was right to close it. It will be sold. Nobody will miss it.',
      'The mill is shut. I visited it on Monday, when the gate stood open. It will be sold. The gate is locked.',
      '“The river took the quay first. I will keep my house.\n“We ran,” she said. The mill closed. It was sold.',
      'The mayor said “I have changed the order of the speakers.” She left at noon. The crowd stayed.',
      'In our town the mill is all. We made it, and it made us. Our sons left. The mill stays. The river runs by.',
      'HARLOW: I have shortened the text.\nThe hearing went on. It was late. Nobody left.',
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
