import { damaged } from '#electron/files/import/unreadable.ts'

/** What is told of an RTF file, in its order. */
export interface RtfListener {
  open(): void
  close(): void
  /** A control word or sign without its backslash; `value` is undefined where it has no number. */
  control(word: string, value: number | undefined): void
  /** A byte of text, or one that `\'` names. */
  byte(byte: number): void
}

/** More than any writer nests. */
const MOST_DEEP = 2000
const LONGEST_WORD = 40

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const CR = 0x0d
const LF = 0x0a

/**
 * Reads an RTF file (Rich Text Format 1.9.1, "Conventions of an RTF reader"). Ours, because no reader of RTF on npm is kept
 * up. Returns whether the file is whole.
 * @throws Unreadable
 */
export function readTokens(bytes: Uint8Array, listener: RtfListener): boolean {
  let depth = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0
    if (byte === OPEN) {
      if (++depth > MOST_DEEP) throw damaged('its parts are nested too deep')
      listener.open()
    } else if (byte === CLOSE) {
      listener.close()
      if (--depth <= 0) return true
    } else if (byte === BACKSLASH) at = readControl(bytes, at, listener)
    else if (byte !== CR && byte !== LF && byte !== 0) listener.byte(byte)
  }
  return false
}

/** Reads what follows a backslash and returns where it ends. */
function readControl(bytes: Uint8Array, start: number, listener: RtfListener): number {
  let at = start
  while (at < start + LONGEST_WORD && isLetter(bytes[at])) at++
  if (at === start) return readSign(bytes, start, listener)
  const word = String.fromCharCode(...bytes.subarray(start, at))
  const negative = bytes[at] === 0x2d && isDigit(bytes[at + 1])
  if (negative) at++
  const digits = at
  while (at < digits + 10 && isDigit(bytes[at])) at++
  const number = at > digits ? Number(String.fromCharCode(...bytes.subarray(digits, at))) : undefined
  if (bytes[at] === 0x20) at++
  // Raw bytes of a picture: no braces or backslashes in them count.
  if (word === 'bin') return at + Math.max(0, number ?? 0)
  listener.control(word, negative && number !== undefined ? -number : number)
  return at
}

function readSign(bytes: Uint8Array, at: number, listener: RtfListener): number {
  const sign = bytes[at]
  if (sign === undefined) return at
  if (sign === 0x27) {
    const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    if (!Number.isNaN(code)) listener.byte(code)
    return at + 3
  }
  if (sign === BACKSLASH || sign === OPEN || sign === CLOSE) listener.byte(sign)
  else if (sign === CR || sign === LF) listener.control('par', undefined)
  else listener.control(String.fromCharCode(sign), undefined)
  return at + 1
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39
}
