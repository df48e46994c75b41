import { strToU8, type Zippable, zipSync } from 'fflate'

/** The bytes of a zip file with these parts in this order; the same for the same parts. `stored` is the part that is not packed. */
export function writeArchive(parts: Readonly<Record<string, string>>, stored?: string): Uint8Array {
  // The earliest time that a zip file can hold, by the clock of any place.
  const mtime = new Date(1980, 0, 1)
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts)) {
    files[name] = [strToU8(text), { level: name === stored ? 0 : 6, mtime }]
  }
  return zipSync(files)
}

/** What every part in XML begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
