import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { overlaps, type Range } from '#shared/text/range.ts'
import { CLOSING_CREDITS, isItems, LINE_FORMS, LINK_SIGN, OPENS_WITH_EMOJI } from './boilerplate-lines.ts'
import { SENTENCE_FORMS } from './boilerplate-sentences.ts'
import { hasForm, KEPT_BY_SOME, type Leftover, REPORTED } from './leftover.ts'
import { markupLine } from './markup-forms.ts'
import { tellsReader } from './page-talk.ts'
import { isGlued, isPageLine } from './page-words.ts'
import { CLOSING_WIRE, HEADLINE_TAG, WIRE_LINES } from './wire-forms.ts'

/** A label or a link is short. */
const MOST_LINE_WORDS = 14
const MOST_LABEL_WORDS = MOST_LINE_WORDS + 6
const MOST_QUESTION_WORDS = 8
/** Nothing that is left over from a page runs on for longer, in code units. */
const MOST_SENTENCE = 1200
/** A remark this short says nothing without the sentence beside it: "Every morning, free." */
const MOST_REMARK_WORDS = 4

/** How many words a line has. */
export const wordCount = (text: string) => text.match(/\S+/g)?.length ?? 0

/** A text without the markup that a paste left in it, which does not change what it says. */
const plain = (text: string) =>
  MARKUP_SIGN.test(text)
    ? text
        .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
        .replace(
          /<[^<>\n]*>|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\d])_{1,3}(?=\p{L})|(?<=[\p{L}.!?])_{1,3}(?![\p{L}\d])/gu,
          '',
        )
        .replaceAll('&copy;', '©')
    : text
const MARKUP_SIGN = /[<*_]|\]\(|&copy;/

/** A sign of a page in front of its label: "+ Follow", "→ Read more". */
const ICON = /^[^\p{L}\p{N}\p{P}\p{Extended_Pictographic}©]+|^[•▸▪■►▶»›*+]\s*/u

/** A short line or sentence of several words in brackets: "[Read more: …]", "(See video below.)" */
const WRAPPED = /^[[(]((?=.{1,60}$)[^[\]()]+ [^[\]()]+)[\])]$/

/** A span of dates is none of a page's. */
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/giu

/** What a whole line is by its form; nothing for prose. */
function lineKind({ text: whole }: BlockReading): Leftover | undefined {
  const said = plain(whole.trim())
  const text = /^\w/.test(said) ? said : said.replace(ICON, '')
  const count = wordCount(text)
  const wire = count <= MOST_LABEL_WORDS * 2 ? WIRE_LINES.find((form) => hasForm(form, text)) : undefined
  if (wire) return wire.is
  const isOpen = !/[.?!]["”’»)]*$/.test(text)
  const isLabel = /^[^.?!]{1,24}[:|]/.test(text) && count <= MOST_LABEL_WORDS
  const isQuestion = /[?!]$/.test(text) && count <= MOST_QUESTION_WORDS
  const trails = count <= MOST_LABEL_WORDS && /^(?:\.\.\.|…)|(?:\.\.\.|…)$/.test(text)
  if (isOpen && count <= MOST_LABEL_WORDS && LINK_SIGN.test(whole.trim())) return 'a link to other stories'
  if ((isOpen && isItems(text) && /\p{L}{3}/u.test(text.replace(MONTH, ''))) || OPENS_WITH_EMOJI.test(text))
    return LINE_FORMS.find((form) => hasForm(form, text))?.is ?? 'part of a web page'
  if (count > MOST_LABEL_WORDS || !((isOpen && count <= MOST_LINE_WORDS) || isLabel || isQuestion || trails))
    return undefined
  // "Up next: the council." is a sentence: a headline behind a label begins with a capital.
  if (!isOpen && /^[^:|]{1,24}[:|]\s+\p{Ll}/u.test(text)) return undefined
  const form =
    LINE_FORMS.find((form) => hasForm(form, text)) ??
    (WRAPPED.test(text) ? LINE_FORMS.find((form) => hasForm(form, text.replace(WRAPPED, '$1'))) : undefined)
  if (form) return form.is
  if (isOpen && tellsReader(text)) return 'a note to readers'
  return isPageLine(text) || (isOpen && isGlued(text)) ? 'part of a web page' : undefined
}

function sentenceKind(block: BlockReading, sentence: Sentence): Leftover | undefined {
  if (isQuoted(block, { start: sentence.start, end: sentence.start + 1 })) return undefined
  if (sentence.text.length > MOST_SENTENCE) return undefined
  const own = plain(ownText(block, sentence))
    .replace(/^[•▪■]\s*/, '')
    .replace(WRAPPED, '$1')
  const is =
    SENTENCE_FORMS.find((each) => hasForm(each, own))?.is ?? (tellsReader(own) ? 'a note to readers' : undefined)
  return is && !REPORTED.test(own) ? is : undefined
}

/** A sentence with an ellipsis for what stands in quotation marks. */
function ownText(block: BlockReading, { start, end }: Sentence): string {
  let text = ''
  let at = start
  for (const span of block.quoted) {
    if (span.depth > 0 || span.start < at || span.end > end) continue
    text += `${block.text.slice(at, span.start)}“…”`
    at = span.end
  }
  return text + block.text.slice(at, end)
}

/** A range of a block as a finding, with the fix that takes it out. Block offsets. */
export function leftoverFinding(block: BlockReading, range: Range, is: Leftover): BlockFinding {
  const whole = range.start === 0 && range.end === block.text.length
  return {
    ...range,
    message: `“${excerpt(block.text.slice(range.start, range.end))}” is ${is}, not part of the story.`,
    ...(KEPT_BY_SOME.has(is) && { grade: 'note' as const }),
    fixes: [{ label: whole ? 'Remove the line' : 'Remove it', edits: [removal(block.text, range)] }],
  }
}

/** "Want more from the harbor?" */
const ENTICES =
  /^(?:want|need|like|love|know|looking|enjoy\w*|have|got|interested|what do you think|not seeing|can['’]t see)\b.*\?$/i

const VERBAL = /^(?:VERB|AUX)$/

/** Beside a credit for reporting: "Ana Ruiz reported from Eastport." */
const REPORTED_FROM = /^\p{Lu}[\p{L}.’' -]+ reported from \p{Lu}/u

/** Beside a call to get in touch: "Ring 555-0134 or write to desk@ledger.example." */
const REACH = /^(?:Call|Ring|Text|Phone|E-?mail|WhatsApp|Write to)\b.*(?:\d{4}|\S@\S)/

/** Who wrote it, beside how to reach them: "Ana Ruiz covers ferries for the Ledger." */
const BIO =
  /^(?:(?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3})|He|She|They) (?:is|are|covers?|reports?|writes?|works?|hosts?|leads?|joined)\b/u

/** Whether a sentence is a bare remark or a credit, and says nothing without the leftover beside it. */
function isRemark({ text, words }: Sentence): boolean {
  if (REACH.test(text)) return true
  if (words.length <= MOST_REMARK_WORDS && !words.some(({ tag }) => VERBAL.test(tag))) return true
  return REPORTED_FROM.test(text) || ENTICES.test(text)
}

/** Whether a sentence speaks to the reader, so that it may go with the leftover beside it. */
function speaksToReader(block: BlockReading, { words }: Sentence): boolean {
  return words.some((word) => /^(?:you|your|our|us|we)$/i.test(word.text) && !isQuoted(block, word))
}

function readLeftovers(block: BlockReading): BlockFinding[] {
  if (block.kind === 'quotation' || markupLine(block.text)) return []
  const whole = { start: 0, end: block.text.length }
  const tag = /^[A-Z]{3}/.test(block.text) ? HEADLINE_TAG.exec(block.text) : null
  if (tag) return [leftoverFinding(block, { start: 0, end: tag[0].length }, 'a wire advisory')]
  if (block.kind === 'heading') return []
  const credit = closings(block)
  const line = credit.some(({ start }) => start > 0) || REPORTED.test(block.text) ? undefined : lineKind(block)
  if (line) return [leftoverFinding(block, whole, line)]
  const kinds = block.sentences.map((sentence) => sentenceKind(block, sentence))
  const first = kinds.find(Boolean)
  if (!first) return credit
  if (block.sentences.every((sentence, at) => kinds[at] || isRemark(sentence)))
    return [leftoverFinding(block, whole, first)]
  // The rest may be of the story all the same: ask.
  const most = kinds[0] !== undefined || kinds.filter(Boolean).length * 2 >= kinds.length
  const leans = block.sentences.every(
    (sentence, at) => kinds[at] || isRemark(sentence) || speaksToReader(block, sentence) || BIO.test(sentence.text),
  )
  if (kinds[0] === 'a copyright notice' || kinds[0] === 'a note of the editors' || (most && leans))
    return [{ grade: 'query', ...leftoverFinding(block, whole, first) }]
  const found = runs(block, kinds)
  return [...found, ...credit.filter((each) => !found.some((other) => overlaps(each, other)))]
}

/** "Were you there?" before "Drop us a line." */
function asksReader(block: BlockReading, sentence: Sentence): boolean {
  const { text, words } = sentence
  if (!text.endsWith('?') || words.length > MOST_QUESTION_WORDS || isQuoted(block, sentence)) return false
  return ENTICES.test(text) || speaksToReader(block, sentence)
}

/** Neighbouring sentences that are left over are one finding. */
function runs(block: BlockReading, kinds: readonly (Leftover | undefined)[]): BlockFinding[] {
  const found: { range: Range; is: Leftover; last: number }[] = []
  kinds.forEach((is, index) => {
    const sentence = block.sentences[index]
    const open = found.at(-1)
    if (!is || !sentence) return
    if (open?.last === index - 1) Object.assign(open, { last: index, range: { ...open.range, end: sentence.end } })
    else {
      const before = block.sentences[index - 1]
      const { start } = before && asksReader(block, before) ? before : sentence
      found.push({ range: { start, end: sentence.end }, is, last: index })
    }
  })
  return found.map(({ range, is }) => leftoverFinding(block, range, is))
}

/** A credit or a sign-off that closes a paragraph. */
function closings(block: BlockReading): BlockFinding[] {
  for (const form of [...CLOSING_CREDITS, CLOSING_WIRE]) {
    const match = hasForm(form, block.text) ? form.pattern.exec(block.text) : undefined
    if (!match) continue
    const start = match.index + match[0].length - match[0].trimStart().length
    // The full stop behind "(source: Harbor Office)." is that of the sentence.
    const closes = match[0].endsWith('.') && !/[.?!…]["”’)]*\s*$/.test(block.text.slice(0, start))
    const range = { start, end: block.text.length - (closes ? 1 : 0) }
    if (!isQuoted(block, range)) return [leftoverFinding(block, range, form.is)]
  }
  return []
}

/** What is left over in a block by its own words and form, in text order; read once a block. */
export const leftoversOf = perBlock(readLeftovers)
