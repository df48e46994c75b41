import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { createClaims } from '#shared/text/claims.ts'
import type { Range } from '#shared/text/range.ts'
import { CHAT_LINES, CHAT_SENTENCES, CHAT_TOKENS, type ChatLeftover, TOKEN_SUSPECT } from './chatbot-forms.ts'
import { openingEnd } from './chatbot-opening.ts'
import { hasForm, REPORTED } from './leftover.ts'

const OPENING: ChatLeftover = 'the opening of a chatbot’s answer'
/** A label with what stands behind it is short. */
const MOST_LABEL_WORDS = 25
/** In code units. */
const MOST_SENTENCE = 1200
/** "Sure!", "Great question." before an answer. */
const INTERJECTION =
  /^(?:sure|certainly|of course|absolutely|got it|understood|great|great question|no problem|happy to help|okay|ok|sure thing|here you go)[.!]$/i

/** Whether a text is short enough for a label or for one of a list of alternatives. */
export const isShort = (text: string) => (text.match(/\S+/g)?.length ?? 0) <= MOST_LABEL_WORDS

/** A range of a block as a finding, with the fix that takes it out. Block offsets. */
export function chatFinding(block: BlockReading, range: Range, is: ChatLeftover): BlockFinding {
  const whole = range.start === 0 && range.end === block.text.length
  return {
    ...range,
    message: `“${excerpt(block.text.slice(range.start, range.end))}” is ${is}, not part of the story.`,
    fixes: [{ label: whole ? 'Remove the line' : 'Remove it', edits: [removal(block.text, range)] }],
  }
}

function readLine(block: BlockReading): BlockFinding | undefined {
  const text = block.text.trim()
  if (!isShort(text)) return undefined
  const form = CHAT_LINES.find((each) => hasForm(each, text))
  // "Title: The Harbor. Author: Ana Ruiz." is a listing.
  if (!form || (form.ask && block.sentences.length > 1)) return undefined
  const colon = /^[^:]{1,60}:[*\s]*(?=\S)/.exec(block.text)
  const label = { start: 0, end: colon && form.ask ? colon[0].trimEnd().length : block.text.length }
  return { ...chatFinding(block, label, form.is), ...(form.ask && { grade: 'query' as const }) }
}

/** After an interjection that opens a block: what a chatbot says that it will do. */
const ANNOUNCES =
  /^(?:I|I['’](?:ve|ll|m)|let me|let['’]s|here|below|an? (?:\w+er|more \w+|less \w+|\d+[- ]words?) (?:version|take|draft|rewrite)|(?:rewriting|editing|revising|trimming|shortening|updating|reworking)(?=.*[:.…]$))\b/i

/** The part of a sentence that comes from a chat: all of it, or up to the colon where the story goes on after it. */
function chatPart(block: BlockReading, sentence: Sentence): (Range & { is: ChatLeftover; ask: boolean }) | undefined {
  if (isQuoted(block, { start: sentence.start, end: sentence.start + 1 })) return undefined
  if (sentence.text.length > MOST_SENTENCE) return undefined
  const opening = openingEnd(sentence.text)
  if (opening !== undefined && !REPORTED.test(sentence.text)) {
    return { start: sentence.start, end: sentence.start + opening, is: OPENING, ask: false }
  }
  for (const form of CHAT_SENTENCES) {
    if (!hasForm(form, sentence.text) || REPORTED.test(sentence.text) || form.unless?.test(block.text)) continue
    const match = form.pattern.exec(sentence.text)
    if (!match || isQuoted(block, { start: sentence.start + match.index, end: sentence.start + match.index + 1 }))
      continue
    const end = match[0].endsWith(':') ? sentence.start + match.index + match[0].length : sentence.end
    return { start: sentence.start, end, is: form.is, ask: form.ask ?? false }
  }
  return undefined
}

function readSentences(block: BlockReading): BlockFinding[] {
  const found: (Range & { is: ChatLeftover; ask: boolean; last: number })[] = []
  block.sentences.forEach((sentence, index) => {
    const before = block.sentences[index - 1]
    const isAnswer = index === 1 && before && INTERJECTION.test(before.text) && ANNOUNCES.test(sentence.text)
    const opening = isAnswer ? { start: sentence.start, end: sentence.end, is: OPENING, ask: false } : undefined
    const part = chatPart(block, sentence) ?? opening
    if (!part) return
    const open = found.at(-1)
    if (open?.last === index - 1 && before && open.end === before.end) {
      Object.assign(open, { end: part.end, last: index, ask: open.ask || part.ask })
    } else {
      const start = before && INTERJECTION.test(before.text) && !isQuoted(block, before) ? before.start : part.start
      found.push({ ...part, start, last: index })
    }
  })
  return found.map(({ start, end, is, ask }) => ({
    ...chatFinding(block, { start, end }, is),
    ...(ask && { grade: 'query' as const }),
  }))
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
      const ends = /^(?:[\s.,;:!?)]|$)/.test(block.text.slice(range.end))
      const edit = put === '' && spaced && ends ? removal(block.text, range) : { ...range, insert: put }
      const message = `“${excerpt(actual)}” is a mark that a chat tool sets for its sources.`
      found.push({ ...range, message, fixes: [{ label: 'Remove it', edits: [edit] }] })
    }
  }
  return found
}

/** What is left over of a chat in a block by its own words, in text order; read once a block. */
export const chatOf = perBlock((block): BlockFinding[] => {
  if (block.kind === 'quotation') return readTokens(block)
  const line = readLine(block)
  return line ? [line] : [...readSentences(block), ...readTokens(block)]
})
