import { afterEach, describe, expect, it } from 'vitest'
import { type EventName, type EventPayload, type HostApi, plainEncoding } from '#shared/api/contract.ts'
import { type Decisions, noDecisions } from '#shared/api/decisions.ts'
import { type Connection, createHostClient } from '#shared/api/host-client.ts'
import { parseText } from '#shared/draft/text-draft.ts'
import { standInFile, standInHandlers } from './stand-in-handlers.ts'

/** A connection under test: to a host with the given handlers, and the way to make that host say something. */
export interface ConnectionUnderTest {
  connection: Connection
  tell<E extends EventName>(event: E, payload: EventPayload<E>): void
  close(): Promise<void>
}

/** What must hold of the contract over any connection. */
export function describeContract(name: string, connect: (handlers: HostApi) => Promise<ConnectionUnderTest>): void {
  describe(`the contract over ${name}`, () => {
    const open: ConnectionUnderTest[] = []
    const start = async (overrides?: Partial<HostApi>) => {
      const under = await connect(standInHandlers(overrides))
      open.push(under)
      return { ...under, host: createHostClient(under.connection) }
    }
    afterEach(async () => {
      await Promise.all(open.splice(0).map((under) => under.close()))
    })

    it('gives the result of a handler', async () => {
      const { host } = await start()
      await expect(host.describeHost({})).resolves.toEqual({
        host: 'browser',
        dialogs: 'page',
        platform: 'linux',
        version: '0.1.0',
      })
      await expect(host.takeLaunchFile({})).resolves.toBeNull()
    })

    it('hands the parameters to the handler, any characters and sizes', async () => {
      const text = `“Naïve” — 日本 🖋 \u2028 \u0000 ${'word '.repeat(200_000)}`
      let got: unknown
      const { host } = await start({
        saveFile: async (params) => {
          got = params.draft
          return { name: 'story.txt', version: 'v2' }
        },
      })
      await expect(
        host.saveFile({ file: 'h1', draft: parseText(text), encoding: plainEncoding, version: 'v1' }),
      ).resolves.toEqual({
        name: 'story.txt',
        version: 'v2',
      })
      expect(got).toEqual(parseText(text))
    })

    it('carries a house style both ways, and none that there is not', async () => {
      const given: unknown[] = []
      const { host, connection } = await start({
        saveHouse: async ({ house }) => {
          given.push(house)
          return { kept: null }
        },
      })
      const { house } = await host.readHouse({})
      expect(house).toEqual({ quotePunctuation: 'british' })
      await host.saveHouse({ house })
      for (const strange of [{ quotePunctuation: 'french' }, { quotes: 'british' }, null, []]) {
        const reply = await connection.call({ method: 'saveHouse', params: { house: strange } })
        expect(reply).toMatchObject({ ok: false, code: 'bad-request' })
      }
      expect(given).toEqual([house])
    })

    it('rejects with the code and the sentence of a HostError', async () => {
      const { host } = await start()
      await expect(
        host.saveFile({ file: 'h1', draft: parseText('x'), encoding: plainEncoding, version: null }),
      ).rejects.toMatchObject({
        name: 'HostError',
        code: 'changed-outside',
        message: '“story.txt” was changed by another program.',
      })
    })

    it('says nothing of an unexpected failure but that there was one', async () => {
      const { host } = await start()
      const failure = await host.exportFile({ file: 'h1', draft: parseText('x') }).catch((problem: unknown) => problem)
      expect(failure).toMatchObject({ code: 'internal' })
      expect(String(failure)).not.toContain('secret')
    })

    it('refuses parameters that are not in the contract', async () => {
      const { connection } = await start()
      for (const params of [undefined, null, {}, { file: 7 }, { file: '' }, { file: 'x'.repeat(65) }]) {
        expect(await connection.call({ method: 'openFile', params })).toMatchObject({ ok: false, code: 'bad-request' })
      }
    })

    it('carries decisions whole, and refuses what is none', async () => {
      const at = { words: 'Ruiz', before: 'said Mayor', after: 'on “Monday”', nth: 2 }
      const decisions: Decisions = {
        stets: ['1a2b'],
        corrections: [
          { kind: 'merge', name: 'Ana Bell', into: 'Ana Ruiz' },
          { kind: 'split', at, name: 'Ben Ruiz', onwards: true },
          { kind: 'not-a-person', name: 'Harbor Street' },
          { kind: 'title', name: 'Ana Ruiz', title: 'Mayor' },
          { kind: 'speaker', at, name: null },
        ],
      }
      let kept = noDecisions
      const { host, connection } = await start({
        readDecisions: async () => kept,
        saveDecisions: async (params) => {
          kept = params.decisions
          return {}
        },
      })
      await host.saveDecisions({ file: 'h1', decisions })
      await expect(host.readDecisions({ file: 'h1' })).resolves.toEqual(decisions)
      const strange = { file: 'h1', decisions: { stets: [], corrections: [{ kind: 'forget' }] } }
      expect(await connection.call({ method: 'saveDecisions', params: strange })).toMatchObject({ code: 'bad-request' })
    })

    it('never lets a handler give more or other than the contract says', async () => {
      const more = { name: 'story.txt', path: '/home/somebody/story.txt' }
      const { host, connection } = await start({ exportFile: async () => more })
      expect(await connection.call({ method: 'exportFile', params: { file: 'h1', draft: parseText('') } })).toEqual({
        ok: true,
        result: { name: 'story.txt' },
      })
      await expect(host.exportFile({ file: 'h1', draft: parseText('') })).resolves.toEqual({ name: 'story.txt' })
      const other = await start({ exportFile: async () => JSON.parse('{"name": 3}') })
      await expect(other.host.exportFile({ file: 'h1', draft: parseText('') })).rejects.toMatchObject({
        code: 'internal',
      })
    })

    it('keeps calls apart that are answered out of order', async () => {
      let answerFirst = () => {}
      const first = new Promise<void>((resolve) => {
        answerFirst = resolve
      })
      const { host } = await start({
        openFile: async ({ file }) => {
          if (file === 'a') await first
          return { ...standInFile, file, name: `${file}.txt` }
        },
      })
      const a = host.openFile({ file: 'a' })
      await expect(host.openFile({ file: 'b' })).resolves.toMatchObject({ name: 'b.txt' })
      answerFirst()
      await expect(a).resolves.toMatchObject({ name: 'a.txt' })
    })

    it('tells each listener of its own event until it stops listening', async () => {
      const { host, tell } = await start()
      const heard: string[] = []
      const stop = host.on('commandRequested', ({ command }) => heard.push(command))
      host.on('openRequested', ({ file }) => heard.push(file))
      tell('commandRequested', { command: 'fix' })
      tell('openRequested', { file: 'h9' })
      await host.describeHost({})
      expect(heard).toEqual(['fix', 'h9'])
      stop()
      tell('commandRequested', { command: 'stet' })
      await host.describeHost({})
      expect(heard).toEqual(['fix', 'h9'])
    })
  })
}
