import type { BlockReading, Reading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { inStory } from '#shared/rules/in-story.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { removal } from '#shared/rules/removal.ts'
import { type BlockFinding, defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { createClaims } from '#shared/text/claims.ts'
import type { Range } from '#shared/text/range.ts'
import {
  CHAT_LINES,
  CHAT_OPTION,
  CHAT_SENTENCES,
  CHAT_TOKENS,
  type ChatLeftover,
  OFFERS_OPTIONS,
  TOKEN_SUSPECT,
} from './chatbot-forms.ts'
import { openingEnd } from './chatbot-opening.ts'
import { hasForm, REPORTED } from './leftover.ts'

const OPENING: ChatLeftover = 'the opening of a chatbot’s answer'
const MOST_LABEL_WORDS = 25
/** In code units. */
const MOST_SENTENCE = 1200
/** "Sure!", "Great question." before an answer. */
const INTERJECTION =
  /^(?:sure|certainly|of course|absolutely|got it|understood|great|great question|no problem|happy to help|okay|ok|sure thing)[.!]$/i

const wordCount = (text: string) => text.match(/\S+/g)?.length ?? 0

function finding(block: BlockReading, range: Range, is: ChatLeftover): BlockFinding {
  const whole = range.start === 0 && range.end === block.text.length
  return {
    ...range,
    message: `“${excerpt(block.text.slice(range.start, range.end))}” is ${is}, not part of the story.`,
    fixes: [{ label: whole ? 'Remove the line' : 'Remove it', edits: [removal(block.text, range)] }],
  }
}

function readLine(block: BlockReading): BlockFinding | undefined {
  const text = block.text.trim()
  if (wordCount(text) > MOST_LABEL_WORDS) return undefined
  const form = CHAT_LINES.find((each) => hasForm(each, text))
  // "Title: The Harbor. Author: Ana Ruiz." is a listing.
  if (!form || (form.ask && block.sentences.length > 1)) return undefined
  const colon = /^[^:]{1,60}:[*\s]*(?=\S)/.exec(block.text)
  const label = { start: 0, end: colon && form.ask ? colon[0].trimEnd().length : block.text.length }
  return { ...finding(block, label, form.is), ...(form.ask && { grade: 'query' as const }) }
}

/** After an interjection that opens a block: what a chatbot says that it will do. */
const ANNOUNCES = /^(?:I|I['’](?:ve|ll|m)|let me|let['’]s|here|below)\b/i

/** The part of a sentence that comes from a chat: all of it, or up to the colon where the story goes on after it. */
function chatPart(block: BlockReading, sentence: Sentence): (Range & { is: ChatLeftover }) | undefined {
  if (isQuoted(block, { start: sentence.start, end: sentence.start + 1 })) return undefined
  if (sentence.text.length > MOST_SENTENCE) return undefined
  const opening = openingEnd(sentence.text)
  if (opening !== undefined && !REPORTED.test(sentence.text)) {
    return { start: sentence.start, end: sentence.start + opening, is: OPENING }
  }
  for (const form of CHAT_SENTENCES) {
    if (!hasForm(form, sentence.text) || REPORTED.test(sentence.text)) continue
    const match = form.pattern.exec(sentence.text)
    if (!match || isQuoted(block, { start: sentence.start + match.index, end: sentence.start + match.index + 1 }))
      continue
    const end = match[0].endsWith(':') ? sentence.start + match.index + match[0].length : sentence.end
    return { start: sentence.start, end, is: form.is }
  }
  return undefined
}

function readSentences(block: BlockReading): BlockFinding[] {
  const found: (Range & { is: ChatLeftover; last: number })[] = []
  block.sentences.forEach((sentence, index) => {
    const before = block.sentences[index - 1]
    const isAnswer = index === 1 && before && INTERJECTION.test(before.text) && ANNOUNCES.test(sentence.text)
    const opening = isAnswer ? { start: sentence.start, end: sentence.end, is: OPENING } : undefined
    const part = chatPart(block, sentence) ?? opening
    if (!part) return
    const open = found.at(-1)
    if (open?.last === index - 1 && before && open.end === before.end) {
      Object.assign(open, { end: part.end, last: index })
    } else {
      const start = before && INTERJECTION.test(before.text) && !isQuoted(block, before) ? before.start : part.start
      found.push({ ...part, start, last: index })
    }
  })
  return found.map((each) => finding(block, each, each.is))
}

function readTokens(block: BlockReading): BlockFinding[] {
  if (!TOKEN_SUSPECT.test(block.text)) return []
  const found: BlockFinding[] = []
  const claim = createClaims(block.text.length)
  for (const { pattern, insert } of CHAT_TOKENS) {
    for (const { 0: actual, index } of block.text.matchAll(pattern)) {
      const range = { start: index, end: index + actual.length }
      if (!claim([range])) continue
      const put = insert?.(actual) ?? ''
      const spaced = /\s$/.test(block.text.slice(0, index)) || index === 0
      const edit = put === '' && spaced ? removal(block.text, range) : { ...range, insert: put }
      const message = `“${excerpt(actual)}” is a mark that a chat tool sets for its sources.`
      found.push({ ...range, message, fixes: [{ label: 'Remove it', edits: [edit] }] })
    }
  }
  return found
}

const chatOf = perBlock((block): BlockFinding[] => {
  if (block.kind === 'quotation') return readTokens(block)
  const line = readLine(block)
  return line ? [line] : [...readSentences(block), ...readTokens(block)]
})

/** The lines of a list of alternatives, under a label that offers them. */
function findOptions({ blocks }: Reading): StoryFinding[] {
  const found: StoryFinding[] = []
  let inList = false
  blocks.forEach((block, index) => {
    const own = chatOf(block)
    if (own.length > 0) {
      inList = own.some(({ end }) => end === block.text.length) && OFFERS_OPTIONS.test(block.text)
      return
    }
    inList &&= (block.kind === 'list-item' || CHAT_OPTION.test(block.text)) && wordCount(block.text) <= MOST_LABEL_WORDS
    if (inList)
      found.push(inStory(finding(block, { start: 0, end: block.text.length }, 'an alternative left in'), index))
  })
  return found
}

/** What a chat with a writing tool leaves in a draft: openers, offers, labels, instructions and marks of sources. */
export const chatbot = defineRule({
  id: 'stray/chatbot',
  title: 'Left over from a chat',
  grade: 'fix',
  scope: 'story',
  why: 'The words around a chatbot’s answer were never meant for readers; papers have had to apologise for printing them. This looks for set phrases and marks only and says nothing about who wrote the rest.',
  source: 'Desk practice; Wikipedia: Signs of AI writing',
  examples: {
    flag: [
      {
        text: 'Sure! Here is the rewritten article:\nThe bridge was closed on Monday.\nLet me know if you would like it shorter.',
        flagged: ['Sure! Here is the rewritten article:', 'Let me know if you would like it shorter.'],
        fixed: '\nThe bridge was closed on Monday.\n',
      },
      {
        text: 'Here’s a polished version of the story: The bridge was closed on Monday.',
        flagged: ['Here’s a polished version of the story:'],
        fixed: 'The bridge was closed on Monday.',
      },
      {
        text: 'The bridge was closed on Monday. It opens in May. Would you like me to add a quote?',
        flagged: ['Would you like me to add a quote?'],
        fixed: 'The bridge was closed on Monday. It opens in May.',
      },
      {
        text: 'As an AI language model, I cannot check this. The bridge was closed on Monday.',
        flagged: ['As an AI language model, I cannot check this.'],
        fixed: 'The bridge was closed on Monday.',
      },
      {
        text: 'The ferry was still running as of my last knowledge update.\nI’m sorry, but I can’t provide live figures.',
        flagged: [
          'The ferry was still running as of my last knowledge update.',
          'I’m sorry, but I can’t provide live figures.',
        ],
        fixed: '\n',
      },
      {
        text: 'The bridge was closed on Monday.\nHere are two additional subheads:\n1. Cracks below the water\n2. “A month at least”\nIt opens in May.',
        flagged: ['Here are two additional subheads:', '1. Cracks below the water', '2. “A month at least”'],
        fixed: 'The bridge was closed on Monday.\n\n\n\nIt opens in May.',
      },
      {
        text: 'Headline options:\n- Bridge shut after crack is found\n- Harbor bridge closed\nThe bridge was closed on Monday.',
        flagged: ['Headline options:', '- Bridge shut after crack is found', '- Harbor bridge closed'],
        fixed: '\n\n\nThe bridge was closed on Monday.',
      },
      {
        text: 'Key points:\nSummary: The bridge was closed on Monday.',
        flagged: ['Key points:', 'Summary:'],
        fixed: '\nThe bridge was closed on Monday.',
      },
      {
        text: 'It was built in 1911 citeturn0search0 and widened in 1950.【4†source】 It is 90 metres long. [oaicite:2]',
        flagged: ['citeturn0search0', '【4†source】', '[oaicite:2]'],
        fixed: 'It was built in 1911 and widened in 1950. It is 90 metres long.',
      },
      {
        text: 'The log is at https://harbor.example/log?utm_source=chatgpt.com and https://harbor.example/a?utm_source=openai&b=2.',
        flagged: ['?utm_source=chatgpt.com', '?utm_source=openai&'],
        fixed: 'The log is at https://harbor.example/log and https://harbor.example/a?b=2.',
      },
      {
        text: 'Rewrite the following press release in a neutral tone. Keep it under 200 words.\nThe bridge was closed on Monday.',
        flagged: ['Rewrite the following press release in a neutral tone. Keep it under 200 words.'],
        fixed: '\nThe bridge was closed on Monday.',
      },
      {
        text: 'The bridge opens in May. I have kept all of the quotes and tightened the lead. This version is shorter and clearer.',
        flagged: ['I have kept all of the quotes and tightened the lead. This version is shorter and clearer.'],
        fixed: 'The bridge opens in May.',
      },
    ],
    pass: [
      '“As an AI language model, I have no opinion,” the chatbot answered. “Would you like me to write a poem?” it asked.',
      'The chatbot apologised for the confusion and offered to rewrite the speech. It had no access to live news.',
      'Here is the full list of winners:\nHere is the revised timetable:\nHere are the key points of the deal:',
      'Let me know what you find, the mayor told the divers. I hope this helps the town, she said.',
      'Sure, the bridge is old. Of course it leaks. Certainly, few expected it to fall.',
      'The revised version of the bill keeps the old pier. This is the updated version of the plan that failed in May.',
      'Would you like to live to 120? Feel free to bring a friend. Make it a habit to look up.',
      'Do not use the bridge, police said. Keep the oven under 200 degrees. Use a sharp knife and a light hand.',
      'The council will rewrite the rules. Edit the photo on your phone before you send it.',
      'If you want to vote, you can register at the town hall until May 5.',
      'As an artificial intelligence company, Harlow Labs must file a report. It trains a large language model on court records.',
      'The headline options that the paper tried are kept in a museum. Its editors chose the third.',
      'The race was decided at turn 10. The site was called The Source: Harbor. Apple TV+ and Disney+ bid for it.',
      '1. Rope\n2. Tar\nThe list was short.',
    ],
  },
  run: (reading) => [
    ...reading.blocks.flatMap((block, index) => chatOf(block).map((each) => inStory(each, index))),
    ...findOptions(reading),
  ],
})
