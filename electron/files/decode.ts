import { type Encoding, type EncodingName, HostError, maximumFileBytes } from '#shared/api/contract.ts'
import type { DeclaredEncoding } from './declared-encoding.ts'
import { likelySingleByte, markedEncoding, unmarkedUtf16 } from './detect-encoding.ts'
import { decodeSingleByte, type SingleByte } from './single-byte.ts'

/** What decides how a text is read, beside its bytes. */
export interface EncodingHints {
  /** The encoding that the person says, whatever it looks like. */
  forced?: EncodingName | undefined
  /** The one that the text itself says: it is stronger than a guess, and weaker than what the bytes cannot but be. */
  declared?: DeclaredEncoding | undefined
}

/** The text of a file without its byte-order mark, and how it is encoded. */
export interface DecodedText {
  text: string
  encoding: Encoding
}

/**
 * The text of a file's bytes: a byte-order mark is dropped, line ends are kept. The encoding is what the mark says, else UTF-8
 * where the bytes are that and more than ASCII, else what the text declares, else the likeliest (see `likelySingleByte`).
 * Encoded again by `encodeText`, the text gives the same bytes. `name` is how the person knows the file.
 * @throws HostError `too-large`, `empty` (no bytes, or nothing but white space), `binary` or `wrong-encoding`.
 */
export function decodeText(bytes: Uint8Array, name: string, { forced, declared }: EncodingHints = {}): DecodedText {
  if (bytes.length > maximumFileBytes) throw tooLarge(name)
  const marked = markedEncoding(bytes)
  const mark = marked && (forced === undefined || forced === marked.name) ? marked : undefined
  const words = bytes.subarray(mark?.length ?? 0)
  const encoding = forced ?? mark?.name ?? unmarkedUtf16(bytes)
  const decoded = encoding ? { name: encoding, text: decodeAs(words, encoding, name) } : detect(words, name, declared)
  if (decoded.text.includes('\0')) {
    throw new HostError(
      'binary',
      `“${name}” is not a text file, whatever its name says. Open the text it was made from.`,
    )
  }
  if (decoded.text.trim() === '') throw new HostError('empty', `There are no words in “${name}”. Open another file.`)
  return { text: decoded.text, encoding: { name: decoded.name, byteOrderMark: mark !== undefined } }
}

/** Why a file is not read at all. */
export function tooLarge(name: string): HostError {
  return new HostError(
    'too-large',
    `“${name}” is larger than ${maximumFileBytes / 1_000_000} MB, which is more than Blue Pencil opens. Split it into smaller files.`,
  )
}

function detect(
  bytes: Uint8Array,
  name: string,
  declared: DeclaredEncoding | undefined,
): { name: EncodingName; text: string } {
  const text = decodeUtf8(bytes)
  const said = singleByteOf(declared)
  if (text !== undefined) return { name: said && isAscii(bytes) ? said : 'utf-8', text }
  if (declared && 'other' in declared) {
    throw new HostError(
      'wrong-encoding',
      `“${name}” says that it is in the encoding ${declared.other}, which Blue Pencil does not read. Save it as UTF-8 in the program it came from, then open it again.`,
    )
  }
  const likely = bytes.includes(0) ? undefined : (said ?? likelySingleByte(bytes))
  if (likely) return { name: likely, text: decodeSingleByte(bytes, likely) }
  if (bytes.includes(0)) return { name: 'utf-8', text: '\0' }
  throw new HostError(
    'wrong-encoding',
    `“${name}” is text in an encoding that Blue Pencil does not know, or is damaged. Save it as UTF-8 in the program it came from, then open it again.`,
  )
}

function singleByteOf(declared: DeclaredEncoding | undefined): SingleByte | undefined {
  if (!declared || !('known' in declared)) return undefined
  return declared.known === 'windows-1252' || declared.known === 'macintosh' ? declared.known : undefined
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 128)
}

function decodeAs(bytes: Uint8Array, encoding: EncodingName, name: string): string {
  if (encoding === 'utf-8') {
    const text = decodeUtf8(bytes)
    if (text !== undefined) return text
    throw new HostError(
      'wrong-encoding',
      `“${name}” is not all UTF-8, or is damaged. Save it as UTF-8 in the program it came from, then open it again.`,
    )
  }
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return decodeSingleByte(bytes, encoding)
  if (bytes.length % 2 !== 0) {
    throw new HostError(
      'wrong-encoding',
      `“${name}” cannot be read as UTF-16: a byte of it is missing. Get the file again, or save it as UTF-8 in the program it came from.`,
    )
  }
  const units = Buffer.from(bytes)
  return (encoding === 'utf-16be' ? units.swap16() : units).toString('utf16le')
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
