import type { EventPayload } from '#shared/api/contract.ts'

/** What the keys, the menu and the buttons of the window can ask for. */
export type Command = EventPayload<'commandRequested'>['command']

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command of a key press, undefined where it has none. Undo and redo are the editor's own while the text has the focus. */
export function commandOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Key): Command | undefined {
  const main = ctrlKey !== metaKey
  if (key === 'F8' && !ctrlKey && !metaKey && !altKey) return shiftKey ? 'previous-flag' : 'next-flag'
  // On a Mac, Option and S type another letter: the place of the key counts.
  if (altKey && !ctrlKey && !metaKey && !shiftKey) return code === 'KeyS' ? 'stet' : undefined
  if (!main || altKey) return undefined
  if (key === 'Enter') return shiftKey ? 'fix-all' : 'fix'
  const letter = key.toLowerCase()
  if (letter === 's') return shiftKey ? 'save-as' : 'save'
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  if (shiftKey) return undefined
  if (letter === 'y') return 'redo'
  return letter === 'o' ? 'open' : letter === 'e' ? 'export' : undefined
}

/** How long one press can take to arrive a second time, by way of the menu, in milliseconds. */
const ECHO = 120

/**
 * Runs commands that arrive by key and by menu: where a press arrives both ways, it runs once.
 * `now` is a clock in milliseconds.
 */
export function runOnce(
  run: (command: Command) => void,
  now: () => number = () => performance.now(),
): (command: Command, way: 'key' | 'menu') => void {
  let last: { command: Command; way: 'key' | 'menu'; at: number } | undefined
  return (command, way) => {
    const at = now()
    const echo = last && last.command === command && last.way !== way && at - last.at < ECHO
    last = echo ? undefined : { command, way, at }
    if (!echo) run(command)
  }
}
