import { HostError, maximumFileBytes } from '#shared/api/contract.ts'

/** The UTF-8 byte-order mark. */
export const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf)

/** Whether the bytes begin with a UTF-8 byte-order mark. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)
}

/**
 * The text of a file's bytes, which must be UTF-8; a byte-order mark is dropped, line ends are kept. `name` is how the
 * person knows the file.
 * @throws HostError `too-large`, `empty` (no bytes, or nothing but white space), `binary` or `not-utf-8`.
 */
export function decodeDraft(bytes: Uint8Array, name: string): string {
  if (bytes.length > maximumFileBytes) throw tooLarge(name)
  if (isUtf16(bytes)) {
    throw new HostError(
      'not-utf-8',
      `“${name}” is in UTF-16. Save it as UTF-8 in the program it came from, then open it again.`,
    )
  }
  if (bytes.includes(0)) {
    throw new HostError(
      'binary',
      `“${name}” is not a text file, whatever its name says. Open the text it was made from.`,
    )
  }
  const text = decodeUtf8(bytes, name)
  if (text.trim() === '') throw new HostError('empty', `There are no words in “${name}”. Open another file.`)
  return text
}

/** Why a file is not read at all. */
export function tooLarge(name: string): HostError {
  return new HostError(
    'too-large',
    `“${name}” is larger than ${maximumFileBytes / 1_000_000} MB, which is more than Blue Pencil opens. Split it into smaller files.`,
  )
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new HostError(
      'not-utf-8',
      `“${name}” is text in an encoding other than UTF-8. Save it as UTF-8 in the program it came from, then open it again.`,
    )
  }
}
