import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseText } from '#shared/draft/text-draft.ts'
import { answer } from './answer.ts'
import { methods, plainEncoding } from './contract.ts'
import { createHostClient } from './host-client.ts'
import { hostReply } from './reply.ts'
import { describeContract } from './testing/contract-cases.ts'
import { createInMemoryConnection } from './testing/in-memory-connection.ts'
import { standInHandlers } from './testing/stand-in-handlers.ts'

describeContract('a connection in memory', async (handlers) => {
  const connection = createInMemoryConnection(handlers)
  return { connection, tell: connection.tell, close: async () => {} }
})

it('answers anything at all with a reply', async () => {
  const request = fc.oneof(
    fc.anything(),
    fc.record({
      method: fc.constantFrom('__proto__', 'constructor', 'on', ...Object.keys(methods)),
      params: fc.anything(),
    }),
  )
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      expect(hostReply.safeParse(await answer(standInHandlers(), asked)).success).toBe(true)
    }),
  )
})

it('reports an unexpected failure, and not one that people are told of', async () => {
  const reported: unknown[] = []
  await answer(standInHandlers(), { method: 'exportFile', params: { file: 'h', draft: parseText('') } }, (problem) =>
    reported.push(problem),
  )
  await answer(
    standInHandlers(),
    { method: 'saveFile', params: { file: 'h', draft: parseText(''), encoding: plainEncoding, version: null } },
    (problem) => reported.push(problem),
  )
  expect(reported).toEqual([new Error('a secret at /home/somebody')])
})

it('makes an answer that is none, or a broken channel, a failure with a code', async () => {
  const quiet = { onEvent: () => () => {} }
  const strange = createHostClient({ ...quiet, call: async () => ({ ok: true, result: { host: 'moon' } }) })
  await expect(strange.describeHost({})).rejects.toMatchObject({ code: 'internal' })
  const silent = createHostClient({ ...quiet, call: async () => undefined })
  await expect(silent.describeHost({})).rejects.toMatchObject({ code: 'internal' })
  const broken = createHostClient({ ...quiet, call: () => Promise.reject(new Error('EPIPE')) })
  await expect(broken.describeHost({})).rejects.toMatchObject({ code: 'unavailable' })
})

it('drops events that are not in the contract', () => {
  let tell: (event: unknown) => void = () => {}
  const host = createHostClient({
    call: async () => undefined,
    onEvent(listener) {
      tell = listener
      return () => {}
    },
  })
  const heard: unknown[] = []
  host.on('commandRequested', (payload) => heard.push(payload))
  for (const event of [
    null,
    {},
    { event: 'commandRequested' },
    { event: 'commandRequested', payload: { command: 'rm' } },
  ])
    tell(event)
  tell({ event: 'commandRequested', payload: { command: 'fix' } })
  expect(heard).toEqual([{ command: 'fix' }])
})
