import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { end } from '#scripts/run.mjs'
import { startWebHost } from '#scripts/web-host.mjs'
import { serializeDraft } from '#shared/draft/source.ts'
import { newsDraft } from './news.ts'
import { openScriptedWindow, type ScriptedWindow } from './scripted-window.ts'

/** What one kill did. */
export interface Kill {
  /** What must not be, a sentence each; empty where all is as it should be. */
  faults: string[]
  /** How long before the kill the oldest keystroke was typed that is lost, in milliseconds; 0 where none is. */
  lost: number
  /** How many keystrokes are lost. */
  keystrokes: number
  during: 'typing' | 'saving'
  /** Words came back that were not in the file. */
  recovered: boolean
}

/** The longest that typing may be lost, in milliseconds. */
const LONGEST_LOST = 1_000

/**
 * One draft in one window, typed and saved in as a person does, whose host is killed again and again; each next host must
 * give back what was there. `random` gives numbers from 0 to 1.
 */
export async function killAgainAndAgain(
  kills: number,
  random: () => number,
  onKill: (kill: Kill) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'blue-pencil-kill-'))
  const data = await mkdtemp(join(tmpdir(), 'blue-pencil-kill-data-'))
  const file = join(folder, 'story.txt')
  let onDisk = newsDraft(random)
  await writeFile(file, onDisk)
  try {
    let host = await startWebHost(file, { folder, data })
    let window = await openScriptedWindow(host.address)
    for (let count = 0; count < kills; count++) {
      const during = random() < 0.35 ? 'saving' : 'typing'
      await typeUntil(window, random, during)
      const killed = Date.now()
      end(host.child, 'SIGKILL')
      window.stop()
      await new Promise((resolve) => host.child.once('close', resolve))
      const faults: string[] = []
      const bytes = await readFile(file, 'utf8').catch((problem: unknown) => String(problem))
      if (![window.saved.done ?? onDisk, window.saved.underWay].includes(bytes)) {
        faults.push('the file is neither what was saved last nor what was being saved')
      }
      onDisk = bytes
      const before = window
      host = await startWebHost(file, { folder, data })
      window = await openScriptedWindow(host.address)
      const recovered = await recover(window, faults)
      const text = recovered ?? onDisk
      const last = before.states.findLastIndex((state) => state.text === text)
      if (last < 0) faults.push('what came back was never in the window')
      const lost = last < 0 ? 0 : Math.max(0, killed - (before.states[last + 1]?.at ?? killed))
      if (lost > LONGEST_LOST) faults.push(`${lost} ms of typing are lost`)
      const left = (await readdir(folder)).filter((name) => name !== 'story.txt' && !name.endsWith('.tmp'))
      if (left.length > 0) faults.push(`there is ${left.join(', ')} beside the draft`)
      const keystrokes = before.states.length - 1 - last
      onKill({ faults, lost, keystrokes, during, recovered: recovered !== undefined })
    }
    end(host.child, 'SIGKILL')
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(data, { recursive: true, force: true })
  }
}

/** Types and saves at a person's pace until the moment of the kill comes: any, or one in the middle of a save. */
async function typeUntil(window: ScriptedWindow, random: () => number, during: Kill['during']): Promise<void> {
  const stop = Date.now() + random() * 2_500
  let nextSave = Date.now() + random() * 1_500
  while (Date.now() < stop) {
    window.type(random)
    await pause(15 + random() * 100)
    if (Date.now() < nextSave) continue
    window.save()
    nextSave = Date.now() + 300 + random() * 1_500
  }
  if (during === 'typing') return
  // At times a second save waits for the first, as after an impatient hand.
  for (let saves = random() < 0.3 ? 2 : 1; saves > 0; saves--) {
    window.type(random)
    window.save()
  }
  await pause(random() * 30)
}

/** Restores what is offered, as a person would, and gives its text; undefined where nothing is. */
async function recover(window: ScriptedWindow, faults: string[]): Promise<string | undefined> {
  const [latest, ...others] = await window.host.listRecovered({})
  // The journal before goes only once the next one is there: a kill between the two leaves both.
  for (const { id } of others) await window.host.discardRecovered({ id })
  if (others.length > 1) faults.push(`${others.length + 1} journals are left of one window`)
  if (!latest) return undefined
  const { recovered, disk } = await window.host.readRecovered({ id: latest.id })
  await window.files.restore({ id: latest.id, recovered, disk: latest.disk === 'same' ? disk : null })
  window.note()
  return serializeDraft(recovered.draft, 'txt')
}
