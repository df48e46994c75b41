import { useMemo, useState } from 'react'
import type { Draft } from '#shared/draft/block.ts'
import { type ComparedRow, compareDrafts, differences, type Piece } from './compare-drafts.ts'
import './compare-view.css'

/** How many paragraphs that are the same stand beside a difference, so that one knows where it is. */
const AROUND = 1

/** More rows than this are not drawn at a time. */
const MOST_ROWS = 300

type Stretch = { kind: 'shown'; row: ComparedRow } | { kind: 'folded'; rows: number }

/** Two drafts side by side, with what differs; in a narrow window one over the other. Names say which draft is which. */
export function CompareView({
  left,
  right,
  names,
}: {
  left: Pick<Draft, 'blocks'>
  right: Pick<Draft, 'blocks'>
  names: { left: string; right: string }
}) {
  const rows = useMemo(() => compareDrafts(left, right), [left, right])
  const [whole, setWhole] = useState(false)
  const [most, setMost] = useState(MOST_ROWS)
  const stretches = useMemo(() => (whole ? rows.map(shown) : fold(rows)), [rows, whole])
  const differ = differences(rows)
  return (
    <section className="compare" aria-label={`${names.left}, ${names.right}`}>
      <div className="compare-head">
        <p className="compare-sum">{sumOf(differ)}</p>
        {rows.length > differ.words + differ.look && (
          <button type="button" className="button small" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {whole ? 'Only what differs' : 'The whole text'}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="compare-body" tabIndex={0} aria-label="Comparison">
        <table>
          <thead>
            <tr>
              <th scope="col">{names.left}</th>
              <th scope="col">{names.right}</th>
            </tr>
          </thead>
          <tbody>
            {stretches.slice(0, most).map((stretch, index) =>
              stretch.kind === 'folded' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and do not move
                <tr key={index} className="folded">
                  <td colSpan={2}>{stretch.rows === 1 ? '1 paragraph' : `${stretch.rows} paragraphs`} the same</td>
                </tr>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Row key={index} row={stretch.row} names={names} />
              ),
            )}
          </tbody>
        </table>
        {stretches.length > most && (
          <button type="button" className="button small" onClick={() => setMost(most + MOST_ROWS)}>
            Show more
          </button>
        )}
      </section>
    </section>
  )
}

function sumOf({ words, look }: ReturnType<typeof differences>): string {
  const paragraphs = (count: number) => (count === 1 ? '1 paragraph' : `${count.toLocaleString('en-US')} paragraphs`)
  if (words === 0 && look === 0) return 'The words are the same.'
  if (words === 0) return `The words are the same. ${paragraphs(look)} ${look === 1 ? 'looks' : 'look'} different.`
  const more = look > 0 ? ` ${look.toLocaleString('en-US')} more only ${look === 1 ? 'looks' : 'look'} different.` : ''
  return `${paragraphs(words)} ${words === 1 ? 'differs' : 'differ'}.${more}`
}

function Row({ row, names }: { row: ComparedRow; names: { left: string; right: string } }) {
  return (
    <tr data-kind={row.look ? 'look' : row.kind}>
      <Cell name={names.left} side="left" pieces={row.left} look={row.look?.left} />
      <Cell name={names.right} side="right" pieces={row.right} look={row.look?.right} />
    </tr>
  )
}

function Cell({
  name,
  side,
  pieces,
  look,
}: {
  name: string
  side: 'left' | 'right'
  pieces: Piece[] | undefined
  look: string | undefined
}) {
  const Mark = side === 'left' ? 'del' : 'ins'
  return (
    <td data-name={name} data-side={side} data-empty={pieces === undefined || undefined}>
      {pieces?.map(({ words, only }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and do not move
        only ? <Mark key={index}>{words}</Mark> : words,
      ) ?? <span className="only-heard">Not there</span>}
      {look !== undefined && <span className="compare-look">{look}</span>}
    </td>
  )
}

function shown(row: ComparedRow): Stretch {
  return { kind: 'shown', row }
}

/** Leaves out what is the same, but for the paragraphs next to what differs. */
function fold(rows: readonly ComparedRow[]): Stretch[] {
  const near = new Set<number>()
  rows.forEach(({ kind, look }, index) => {
    if (kind === 'same' && !look) return
    for (let step = -AROUND; step <= AROUND; step++) near.add(index + step)
  })
  const stretches: Stretch[] = []
  rows.forEach((row, index) => {
    const last = stretches.at(-1)
    if (near.has(index)) stretches.push(shown(row))
    else if (last?.kind === 'folded') last.rows++
    else stretches.push({ kind: 'folded', rows: 1 })
  })
  return stretches
}
