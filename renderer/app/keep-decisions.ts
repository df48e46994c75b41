import type { ReviewStore } from '#renderer/flags/review-store.ts'
import type { StoryStore } from '#renderer/panels/story-store.ts'
import { tell } from '#renderer/ui/dialogs.tsx'
import { HostError } from '#shared/api/contract.ts'
import { type Decisions, noDecisions } from '#shared/api/decisions.ts'
import { type DeskHost, sentenceOf } from './desk-host.ts'

/** Keeps what is decided about the draft in the window with its file, outside of it. */
export interface DecisionKeeper {
  /** What was decided about a file before. What cannot be read is said in a dialog, and is as if nothing was decided. */
  read: (file: string | null) => Promise<Decisions>
  /** From now on decisions are about this file, which was just opened with what was decided; null keeps nothing. */
  begin: (file: string | null) => void
  /** The draft is saved as this file now: decisions go with it. */
  moveTo: (file: string) => void
  /** What is decided about the draft in the window. */
  current: () => Decisions
  /** Keeps what was decided since the last time, now. */
  flush: () => Promise<void>
}

/**
 * How long deciding rests before it is kept, in milliseconds. It is short: what a browser sends as its window closes can be
 * lost, and nobody decides and closes as fast as this.
 */
const REST = 50

/** The keeper of what a window's review and story hold. */
export function keepDecisions(
  host: Pick<DeskHost, 'readDecisions' | 'saveDecisions'>,
  review: ReviewStore,
  story: StoryStore,
): DecisionKeeper {
  let file: string | null = null
  /** What was decided about it before could not be read, and must not be written over. */
  let stays: string | null = null
  let kept: ReturnType<typeof decided> | undefined
  let saving: Promise<void> = Promise.resolve()
  let told = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const decided = () => ({ stets: review.getState().stets, corrections: story.getState().corrections })

  function flush(): Promise<void> {
    clearTimeout(timer)
    const now = decided()
    const into = file
    if (into === null || into === stays || (now.stets === kept?.stets && now.corrections === kept.corrections))
      return saving
    kept = now
    const decisions = { stets: [...now.stets], corrections: now.corrections }
    saving = saving.then(() => host.saveDecisions({ file: into, decisions })).then(() => {}, notKept)
    return saving
  }

  async function notKept(problem: unknown): Promise<void> {
    if (told) return
    told = true
    await tell('Decisions are not kept', sentenceOf(problem))
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(flush, REST)
  }

  review.subscribe(({ stets }, before) => stets !== before.stets && soon())
  story.subscribe(({ corrections }, before) => corrections !== before.corrections && soon())

  return {
    async read(asked) {
      await flush()
      if (asked === null) return noDecisions
      try {
        const before = await host.readDecisions({ file: asked })
        if (stays === asked) stays = null
        return before
      } catch (problem) {
        stays = problem instanceof HostError && problem.code === 'damaged' ? null : asked
        await tell('Earlier decisions are not at hand', sentenceOf(problem))
        return noDecisions
      }
    },
    begin(opened) {
      clearTimeout(timer)
      file = opened
      kept = decided()
      told = false
    },
    moveTo(saved) {
      if (saved === file) return
      file = saved
      kept = undefined
      void flush()
    },
    current() {
      const { stets, corrections } = decided()
      return { stets: [...stets], corrections }
    },
    flush,
  }
}
