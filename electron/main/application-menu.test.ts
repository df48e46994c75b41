import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { events } from '#shared/api/contract.ts'
import { applicationMenu, type Command } from './application-menu.ts'

function itemsOf(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...itemsOf(item.submenu)] : [item]))
}

function click(item: MenuItemConstructorOptions): void {
  if (item.click) Reflect.apply(item.click, item, [])
}

describe.each<NodeJS.Platform>(['darwin', 'win32', 'linux'])('the menu on %s', (platform) => {
  const asked: Command[] = []
  const items = itemsOf(applicationMenu({ platform, developing: false }, (command) => asked.push(command)))

  it('asks for each command the window knows, once', () => {
    for (const item of items) click(item)
    expect(asked.toSorted()).toEqual(events.commandRequested.shape.command.options.toSorted())
  })

  it('gives no key to two items', () => {
    const keys = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has the keys of review', () => {
    const keyOf = (label: string) => items.find((item) => item.label === label)?.accelerator
    expect([keyOf('Next Flag'), keyOf('Previous Flag'), keyOf('Fix'), keyOf('Let Stand'), keyOf('Fix All…')]).toEqual([
      'F8',
      'Shift+F8',
      'CmdOrCtrl+Enter',
      'Alt+S',
      'CmdOrCtrl+Shift+Enter',
    ])
  })

  it('leaves undo and redo to the editor, and the clipboard to the system', () => {
    const roles = items.map(({ role }) => role)
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'windowMenu']))
  })
})

it('follows its platform: the app menu on macOS, quit and about elsewhere', () => {
  const rolesOn = (platform: NodeJS.Platform) =>
    itemsOf(applicationMenu({ platform, developing: false }, () => {})).map(({ role }) => role)
  expect(rolesOn('darwin')[0]).toBe('appMenu')
  expect(rolesOn('darwin')).toContain('close')
  expect(rolesOn('darwin')).not.toContain('quit')
  expect(rolesOn('linux')).toEqual(expect.arrayContaining(['quit', 'about']))
})

it('offers developer tools only while developing', () => {
  const rolesWhen = (developing: boolean) =>
    itemsOf(applicationMenu({ platform: 'linux', developing }, () => {})).map(({ role }) => role)
  expect(rolesWhen(false)).not.toContain('toggleDevTools')
  expect(rolesWhen(true)).toContain('toggleDevTools')
})
