import { useEffect, useState } from 'react'
import { showCard } from '#renderer/flags/review-store.ts'
import { putDown } from '#renderer/panels/story-store.ts'
import { isDialogOpen } from '#renderer/ui/dialogs.tsx'
import { leaveRow } from '#renderer/ui/walk-rows.ts'
import { commandOf, runOnce } from './commands.ts'
import type { Desk } from './desk.ts'
import { followPointer } from './follow-pointer.ts'

/** Runs the desk's commands as keys and menu ask for them. */
export function useCommands({ host, editor, review, story, run }: Desk): void {
  useEffect(() => {
    const once = runOnce(run)
    const press = (event: KeyboardEvent) => {
      if (isDialogOpen() || event.isComposing) return
      const focus = document.activeElement
      const inText = editor.getRootElement()?.contains(focus) ?? false
      if (event.key === 'Escape') {
        // A menu or a field that is open goes first, by itself.
        if (focus?.closest('[data-own-escape]')) return
        // Escape would take the focus out of the text.
        event.stopPropagation()
        if (review.store.getState().card) showCard(review.store, undefined)
        else if (review.store.getState().preview) review.closePreview()
        else if (putDown(story)) leaveRow()
        else if (!inText) review.focusText()
        return
      }
      const command = commandOf(event)
      if (!command || (inText && (command === 'undo' || command === 'redo'))) return
      event.preventDefault()
      event.stopPropagation()
      // A key that is held too long must not fix what comes up next, unseen.
      if (!event.repeat || (command !== 'fix' && command !== 'fix-all')) once(command, 'key')
    }
    window.addEventListener('keydown', press, { capture: true })
    const stop = host.on('commandRequested', ({ command }) => {
      if (!isDialogOpen()) once(command, 'menu')
    })
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
      stop()
    }
  }, [host, editor, review, story, run])
}

/** Opens what the system asks for, and what is dropped on the window. Gives whether a file hovers over it. */
export function useArrivals({ host, files }: Desk): boolean {
  const [hovers, setHovers] = useState(false)
  useEffect(() => {
    const stop = host.on('openRequested', ({ file }) => void files.openFile(file))
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setHovers(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovers(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setHovers(false)
      if (!isDialogOpen()) void files.openDropped([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', over, { capture: true })
    window.addEventListener('dragover', over, { capture: true })
    window.addEventListener('dragleave', leave, { capture: true })
    window.addEventListener('drop', drop, { capture: true })
    return () => {
      stop()
      window.removeEventListener('dragenter', over, { capture: true })
      window.removeEventListener('dragover', over, { capture: true })
      window.removeEventListener('dragleave', leave, { capture: true })
      window.removeEventListener('drop', drop, { capture: true })
    }
  }, [host, files])
  return hovers
}

/** Tells the host and the window's title what is open, and keeps a browser window from closing over unsaved words. */
export function useWindowState({ host, files }: Desk): void {
  useEffect(() => {
    const say = () => {
      const { name, unsaved } = files.store.getState()
      const title = `${unsaved ? '• ' : ''}${name} – Blue Pencil`
      document.title = title
      // Nothing is lost where the host is gone: the bar of the window says so.
      host.describeWindow({ title, unsaved }).catch(() => {})
    }
    const leave = (event: BeforeUnloadEvent) => {
      if (files.store.getState().unsaved) event.preventDefault()
    }
    say()
    const stop = files.store.subscribe((now, before) => {
      if (now.name !== before.name || now.unsaved !== before.unsaved) say()
    })
    // In Electron the host asks.
    if (host.kind === 'browser') window.addEventListener('beforeunload', leave)
    return () => {
      stop()
      window.removeEventListener('beforeunload', leave)
    }
  }, [host, files])
}

/** Keeps what was typed and decided before the window goes, or goes out of sight. */
export function useAllKept({ decisions, files }: Desk): void {
  useEffect(() => {
    const keep = () => {
      void decisions.flush()
      void files.journal.flush()
    }
    window.addEventListener('beforeunload', keep)
    document.addEventListener('visibilitychange', keep)
    return () => {
      window.removeEventListener('beforeunload', keep)
      document.removeEventListener('visibilitychange', keep)
    }
  }, [decisions, files])
}

/** Brings up cards under the pointer. */
export function usePointer({ editor, painter, review }: Desk): void {
  useEffect(() => followPointer(editor, painter, review.store), [editor, painter, review])
}

/** Whether the host is gone. */
export function useHostGone({ host }: Desk): boolean {
  const [gone, setGone] = useState(false)
  useEffect(() => host.on('closed', () => setGone(true)), [host])
  return gone
}
