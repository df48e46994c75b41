import { speechVerb } from '#shared/reading/cues.ts'
import { finding, isSentence, type Seam, type SeamFinding, type Side, wordsIn } from './punctuation-seams.ts'

/**
 * What no house sets where a quotation ends. `side` is where this draft sets the comma before an attribution, inside the
 * closing mark or outside.
 */
export function closingFault(seam: Seam, side: Side): SeamFinding | undefined {
  return (
    markOnBothSides(seam) ??
    commaAfterQuestion(seam) ??
    markBehindQuestion(seam) ??
    missingComma(seam, side) ??
    stopBeforeAttribution(seam, side) ??
    capitalAfterComma(seam)
  )
}

/** “It is late,”, he said · He called it “a mess.”. */
function markOnBothSides({ block, quotation: { end }, close, inside, outside, attribution }: Seam) {
  if (outside === '' || (inside !== ',' && inside !== '.')) return undefined
  const mark = attribution !== undefined ? ',' : inside === outside ? inside : '.'
  const message = 'A mark stands on each side of the closing quotation mark.'
  return finding(block, { start: close - 1, end: end + 1 }, message, 'Keep one', mark + block.text.slice(close, end))
}

/** “Is it late?,” he asked · “Is it late?”, he asked */
function commaAfterQuestion({ block, quotation: { end }, close, inside, outside, attribution }: Seam) {
  const before = inside === ',' ? block.text[close - 2] : inside
  if (attribution === undefined || (inside === ',') === (outside === ',') || !/^[?!]$/.test(before ?? ''))
    return undefined
  const start = inside === ',' ? close - 1 : end
  return finding(
    block,
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
  return finding(block, { start: close, end: end + 1 }, message, 'Set it inside', mark + block.text.slice(close, end))
}

/** “It is late” he said */
function missingComma(seam: Seam, side: Side) {
  const { block, quotation, close, inside, outside, attribution, opens } = seam
  if (attribution === undefined || !opens || inside !== '' || outside !== '' || !isSentence(seam)) return undefined
  const [first] = wordsIn(block, attribution)
  // “Wild Rose” singer Jo Hartley said: what is quoted describes a noun.
  const attributes =
    first && (/^(?:PRON|DET|PROPN)$/.test(first.tag) || /^\p{Lu}/u.test(first.text) || speechVerb(first.text))
  if (!attributes) return undefined
  const message = `No comma stands before “${attributionWords(seam, attribution)}”.`
  return finding(block, { start: close, end: quotation.end }, message, 'Set a comma', comma(seam, side))
}

/** “It is late.” he said · “It is late”. he said */
function stopBeforeAttribution(seam: Seam, side: Side) {
  const { block, quotation, close, inside, outside, attribution } = seam
  if (attribution === undefined || !/\p{Ll}/u.test(block.text[attribution] ?? '')) return undefined
  const message = `A full stop cuts off “${attributionWords(seam, attribution)}”.`
  if (inside === '.' && outside === '')
    return finding(block, { start: close - 1, end: close }, message, 'Set a comma', ',')
  if (inside !== '' || outside !== '.') return undefined
  return finding(block, { start: close, end: quotation.end + 1 }, message, 'Set a comma', comma(seam, side))
}

/** The closing marks with a comma as this draft sets it before an attribution. */
function comma({ block, close, quotation }: Seam, side: Side): string {
  const marks = block.text.slice(close, quotation.end)
  return side === 'inside' ? `,${marks}` : `${marks},`
}

/** “It is late,” He said */
function capitalAfterComma({ block, inside, outside, attribution }: Seam) {
  if (attribution === undefined || (inside !== ',' && outside !== ',')) return undefined
  const [first, second] = wordsIn(block, attribution)
  if (!first || !/^(?:He|She|They|It|We|The|An?|His|Her|Their)$/.test(first.text)) return undefined
  // “…,” The Harbor Post reported: the article is a part of the name.
  if (/^(?:The|An?)$/.test(first.text) && !/^\p{Ll}/u.test(second?.text ?? '')) return undefined
  return finding(
    block,
    first,
    `A capital stands after the comma: “${first.text}”.`,
    'Make it lower case',
    first.text.toLowerCase(),
  )
}

/** The first two words of an attribution: "he said", "said Osei". */
function attributionWords({ block }: Seam, at: number): string {
  return wordsIn(block, at)
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')
}
