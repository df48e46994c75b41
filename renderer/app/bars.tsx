import { useEffect } from 'react'
import { useStore } from 'zustand'
import { readDraft } from '#renderer/editor/create-editor.ts'
import { Dialog, showDialog, tell } from '#renderer/ui/dialogs.tsx'
import type { Draft } from '#shared/draft/block.ts'
import { CompareView } from './compare-view.tsx'
import type { Desk } from './desk.ts'
import { sentenceOf } from './desk-host.ts'
import './recovery.css'

/** How long it is said that the file was read again, in milliseconds. */
const READ_AGAIN = 12_000

/** What the person has to know while they go on writing, each in a bar over the text. */
export function Bars({ desk, gone }: { desk: Desk; gone: boolean }) {
  const problem = useStore(desk.files.journal.store, (journal) => journal.problem)
  const left = useStore(desk.recovery.waiting, (waiting) => waiting.left)
  const slow = useStore(desk.files.store, (file) => file.slow)
  const name = useStore(desk.files.store, (file) => file.name)
  return (
    <div className="bars">
      {gone && (
        <p className="gone" role="alert">
          Blue Pencil has stopped in the background, so it cannot open or save. Your text is still here: copy it, then
          start Blue Pencil again.
        </p>
      )}
      {!gone && slow && (
        <div className="bar" role="alert">
          <p>
            Saving “{name}” takes long: its disk or network drive does not answer. Your text is still here, and kept by
            Blue Pencil.
          </p>
          <button type="button" className="button small" onClick={() => desk.run('save-as')}>
            Save as…
          </button>
        </div>
      )}
      {!gone && problem !== null && (
        <div className="bar" role="alert">
          <p>{problem}</p>
        </div>
      )}
      {!gone && left.length > 0 && (
        <div className="bar" role="alert">
          <p>
            Some of what you wrote before was not saved, and was kept: {left.map((one) => `“${one.name}”`).join(', ')}.
          </p>
          <button type="button" className="button small" onClick={() => void desk.recovery.lookAtWaiting()}>
            Look at it
          </button>
        </div>
      )}
      {!gone && <OutsideBar desk={desk} name={name} />}
    </div>
  )
}

function OutsideBar({ desk, name }: { desk: Desk; name: string }) {
  const { outside, files } = desk
  const state = useStore(outside, (change) => change.state)
  const done = () => {
    outside.setState({ state: 'same' })
    desk.review.focusText()
  }
  useEffect(() => {
    if (state !== 'reread') return
    const timer = setTimeout(() => outside.setState({ state: 'same' }), READ_AGAIN)
    return () => clearTimeout(timer)
  }, [state, outside])

  async function reload(): Promise<void> {
    try {
      await files.reread()
      done()
    } catch (problem) {
      await tell('The file was not read again', sentenceOf(problem))
    }
  }
  function keep(): void {
    files.keepMine(outside.getState().version)
    done()
  }
  async function compare(): Promise<void> {
    const { file } = files.store.getState()
    try {
      if (file === null) return
      const { draft } = await files.readAgain(file)
      const answer = await showDialog<'reload' | 'keep'>((close) => (
        <OutsideDialog name={name} theirs={draft} mine={readDraft(desk.editor)} close={close} />
      ))
      if (answer === 'reload') await reload()
      if (answer === 'keep') keep()
    } catch (problem) {
      await tell('The file cannot be compared', sentenceOf(problem))
    }
  }

  if (state === 'same') return null
  if (state === 'reread') {
    return (
      <div className="bar">
        <p>“{name}” was changed by another program, and was read again.</p>
        <button type="button" className="button small" onClick={done}>
          OK
        </button>
      </div>
    )
  }
  if (state === 'gone') {
    return (
      <div className="bar" role="alert">
        <p>“{name}” was moved or deleted by another program. Your text is still here.</p>
        <button type="button" className="button small" onClick={() => desk.run('save-as')}>
          Save as…
        </button>
        <button type="button" className="button small" onClick={keep}>
          Keep it
        </button>
      </div>
    )
  }
  return (
    <div className="bar" role="alert">
      <p>“{name}” was changed by another program.</p>
      <button type="button" className="button small" onClick={() => void reload()}>
        Reload
      </button>
      <button type="button" className="button small" onClick={keep}>
        Keep mine
      </button>
      <button type="button" className="button small" onClick={() => void compare()}>
        Compare
      </button>
    </div>
  )
}

function OutsideDialog({
  name,
  theirs,
  mine,
  close,
}: {
  name: string
  theirs: Draft
  mine: Draft
  close: (answer: 'reload' | 'keep' | null) => void
}) {
  return (
    <Dialog title={`“${name}”, changed by another program`} size="large" onCancel={() => close(null)}>
      <CompareView left={theirs} right={mine} names={{ left: 'The file', right: 'In the window' }} />
      <div className="choices">
        <button type="button" className="button" onClick={() => close('reload')}>
          Reload
        </button>
        <button type="button" className="button" onClick={() => close('keep')}>
          Keep mine
        </button>
        <button type="button" className="button" onClick={() => close(null)}>
          Back
        </button>
      </div>
    </Dialog>
  )
}
