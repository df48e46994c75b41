import { expect, it, vi } from 'vitest'
import { methods } from '#shared/api/contract.ts'
import { callChannel, eventChannel, type PreloadBridge } from '#shared/api/preload-bridge.ts'

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => electron.exposed.set(name, value) },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), off: vi.fn() },
}))
vi.mock('electron', () => electron)
await import('./index.ts')
const bridge = electron.exposed.get('bluePencilHost') as PreloadBridge

it('gives the page one function for each method of the contract, each of which calls that method only', async () => {
  expect(Object.keys(bridge.methods).toSorted()).toEqual(Object.keys(methods).toSorted())
  for (const [name, call] of Object.entries(bridge.methods)) {
    await call({ given: name })
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith(callChannel, { method: name, params: { given: name } })
  }
})

it('listens on its one channel, hands over the payload alone, and stops', () => {
  const heard: unknown[][] = []
  const stop = bridge.on('openRequested', (...parts) => heard.push(parts))
  const [channel, hear] = electron.ipcRenderer.on.mock.lastCall ?? []
  expect(channel).toBe(eventChannel)
  hear({ sender: 'main' }, { event: 'openRequested', payload: { file: 'h' } })
  hear({ sender: 'main' }, { event: 'commandRequested', payload: { command: 'fix' } })
  expect(heard).toEqual([[{ file: 'h' }]])
  stop()
  expect(electron.ipcRenderer.off).toHaveBeenLastCalledWith(eventChannel, hear)
})

it('listens to no event that is not in the contract', () => {
  for (const name of ['toString', '__proto__', 'bluepencil:call']) {
    expect(() => bridge.on(name as 'closed', () => {})).toThrow(RangeError)
  }
})
