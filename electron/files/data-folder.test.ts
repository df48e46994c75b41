import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder } from './data-folder.ts'

it.each([
  ['linux', {}, '/home/ana/.config'],
  ['linux', { XDG_CONFIG_HOME: '/etc/ana' }, '/etc/ana'],
  ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/ana/.config'],
  ['linux', { BLUE_PENCIL_DATA: '' }, '/home/ana/.config'],
  ['darwin', { XDG_CONFIG_HOME: '/etc/ana' }, '/home/ana/Library/Application Support'],
  ['win32', { APPDATA: '/home/ana/Data' }, '/home/ana/Data'],
  ['win32', {}, '/home/ana/AppData/Roaming'],
] as const)('is that of Electron on %s with %j', (platform, environment, folder) => {
  expect(dataFolder(environment, platform, '/home/ana')).toBe(join(folder, 'blue-pencil'))
})

it('is another one where that is asked for', () => {
  expect(dataFolder({ BLUE_PENCIL_DATA: 'kept' })).toBe(resolve('kept'))
})
