import { type Anchor, anchorsOf } from '#shared/text/anchor.ts'
import type { BlockReading, Mention, Person, Place, Quotation } from './reading.ts'

/** What of a block is needed to anchor something in it. */
type Texts = readonly Pick<BlockReading, 'text'>[]

/** The anchors of the references of a cast, by which they are found again; those that only describe a noun have none. */
export function referenceAnchors(cast: readonly Person[], blocks: Texts): Map<Mention, Anchor> {
  const mentions = cast.flatMap((person) => person.mentions.filter(({ adjective }) => !adjective))
  mentions.sort((a, b) => a.block - b.block || a.start - b.start)
  // Without the title in front, which may go while the reference stays.
  return anchorsBy(mentions, blocks, ({ start, end, name }) => Math.max(start, end - name.length))
}

/** The anchors of the quotations of a ledger, by which they are found again. */
export function quoteAnchors<Quote extends Pick<Quotation, keyof Place>>(
  quotes: readonly Quote[],
  blocks: Texts,
): Map<Quote, Anchor> {
  return anchorsBy(quotes, blocks, ({ start }) => start)
}

function anchorsBy<Item extends Place>(
  items: readonly Item[],
  blocks: Texts,
  startOf: (item: Item) => number,
): Map<Item, Anchor> {
  const texts = blocks.map(({ text }) => text)
  const places = items.map((item) => ({ block: item.block, start: startOf(item), end: item.end }))
  const anchors = anchorsOf(texts, places)
  return new Map(items.flatMap((item, index) => (anchors[index] ? [[item, anchors[index]]] : [])))
}
