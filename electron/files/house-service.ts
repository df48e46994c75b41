import { mkdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type HostApi, HostError } from '#shared/api/contract.ts'
import { parseHouse, writeHouse } from '#shared/house/house-file.ts'
import { asTheDraft, type House } from '#shared/house/house-style.ts'
import { decodeText, tooLarge } from './decode.ts'
import { replaceFile } from './draft-file.ts'
import { fileError, notAFile } from './file-errors.ts'

/** No style file is as large as this, in bytes. */
const TOO_LARGE = 1_000_000

/** Why a file is none of ours, rather than out of reach for now. */
const UNREADABLE: ReadonlySet<string> = new Set(['unknown-format', 'wrong-encoding', 'binary', 'empty', 'too-large'])

/**
 * Reads a style file. `label` is what the sentences of errors call the file.
 * @throws HostError with a sentence for people: `unknown-format` where it is no house style, else as a draft's.
 */
export async function openHouseFile(path: string, label: string = path): Promise<House> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw notAFile(label)
    if (found.size > TOO_LARGE) throw tooLarge(label)
    const { house, problem } = parseHouse(decodeText(await readFile(path), label).text, label)
    if (!house) throw new HostError('unknown-format', problem)
    return house
  } catch (problem) {
    throw fileError(problem, label, 'open')
  }
}

/** The part of the host that keeps the house style between starts; the same in both hosts. */
export type HouseService = Pick<HostApi, 'readHouse' | 'saveHouse'>

/** Keeps the house style in a file, which need not be there yet, nor its folder. */
export function createHouseService(path: string): HouseService {
  async function readHouse() {
    try {
      return { house: await openHouseFile(path), problem: null }
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem
      return { house: asTheDraft, problem: problem.code === 'not-found' ? null : problem.message }
    }
  }

  /** Where a file is set aside that is there and says nothing; rejects where it could not be read at all. */
  async function setAside(): Promise<string | null> {
    try {
      await openHouseFile(path)
      return null
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem
      if (problem.code === 'not-found') return null
      if (!UNREADABLE.has(problem.code)) throw problem
      await rename(path, `${path}.bak`)
      return `${path}.bak`
    }
  }

  return {
    readHouse,
    async saveHouse({ house }) {
      try {
        await mkdir(dirname(path), { recursive: true })
        const kept = await setAside()
        await replaceFile(path, Buffer.from(writeHouse(house)), path)
        return { kept }
      } catch (problem) {
        throw fileError(problem, path, 'save')
      }
    },
  }
}
