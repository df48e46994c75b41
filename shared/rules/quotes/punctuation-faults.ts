import type { Token } from '#shared/reading/clauses.ts'
import { isNamingVerb, speechVerb } from '#shared/reading/cues.ts'
import { isTitleHead } from '#shared/reading/title-words.ts'
import type { Range } from '#shared/text/range.ts'
import type { Side } from './punctuation-placement.ts'
import { type Seam, type SeamFinding, wordsIn } from './punctuation-seams.ts'

/** How this draft sets what either way is right. */
export interface OwnWay {
  /** On which side of the closing mark the comma before an attribution stands. */
  attribution: Side
  /** A colon stands before a quoted sentence, not a comma. */
  colon: boolean
}

/** A fault at a seam that no house sets so, the first that fits. */
export function faultAt(seam: Seam, way: OwnWay): SeamFinding | undefined {
  return (
    markOnBothSides(seam) ??
    commaAfterQuestion(seam) ??
    markBehindQuestion(seam) ??
    missingComma(seam, way) ??
    stopBeforeAttribution(seam) ??
    capitalAfterComma(seam) ??
    sentenceAfterComma(seam) ??
    missingMarkBefore(seam, way) ??
    missingCommaBetween(seam) ??
    needlessComma(seam)
  )
}

/** “It is late,”, he said · He called it “a mess.”. */
function markOnBothSides({ block, quotation: { end }, close, inside, outside, attribution }: Seam) {
  if (outside === '' || (inside !== ',' && inside !== '.')) return undefined
  const mark = attribution !== undefined ? ',' : inside === outside ? inside : '.'
  const message = 'A mark stands on each side of the closing quotation mark.'
  return finding({ start: close - 1, end: end + 1 }, message, 'Keep one', mark + block.text.slice(close, end))
}

/** “Is it late?,” he asked · “Is it late?”, he asked */
function commaAfterQuestion({ block, quotation: { end }, close, inside, outside, attribution }: Seam) {
  const before = inside === ',' ? block.text[close - 2] : inside
  if (attribution === undefined || (inside === ',') === (outside === ',') || !/^[?!]$/.test(before ?? ''))
    return undefined
  const start = inside === ',' ? close - 1 : end
  return finding(
    { start, end: start + 1 },
    `No comma is set after “${before}” before an attribution.`,
    'Remove the comma',
    '',
  )
}

/** “Is it late”? he asked */
function markBehindQuestion({ block, quotation: { end }, close, inside, attribution }: Seam) {
  const mark = block.text[end] ?? ''
  if (attribution === undefined || inside !== '' || !/^[?!]$/.test(mark)) return undefined
  const message = `“${mark}” belongs to the quoted words: the sentence goes on behind it.`
  return finding({ start: close, end: end + 1 }, message, 'Set it inside', mark + block.text.slice(close, end))
}

/** “It is late” he said */
function missingComma(seam: Seam, way: OwnWay) {
  const { block, quotation, close, inside, outside, attribution, opens } = seam
  if (attribution === undefined || !opens || inside !== '' || outside !== '' || !isSentence(seam)) return undefined
  const [first] = wordsIn(block, attribution)
  // “Wild Rose” singer Jo Hartley said: what is quoted describes a noun.
  const attributes =
    first && (/^(?:PRON|DET|PROPN)$/.test(first.tag) || /^\p{Lu}/u.test(first.text) || speechVerb(first.text))
  if (!attributes || (quotation.attribution?.confidence ?? 0) < 0.9) return undefined
  const marks = block.text.slice(close, quotation.end)
  const message = `No comma stands before “${attributionWords(seam, attribution)}”.`
  const insert = way.attribution === 'inside' ? `,${marks}` : `${marks},`
  return finding({ start: close, end: quotation.end }, message, 'Set a comma', insert)
}

/** “It is late.” he said · “It is late”. he said */
function stopBeforeAttribution(seam: Seam) {
  const { block, quotation, close, inside, outside, attribution } = seam
  if (attribution === undefined || !/\p{Ll}/u.test(block.text[attribution] ?? '')) return undefined
  if (`${inside}${outside}` !== '.') return undefined
  const start = inside === '.' ? close - 1 : quotation.end
  const message = `A full stop cuts off “${attributionWords(seam, attribution)}”.`
  return finding({ start, end: start + 1 }, message, 'Set a comma', ',')
}

/** “It is late,” He said */
function capitalAfterComma({ block, inside, outside, attribution }: Seam) {
  if (attribution === undefined || (inside !== ',' && outside !== ',')) return undefined
  const [first, second] = wordsIn(block, attribution)
  if (!first || !/^(?:He|She|They|It|We|The|An?|His|Her|Their|Said|Says)$/.test(first.text)) return undefined
  // “…,” The Harbor Post reported: the article is a part of the name.
  if (/^(?:The|An?)$/.test(first.text) && !/^\p{Ll}/u.test(second?.text ?? '')) return undefined
  return finding(
    first,
    `A capital stands after the comma: “${first.text}”.`,
    'Make it lower case',
    first.text.toLowerCase(),
  )
}

/** “We waited in the rain,” he said, “The boat was late.” */
function sentenceAfterComma(seam: Seam): SeamFinding | undefined {
  const { block, tokens, index, attribution } = seam
  const next = tokens.findIndex((token, at) => at > index && token.type === 'quote')
  const between = tokens.slice(index + 1, next)
  const comma = between.at(-1)
  const following = tokens[next]
  if (attribution === undefined || !following || comma?.text !== ',' || between.length > 9 || !isSentence(seam))
    return undefined
  const words = between.filter((token) => token.type === 'word')
  // “…,” he said, adding, “The …” introduces it anew.
  if (words.filter(({ tag }) => /^(?:VERB|AUX)$/.test(tag)).length !== 1) return undefined
  if (words.some(({ tag, lower }) => /CONJ$/.test(tag) || /^(?:who|that)$/.test(lower))) return undefined
  const [first] = wordsIn(block, following.start)
  if (!first || !/^(?:PRON|DET|CCONJ|SCONJ|ADV|AUX|ADP)$/.test(first.tag) || !/^(?!I\b)\p{Lu}\p{Ll}/u.test(first.text))
    return undefined
  if (!/[.?!]["”’'»]+$/.test(following.text)) return undefined
  return {
    ...finding(comma, `“${first.text}” begins a sentence after a comma.`, 'Set a full stop', '.'),
    grade: 'query',
  }
}

const SAYING = new Set(
  'say tell add ask reply answer write respond explain state warn tweet announce declare remark shout insist'.split(
    ' ',
  ),
)

/** Osei said “It is late.” A comma for one sentence, a colon for more (AP), or always a colon (Reuters): either will do. */
function missingMarkBefore(seam: Seam, way: OwnWay) {
  const { block, quotation, tokens, index } = seam
  const { cue, speaker, position, confidence } = quotation.attribution ?? {}
  const before = tokens[index - 1]
  if (!cue || !speaker || position !== 'before' || (confidence ?? 0) < 0.9 || before?.type !== 'word') return undefined
  if (!SAYING.has(speechVerb(cue.text) ?? '') || /ing$/.test(cue.text) || !isSomebody(speaker)) return undefined
  const between = tokens.slice(0, index).filter((token) => token.start >= cue.end)
  if (/^(?:told|tells?|asked|asks?|warned|warns?)$/i.test(cue.text) ? !isObject(between) : between.length > 0)
    return undefined
  if (!isSentence(seam) || !/[.?!]["”’'»]+$/.test(quotation.text)) return undefined
  const colon = way.colon || /[.?!]["”’']*\s+\p{Lu}/u.test(quotation.text)
  const range = { start: before.start, end: quotation.start + 1 }
  const mark = block.text.slice(quotation.start, range.end)
  const message = `No mark stands between “${before.text}” and the sentence that it quotes.`
  return finding(range, message, colon ? 'Set a colon' : 'Set a comma', `${before.text}${colon ? ':' : ','} ${mark}`)
}

/** “It is late,” he said “and we are tired.” */
function missingCommaBetween({ quotation, tokens, index, words }: Seam) {
  const before = tokens[index - 1]
  const from = tokens.findLastIndex((token, at) => at < index && token.type === 'quote')
  const between = tokens.slice(from + 1, index)
  if (from < 0 || before?.type !== 'word' || between.length > 4 || !/[,?!]["”’'»]+$/.test(tokens[from]?.text ?? ''))
    return undefined
  if (between.some(({ type }) => type === 'mark')) return undefined
  const verbs = between.filter((token) => token.type === 'word' && /^(?:VERB|AUX)$/.test(token.tag))
  const [cue] = verbs
  if (verbs.length !== 1 || !/^(?:said|says|added|continued|asked|explained)$/i.test(cue?.text ?? '')) return undefined
  if (words.length < 3 || !/^["“‘']\p{Ll}.*[.,?!]["”’'»]+$/su.test(quotation.text)) return undefined
  const message = `No comma stands after “${before.text}”, where the quotation goes on.`
  return finding(before, message, 'Set a comma', `${before.text},`)
}

/** He called it, “a mess.” */
function needlessComma({ quotation, tokens, index, inside, outside }: Seam) {
  const [comma, before, verb] = [tokens[index - 1], tokens[index - 2], tokens[index - 3]]
  if (comma?.text !== ',' || before?.type !== 'word' || !/^["“‘']\p{Ll}/u.test(quotation.text)) return undefined
  // “the plan was a, ‘as he put it,’ mess” brackets it between commas.
  if (inside === ',' || outside === ',') return undefined
  const names = (token: Token | undefined) => token?.type === 'word' && isNamingVerb(speechVerb(token.text) ?? '')
  const completes =
    names(before) || (names(verb) && /^(?:PRON|PROPN)$/.test(before.tag)) || /^(?:as|an?|the)$/.test(before.text)
  if (!completes) return undefined
  const message = `No comma belongs between “${before.text}” and the words that it quotes.`
  return finding(comma, message, 'Remove the comma', '')
}

/** Somebody, not a sign or a letter that “says” something; "who said" needs no mark. */
function isSomebody({ text, head, pronoun }: { text: string; head: { text: string }; pronoun: boolean }): boolean {
  return pronoun ? /^(?:he|she|they|we|i)$/i.test(text) : /^\p{Lu}\p{Ll}/u.test(head.text) || isTitleHead(head.text)
}

/** "told reporters", "told the council", "asked her". */
function isObject(tokens: Seam['tokens']): boolean {
  const noun = (token: Token) => token.type === 'word' && /^(?:NOUN|PROPN|PRON|DET|ADJ)$/.test(token.tag)
  return tokens.length > 0 && tokens.length <= 3 && tokens.every(noun)
}

/** Quoted words that make a sentence: some of them, a verb among them, a capital first, and no title of a work. */
function isSentence({ quotation, words }: Seam): boolean {
  const isTitle = words.every(({ text }) => text.length <= 3 || /^[\p{Lu}\p{N}]/u.test(text))
  const begins = /^["“‘'`]+\p{Lu}/u.test(quotation.text)
  const enough = words.length >= (words[0]?.tag === 'PRON' ? 2 : 4)
  return begins && enough && !isTitle && words.some(({ tag }) => tag === 'VERB' || tag === 'AUX')
}

/** The first two words of an attribution: "he said", "said Osei". */
function attributionWords({ block }: Seam, at: number): string {
  return wordsIn(block, at)
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')
}

/** A finding whose one fix puts something else in its place. */
function finding({ start, end }: Range, message: string, label: string, insert: string): SeamFinding {
  return { start, end, message, fixes: [{ label, edits: [{ start, end, insert }] }] }
}
