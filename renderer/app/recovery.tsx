import { useEffect, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { announce } from '#renderer/ui/announcer.tsx'
import { Dialog, showDialog, tell } from '#renderer/ui/dialogs.tsx'
import type { Recovered, Result } from '#shared/api/contract.ts'
import { CompareView } from './compare-view.tsx'
import { type DeskHost, sentenceOf } from './desk-host.ts'
import type { DraftFiles } from './draft-file.ts'
import { whenWords } from './when-words.ts'
import './recovery.css'

type RecoveryHost = Pick<DeskHost, 'listRecovered' | 'readRecovered' | 'discardRecovered'>

/** Offers what windows that are gone left unsaved. Nothing is taken away that the person did not decide about. */
export interface Recovery {
  /** What turned up later, and waits until the person asks for it: a dialog would come in the middle of a word. */
  waiting: StoreApi<{ left: readonly Recovered[] }>
  /** Offers all of it, as the window starts; what is offered with a file is so as it is opened from then on. */
  start: () => Promise<void>
  /** Offers what is waiting. */
  lookAtWaiting: () => Promise<void>
}

/** A program that was killed can look alive for so long, in milliseconds: its process id may be another one's by now. */
const ALL_KNOWN = 40_000

/** The recovery of one window. */
export function createRecovery(host: RecoveryHost, files: DraftFiles): Recovery {
  const waiting = createStore<{ left: readonly Recovered[] }>(() => ({ left: [] }))
  /** What was offered, whatever was said to it. */
  const offered = new Set<string>()

  // What cannot be listed is kept, and offered the next time.
  const list = () => host.listRecovered({}).catch(() => [])

  async function offer(left: readonly Recovered[]): Promise<void> {
    if (left.length === 0) return
    for (const { id } of left) offered.add(id)
    const chosen = await showDialog<Recovered>((close) => <RecoveryDialog host={host} left={left} close={close} />)
    if (!chosen) return
    try {
      const { recovered, disk } = await host.readRecovered({ id: chosen.id })
      const restored = await files.restore({ id: chosen.id, recovered, disk: chosen.disk === 'same' ? disk : null })
      if (restored) announce(`What you wrote in ${chosen.name} is back, and not saved yet.`)
    } catch (problem) {
      await tell('The words are not back', sentenceOf(problem))
    }
  }

  return {
    waiting,
    async start() {
      await offer(await list())
      files.store.subscribe(async ({ file, unsaved }, before) => {
        if (file !== null && file !== before.file && !unsaved) {
          await offer((await list()).filter((one) => one.file === file))
        }
      })
      setTimeout(async () => {
        waiting.setState({ left: (await list()).filter(({ id }) => !offered.has(id)) })
      }, ALL_KNOWN)
    },
    async lookAtWaiting() {
      const { left } = waiting.getState()
      waiting.setState({ left: [] })
      await offer(left)
    },
  }
}

function RecoveryDialog({
  host,
  left,
  close,
}: {
  host: RecoveryHost
  left: readonly Recovered[]
  close: (chosen: Recovered | null) => void
}) {
  const [open, setOpen] = useState(left)
  const [comparing, setComparing] = useState<Recovered>()
  const [failure, setFailure] = useState('')
  const compared = useCompared(host, comparing)

  async function discard(one: Recovered): Promise<void> {
    try {
      await host.discardRecovered({ id: one.id })
    } catch (problem) {
      setFailure(sentenceOf(problem))
      return
    }
    const others = open.filter(({ id }) => id !== one.id)
    setComparing(undefined)
    setOpen(others)
    announce(`Discarded. It is kept among the versions of ${one.name}.`)
    if (others.length === 0) close(null)
  }

  if (comparing && compared) {
    return (
      <Dialog title={`“${comparing.name}”: what was not saved`} size="large" onCancel={() => setComparing(undefined)}>
        <CompareView
          left={compared.disk?.draft ?? { blocks: [] }}
          right={compared.recovered.draft}
          names={{ left: compared.disk ? 'The file' : 'There is no file', right: 'What you wrote' }}
        />
        <div className="choices">
          <button type="button" className="button primary" onClick={() => close(comparing)}>
            Restore
          </button>
          <button type="button" className="button" onClick={() => void discard(comparing)}>
            Discard
          </button>
          <button type="button" className="button" onClick={() => setComparing(undefined)}>
            Back
          </button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title="Some of what you wrote was not saved" size="wide" onCancel={() => close(null)}>
      <p>A window closed before these words were saved. They were kept for you, apart from your files.</p>
      <ul className="recovered">
        {open.map((one, index) => (
          <li key={one.id}>
            <div>
              <p className="recovered-name">{one.name}</p>
              <p className="quiet">
                {whenWords(one.at)} · {one.words.toLocaleString('en-US')} {one.words === 1 ? 'word' : 'words'}
              </p>
              <p className="quiet">{diskWords[one.disk]}</p>
            </div>
            <div className="choices">
              <button type="button" className={index === 0 ? 'button primary' : 'button'} onClick={() => close(one)}>
                Restore
              </button>
              <button type="button" className="button" onClick={() => setComparing(one)}>
                Compare
              </button>
              <button type="button" className="button" onClick={() => void discard(one)}>
                Discard
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p className="problem" role="alert">
        {failure || compared === null ? failure || 'This cannot be shown just now. You can still restore it.' : ''}
      </p>
      <div className="choices">
        <button type="button" className="button" onClick={() => close(null)}>
          Later
        </button>
      </div>
    </Dialog>
  )
}

const diskWords: Record<Recovered['disk'], string> = {
  same: 'The file has not changed since.',
  changed: 'The file was changed since: compare before you save.',
  gone: 'The file cannot be found any more.',
  none: 'It was never saved to a file of this folder.',
}

/** What is compared; undefined while it is read, null where it cannot be. */
function useCompared(host: RecoveryHost, one: Recovered | undefined): Result<'readRecovered'> | null | undefined {
  const [read, setRead] = useState<Result<'readRecovered'> | null>()
  useEffect(() => {
    setRead(undefined)
    if (!one) return
    let left = false
    host.readRecovered({ id: one.id }).then(
      (result) => !left && setRead(result),
      () => !left && setRead(null),
    )
    return () => {
      left = true
    }
  }, [host, one])
  return read
}
