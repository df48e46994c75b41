import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHouseService, openHouseFile } from './house-service.ts'

let room: string
let path: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  path = join(room, 'data/house.json')
})

afterEach(() => rm(room, { recursive: true }))

it('keeps a house style in a file that anybody can read, in a folder that it makes', async () => {
  const service = createHouseService(path)
  expect(await service.readHouse({})).toEqual({ house: {}, problem: null })
  expect(await readdir(room)).toEqual([])
  const house = { quotePunctuation: 'british' } as const
  expect(await service.saveHouse({ house })).toEqual({ kept: null })
  expect(await readFile(path, 'utf8')).toBe('{\n  "quotePunctuation": "british"\n}\n')
  expect(await createHouseService(path).readHouse({})).toEqual({ house, problem: null })
  await service.saveHouse({ house: {} })
  expect(await service.readHouse({})).toEqual({ house: {}, problem: null })
})

it.each([
  ['text that is not JSON', 'quotePunctuation: british', 'it is not JSON'],
  ['a setting that there is not', '{"quotes":"british"}', 'has a setting "quotes"'],
  ['a value that it does not take', '{"quotePunctuation":"french"}', 'quotePunctuation is "french"'],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x7b), 'UTF-16'],
  ['nothing', '', 'no words'],
])(
  'says what is wrong with %s, goes on without, and keeps it beside when a setting is changed',
  async (_what, broken, why) => {
    await mkdir(join(room, 'data'))
    await writeFile(path, broken)
    const service = createHouseService(path)
    const { house, problem } = await service.readHouse({})
    expect(house).toEqual({})
    expect(problem).toContain(path)
    expect(problem).toContain(why)
    expect(await readFile(path)).toEqual(Buffer.from(broken))
    expect(await service.saveHouse({ house: { courtesyTitles: 'drop' } })).toEqual({ kept: `${path}.bak` })
    expect(await readFile(`${path}.bak`)).toEqual(Buffer.from(broken))
    expect(await service.readHouse({})).toEqual({ house: { courtesyTitles: 'drop' }, problem: null })
    expect(await service.saveHouse({ house: {} })).toEqual({ kept: null })
  },
)

it('says where it cannot write', async () => {
  await writeFile(join(room, 'data'), 'a file where the folder should be')
  const service = createHouseService(path)
  expect((await service.readHouse({})).problem).toBeNull()
  await expect(service.saveHouse({ house: {} })).rejects.toMatchObject({ name: 'HostError' })
})

it('opens a style file that somebody named, or says why not', async () => {
  const named = join(room, 'desk.json')
  await expect(openHouseFile(named, 'desk.json')).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('“desk.json” is not there'),
  })
  await writeFile(named, '\ufeff{"repeatedTitles":"allow"}')
  expect(await openHouseFile(named)).toEqual({ repeatedTitles: 'allow' })
  await truncate(named, 2_000_000)
  await expect(openHouseFile(named, 'desk.json')).rejects.toMatchObject({ code: 'too-large' })
  await expect(openHouseFile(room)).rejects.toMatchObject({ code: 'not-a-file' })
})
