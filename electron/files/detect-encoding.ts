import type { EncodingName } from '#shared/api/contract.ts'
import { characterOf, type SingleByte } from './single-byte.ts'

/** So many bytes tell the encoding of a file without a mark; more would only take time. */
const ENOUGH = 1_000_000
/** The first of equals is taken: Windows-1252 holds all that people write in Latin-1, and is what the web takes that for. */
const SINGLE_BYTE: readonly SingleByte[] = ['windows-1252', 'macintosh']
/** How well the bytes from 0x80 on must sit in their words, on average, for a text to be in the encoding; 1 is best. */
const PLAUSIBLE = 0.5

/** The encoding that the first bytes say, and how many bytes say it; undefined where there is no byte-order mark. */
export function markedEncoding(bytes: Uint8Array): { name: EncodingName; length: number } | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', length: 2 }
  return undefined
}

/**
 * The byte order of UTF-16 without a mark: text in Latin letters has a zero in every other byte. Undefined where the zeros
 * are too few for that, or on both sides.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const sample = bytes.subarray(0, ENOUGH)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length * 0.2 && even === 0) return 'utf-16le'
  return even > sample.length * 0.2 && odd === 0 ? 'utf-16be' : undefined
}

/**
 * The single-byte encoding of bytes that are no UTF-8: the one in which the bytes from 0x80 on sit best in their words.
 * An accented letter beside a plain one counts 1, as do a quotation mark, an apostrophe and a dash where they stand in
 * writing; a sign that people type (€, ©, °) a half; a capital after a small letter, a mathematical sign or a control
 * character -1. Undefined where none is likely, or where most of those bytes stand together as UTF-8 has them, so that
 * the text is UTF-8 with a fault.
 */
export function likelySingleByte(bytes: Uint8Array): SingleByte | undefined {
  const sample = bytes.subarray(0, ENOUGH)
  if (isDamagedUtf8(sample) || hasControls(sample)) return undefined
  let best: SingleByte | undefined
  let most = PLAUSIBLE
  for (const encoding of SINGLE_BYTE) {
    const score = plausibility(sample, encoding)
    if (score < most || (score === most && best)) continue
    best = encoding
    most = score
  }
  return best
}

function plausibility(bytes: Uint8Array, encoding: SingleByte): number {
  let sum = 0
  let count = 0
  const at = (index: number) => {
    const byte = bytes[index]
    if (byte === undefined) return ' '
    return byte < 128 ? String.fromCharCode(byte) : characterOf(byte, encoding)
  }
  bytes.forEach((byte, index) => {
    if (byte < 128) return
    count += 1
    sum += howWell(at(index), at(index - 1), at(index + 1))
  })
  return count === 0 ? 0 : sum / count
}

/** How well a character from beyond ASCII stands between two others, -1 to 1. */
function howWell(character: string, before: string, after: string): number {
  if (/\p{L}/u.test(character)) {
    if (/[ªºƒπµΩﬁﬂı]/.test(character)) return /[ﬁﬂ]/.test(character) ? 0.5 : -1
    if (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)) return -1
    if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)) return 1
    return /\P{L}/u.test(before) && /\P{L}/u.test(after) ? 0 : -1
  }
  if (/[“‘„‚«‹¿¡]/.test(character)) return /[\s("'“‘—–\-[]/.test(before) && !/\s/.test(after) ? 1 : -0.5
  if (/[”’»›]/.test(character)) return /\s/.test(before) ? -0.5 : 1
  if (/[–—…•]/.test(character)) return 1
  if (/[€£§©®°·™\u00a0†‡×÷½¼¾±²³]/.test(character)) return 0.5
  return -1
}

/** Whether most bytes from 0x80 on stand together as a lead byte of UTF-8 with the right number of bytes after it. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sequences = 0
  let strays = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) continue
    const length = byte >= 0xf0 && byte < 0xf8 ? 3 : byte >= 0xe0 ? 2 : 1
    const follow = bytes.subarray(index + 1, index + 1 + length)
    // The file may break off within a character.
    const enough = follow.length === length || (follow.length > 0 && index + length >= bytes.length)
    if (byte >= 0xc0 && byte < 0xf8 && enough && follow.every((one) => one >= 0x80 && one < 0xc0)) {
      sequences += 1
      index += length
    } else strays += 1
  }
  return sequences > strays
}

/** Text has none of the control characters but tab, line ends, form feed and what old programs close a file with. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 32 && (byte < 9 || byte > 13) && byte !== 26)
}
