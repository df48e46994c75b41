import { decodeHTML } from 'entities/decode'
import type { HtmlText } from './html-tree.ts'

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/y
/** A tag that the parser passed over in the middle of words. */
const TAG = /<[a-zA-Z/!?](?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/y

/** Where each code unit of a text stands in the source. */
export interface TextPlaces {
  from: number[]
  to: number[]
}

/**
 * Where each code unit of an HTML text stands in the slice of the source that it was read from, with its character
 * references and line ends; undefined where the two cannot be laid side by side.
 */
export function alignHtmlText(source: string, value: string): TextPlaces | undefined {
  const from: number[] = []
  const to: number[] = []
  let at = 0
  const take = (length: number, units: number) => {
    for (let unit = 0; unit < units; unit++) {
      from.push(at)
      to.push(at + length)
    }
    at += length
  }
  while (from.length < value.length) {
    const unit = value.charAt(from.length)
    const here = source.charAt(at)
    if (here === '') return undefined
    const reference = here === '&' ? referenceAt(source, at) : undefined
    if (reference && value.startsWith(reference.decoded, from.length)) {
      take(reference.length, reference.decoded.length)
      continue
    }
    if (here === '\r' && unit === '\n') take(source.charAt(at + 1) === '\n' ? 2 : 1, 1)
    else if (here === unit && !(here === '<' && passedOver(source, at))) take(1, 1)
    else if (here === '<' && passedOver(source, at)) at += passedOver(source, at)
    else if (here === '\n' || here === '\r' || here === '\0') at += 1
    else return undefined
  }
  return { from, to }
}

/** The character reference at a place of the source, and what it stands for. Old names need no semicolon: "&copyword" is ©word. */
function referenceAt(source: string, at: number): { length: number; decoded: string } | undefined {
  REFERENCE.lastIndex = at
  const whole = REFERENCE.exec(source)?.[0] ?? ''
  const decoded = decodeHTML(whole)
  if (decoded === whole) return undefined
  let { length } = whole
  while (!whole.endsWith(';') && decodeHTML(whole.slice(0, length - 1)) + whole.slice(length - 1) === decoded)
    length -= 1
  return { length, decoded: decodeHTML(whole.slice(0, length)) }
}

function passedOver(source: string, at: number): number {
  TAG.lastIndex = at
  return TAG.exec(source)?.[0].length ?? 0
}

/** The longest reference is not as long as this. */
const LONGEST_REFERENCE = 40

/** Where a text stands in the source. The parser puts the start behind a character reference that the text begins with, or into it. */
export function placeOfText(
  { sourceCodeLocation: place, value }: HtmlText,
  html: string,
): { from: number; to: number } | undefined {
  if (!place) return undefined
  const { startOffset: from, endOffset: to } = place
  if (from === 0 || /[>\s]/.test(html.charAt(from - 1))) return { from, to }
  const reference = html.lastIndexOf('&', from - 1)
  const near = reference >= Math.max(0, from - LONGEST_REFERENCE)
  const begins = near && alignHtmlText(html.slice(reference, to), value) !== undefined
  return { from: begins ? reference : from, to }
}
