/** What an import cannot keep, by kind. */
export type Loss =
  | 'picture'
  | 'comment'
  | 'table'
  | 'text-box'
  | 'note'
  | 'insertion'
  | 'deletion'
  | 'page-line'
  | 'formula'
  | 'hidden'
  | 'object'
  | 'link'
  | 'struck'
  | 'nested-list'
  | 'attachment'
  | 'page'

/** Counts what an import cannot keep. */
export interface Losses {
  add(loss: Loss, times?: number): void
  /** A plain sentence for each kind there is, with how many. */
  sentences(): string[]
}

/** An empty count. */
export function createLosses(): Losses {
  const counts = new Map<Loss, number>()
  const count = (loss: Loss) => counts.get(loss) ?? 0
  return {
    add(loss, times = 1) {
      if (times > 0) counts.set(loss, count(loss) + times)
    },
    sentences() {
      const said = (Object.keys(SENTENCES) as Exclude<Loss, 'insertion' | 'deletion'>[])
        .filter((loss) => count(loss) > 0)
        .map((loss) => SENTENCES[loss](count(loss)))
      const tracked = [
        ...(count('insertion') > 0 ? [several(count('insertion'), 'insertion')] : []),
        ...(count('deletion') > 0 ? [several(count('deletion'), 'deletion')] : []),
      ]
      if (tracked.length > 0) said.unshift(`Changes that were tracked are taken as accepted: ${tracked.join(', ')}.`)
      return said
    },
  }
}

const SENTENCES: Readonly<Record<Exclude<Loss, 'insertion' | 'deletion'>, (times: number) => string>> = {
  picture: (times) => `${several(times, 'picture')} left out.`,
  comment: (times) => `${several(times, 'comment')} left out.`,
  object: (times) => `${several(times, 'inserted object')} left out.`,
  attachment: (times) => `${several(times, 'attachment')} left out.`,
  page: () => 'Nothing of the page in it could be read.',
  'page-line': () => 'The lines at the head and foot of the pages are left out.',
  hidden: (times) => `Hidden text left out in ${several(times, 'place')}.`,
  table: (times) => `${several(times, 'table')}: the words stay, each cell as a paragraph.`,
  'text-box': (times) =>
    `${several(times, 'text box', 'text boxes')}: the words stay, after the paragraph beside them.`,
  note: (times) => `${several(times, 'footnote')}: the words stay, at the end of the draft.`,
  formula: (times) => `${several(times, 'formula')}: the signs stay, as plain text.`,
  struck: (times) => `Struck-out words in ${several(times, 'place')}: they stay, without the line through them.`,
  'nested-list': () => 'Lists within lists are one list now.',
  link: (times) => `${several(times, 'link')} to places outside the web: the words stay.`,
}

function several(times: number, one: string, many = `${one}s`): string {
  return `${times} ${times === 1 ? one : many}`
}
