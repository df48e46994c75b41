import type { MenuItemConstructorOptions } from 'electron'
import type { EventPayload } from '#shared/api/contract.ts'

/** What a menu item asks of the window. */
export type Command = EventPayload<'commandRequested'>['command']

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/**
 * The menu of the app. Undo and redo are commands, not roles: roles go to Chromium's own history, which knows nothing
 * of what the editor did. A key that the page takes for itself does not reach the menu, so nothing is done twice.
 */
export function applicationMenu(
  { platform, developing }: { platform: NodeJS.Platform; developing: boolean },
  request: (command: Command) => void,
): Item[] {
  const mac = platform === 'darwin'
  const item = (label: string, accelerator: string | undefined, command: Command): Item => ({
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => request(command),
  })

  const file: Item[] = [
    item('Open…', 'CmdOrCtrl+O', 'open'),
    separator,
    item('Save', 'CmdOrCtrl+S', 'save'),
    item('Save As…', 'CmdOrCtrl+Shift+S', 'save-as'),
    item('Versions…', undefined, 'versions'),
    item('Export…', 'CmdOrCtrl+E', 'export'),
    separator,
    { role: mac ? 'close' : 'quit' },
  ]
  const edit: Item[] = [
    item('Undo', 'CmdOrCtrl+Z', 'undo'),
    item('Redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y', 'redo'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    item('Copy Clean Copy', 'CmdOrCtrl+Shift+C', 'copy-clean'),
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
  ]
  const review: Item[] = [
    item('Next Flag', 'F8', 'next-flag'),
    item('Previous Flag', 'Shift+F8', 'previous-flag'),
    separator,
    item('Fix', 'CmdOrCtrl+Enter', 'fix'),
    item('Let Stand', 'Alt+S', 'stet'),
    separator,
    item('Fix All…', 'CmdOrCtrl+Shift+Enter', 'fix-all'),
    item('Strip Leftovers…', undefined, 'strip-leftovers'),
  ]
  const view: Item[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(developing ? [separator, { role: 'toggleDevTools' } satisfies Item] : []),
  ]
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    { role: 'fileMenu', submenu: file },
    { role: 'editMenu', submenu: edit },
    { label: 'Review', submenu: review },
    { role: 'viewMenu', submenu: view },
    { role: 'windowMenu' },
    ...(mac ? [] : [{ role: 'help', submenu: [{ role: 'about' }] } satisfies Item]),
  ]
}
