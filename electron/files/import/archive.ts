import { crc32, inflateRawSync } from 'node:zlib'
import { damaged, tooMuch, Unreadable } from './unreadable.ts'

/** The parts of a zip file by name. A part is unpacked when it is asked for, and never to more than there is room for. */
export interface Archive {
  names: readonly string[]
  /** The bytes of a part, or undefined where there is none of that name. @throws Unreadable */
  read(name: string): Uint8Array | undefined
}

interface Entry {
  method: number
  encrypted: boolean
  checksum: number
  packed: number
  unpacked: number
  /** Where its local header is, in bytes from the start of the file. */
  offset: number
}

/** More than any document has; a list of a million names is there to keep a reader busy. */
const MOST_PARTS = 20_000
/** The most that all the parts that are read may unpack to, in bytes. */
const MOST_UNPACKED = 80_000_000

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/** Stands for a size that is in the extra field. */
const ELSEWHERE = 0xffffffff

/** Whether the bytes begin as a zip file does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * Reads the directory of a zip file (PKWARE's APPNOTE 6.3). Ours, because a reader of untrusted files has to bound what it
 * unpacks before it unpacks it, and to check that it is what was packed; the libraries do one or the other.
 * @throws Unreadable
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  let room = MOST_UNPACKED
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.unpacked > room) throw tooMuch()
      const part = unpack(bytes, view, entry)
      room -= part.length
      return part
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const names = new TextDecoder()
  const entries = new Map<string, Entry>()
  if (count > MOST_PARTS) throw tooMuch()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw cutOff()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extraStart = at + ENTRY_BYTES + nameLength
    const next = extraStart + extraLength + view.getUint16(at + 32, true)
    if (next > end) throw cutOff()
    const long = longSizes(view, extraStart, extraStart + extraLength)
    const size = (where: number) => {
      const short = view.getUint32(where, true)
      return short === ELSEWHERE ? (long.shift() ?? short) : short
    }
    const unpacked = size(at + 24)
    entries.set(names.decode(bytes.subarray(at + ENTRY_BYTES, extraStart)), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      unpacked,
      packed: size(at + 20),
      offset: size(at + 42),
    })
    at = next
  }
  return entries
}

/** Where the end record is: the last thing in the file, but for a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw cutOff()
}

/** The sizes of eight bytes in the zip64 extra field, in its order: unpacked, packed, offset. */
function longSizes(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const sizes: number[] = []
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true))
    for (let size = at + 4; size + 8 <= last; size += 8) sizes.push(Number(view.getBigUint64(size, true)))
    return sizes
  }
  return []
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, unpacked, method } = entry
  if (entry.encrypted) throw new Unreadable('unknown-format', passwordSentence)
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL) throw cutOff()
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw cutOff()
  const part = bytes.subarray(start, start + packed)
  const whole = method === 0 ? part : method === 8 ? inflate(part, unpacked) : undefined
  if (whole?.length !== unpacked || crc32(whole) !== entry.checksum)
    throw damaged('a part of it is not what was packed')
  return whole
}

function inflate(part: Uint8Array, unpacked: number): Uint8Array | undefined {
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(1, unpacked) })
  } catch {
    // Not deflated data, or more of it than the directory says.
    return undefined
  }
}

function cutOff(): Unreadable {
  return damaged('it breaks off')
}

/** What is said of a file that only its password opens. */
export const passwordSentence =
  'is protected by a password. Open it in the program it came from, take the password off, save it and open it again.'
