import { decodeHTML } from 'entities/decode'
import type { TextPlaces } from './html-text.ts'

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{0,31});/y
const LINE_END = /\r\n|\n|\r/y

/**
 * Where each code unit of a Markdown text stands in the slice of the source that it was read from, with its escapes, character
 * references, and what begins the lines of the list or the quotation that it is in; undefined where the two cannot be laid side
 * by side.
 */
export function alignMdText(source: string, value: string): TextPlaces | undefined {
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
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(source)?.[0] ?? ''
  }
  while (from.length < value.length) {
    const rest = from.length
    const here = source.charAt(at)
    if (here === '') return undefined
    const reference = here === '&' ? match(REFERENCE) : ''
    const decoded = reference === '' ? '' : decodeHTML(reference)
    const lineEnd = match(LINE_END)
    if (reference !== '' && decoded !== reference && value.startsWith(decoded, rest))
      take(reference.length, decoded.length)
    else if (here === '\\' && source.charAt(at + 1) === value.charAt(rest) && /[!-/:-@[-`{-~]/.test(value.charAt(rest)))
      take(2, 1)
    else if (lineEnd !== '' && value.startsWith(lineEnd, rest)) {
      take(lineEnd.length, lineEnd.length)
      at += lineStart(source.slice(at, at + 1000), value.charAt(from.length))
    } else if (here === value.charAt(rest)) take(1, 1)
    else if (here === ' ' || here === '\t') at += 1
    else return undefined
  }
  return { from, to }
}

/** How much of a line comes before its words, of which the first character is known. */
function lineStart(line: string, first: string): number {
  const space = /^[ \t>]*/.exec(line)?.[0] ?? ''
  return first === '>' ? space.lastIndexOf('>') : space.length
}
