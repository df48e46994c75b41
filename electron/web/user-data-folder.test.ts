import { join } from 'node:path'
import { expect, it } from 'vitest'
import { userDataFolder } from './user-data-folder.ts'

it.each([
  ['linux', {}, '/home/ana/.config'],
  ['linux', { XDG_CONFIG_HOME: '/etc/ana' }, '/etc/ana'],
  ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/ana/.config'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/ana/.config'],
  ['darwin', { XDG_CONFIG_HOME: '/etc/ana' }, '/home/ana/Library/Application Support'],
  ['win32', { APPDATA: '/home/ana/Data' }, '/home/ana/Data'],
  ['win32', {}, '/home/ana/AppData/Roaming'],
] as const)('is that of Electron on %s with %j', (platform, env, folder) => {
  expect(userDataFolder(platform, env, '/home/ana')).toBe(join(folder, 'blue-pencil'))
})
