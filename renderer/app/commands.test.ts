import { expect, it } from 'vitest'
import { type Command, commandOf, runOnce } from './commands.ts'

const bare = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

it.each<[Partial<typeof bare>, Command | undefined]>([
  [{ key: 'F8' }, 'next-flag'],
  [{ key: 'F8', shiftKey: true }, 'previous-flag'],
  [{ key: 'Enter', ctrlKey: true }, 'fix'],
  [{ key: 'Enter', metaKey: true }, 'fix'],
  [{ key: 'Enter', ctrlKey: true, shiftKey: true }, 'fix-all'],
  [{ key: 'Enter', shiftKey: true }, undefined],
  [{ key: 'Enter' }, undefined],
  [{ key: 's', code: 'KeyS', altKey: true }, 'stet'],
  [{ key: 'ß', code: 'KeyS', altKey: true }, 'stet'],
  [{ key: 's', code: 'KeyS', ctrlKey: true }, 'save'],
  [{ key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true }, 'save-as'],
  [{ key: 's', code: 'KeyS', ctrlKey: true, altKey: true }, undefined],
  [{ key: 'o', ctrlKey: true }, 'open'],
  [{ key: 'e', metaKey: true }, 'export'],
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 's' }, undefined],
])('%j asks for %s', (press, command) => {
  expect(commandOf({ ...bare, ...press })).toBe(command)
})

it('runs a press once that arrives by key and by menu, and a key that is held every time', () => {
  const ran: Command[] = []
  let now = 0
  const run = runOnce(
    (command) => ran.push(command),
    () => now,
  )
  run('fix', 'key')
  now = 5
  run('fix', 'menu')
  expect(ran).toEqual(['fix'])
  now = 40
  run('next-flag', 'key')
  now = 70
  run('next-flag', 'key')
  expect(ran).toEqual(['fix', 'next-flag', 'next-flag'])
  now = 1000
  run('next-flag', 'menu')
  expect(ran).toHaveLength(4)
})
