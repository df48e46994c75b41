import { createStore, type StoreApi } from 'zustand/vanilla'
import { announce } from '#renderer/ui/announcer.tsx'
import { isDialogOpen } from '#renderer/ui/dialogs.tsx'
import type { DiskState, EventPayload } from '#shared/api/contract.ts'
import type { DeskHost } from './desk-host.ts'
import type { DraftFiles } from './draft-file.ts'

/** What happened to the file of the window outside of it. */
export interface OutsideChange {
  /** `reread`: it was changed, and as nothing was unsaved it was read again at once. */
  state: DiskState | 'reread'
  /** The version on disk; null where it is gone. */
  version: string | null
  /** How many other windows have the file open. */
  others: number
}

const nothing: OutsideChange = { state: 'same', version: null, others: 0 }

/** Looks after the file of a window: what other programs do to it, and who else has it open. */
export function watchOutside(host: DeskHost, files: DraftFiles): StoreApi<OutsideChange> {
  const store = createStore<OutsideChange>(() => nothing)
  const current = () => files.store.getState().file

  async function take({ file, state, version }: EventPayload<'fileChanged'>): Promise<void> {
    if (file !== current()) return
    if (state === 'changed' && !files.store.getState().unsaved && !isDialogOpen()) {
      // Where it cannot be read, or something was typed meanwhile, it is left to the person.
      if (await files.reread(true).catch(() => false)) {
        store.setState({ state: 'reread', version: null })
        announce(`${files.store.getState().name} was changed by another program, and was read again.`)
        return
      }
    }
    if (file === current()) store.setState({ state, version })
  }

  host.on('fileChanged', (told) => void take(told))
  host.on('alsoOpen', ({ file, windows }) => file === current() && store.setState({ others: windows }))
  files.store.subscribe(({ file, version }, before) => {
    if (file === before.file && version === before.version) return
    store.setState(file === before.file ? { state: 'same', version: null } : nothing)
    // Nothing is told of a file that cannot be watched; a save looks for itself.
    host.holdFile({ file, version }).catch(() => {})
  })
  return store
}
