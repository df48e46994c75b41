import type { Mark } from './block.ts'

/** A stretch of a block's text that has markup around it which is written back as a whole or not at all. */
export interface InlineItem {
  start: number
  end: number
  from: number
  to: number
}

/**
 * Where each code unit of a block's text stands in its source: from `from[i]` to `to[i]`. Units of one `leaf` lie in one
 * stretch of plain words, with nothing but words between them; below 0 they cannot be changed one by one.
 */
export interface InlineMap {
  from: number[]
  to: number[]
  leaf: number[]
  items: InlineItem[]
  /** The leaves in which no sign has a meaning, such as code. */
  verbatim?: Set<number>
}

/** Words of a block as they are gathered from its source: text, marks and, where it is wanted, the map. */
export interface Gathered {
  text: string
  marks: Mark[]
  map: InlineMap
}

/** Adds a mark to marks that are in order, or draws the last one of its kind out where it goes on. */
export function addMark(marks: Mark[], mark: Mark): void {
  const before = marks.findLast((one) => one.kind === mark.kind && one.href === mark.href)
  if (before?.end === mark.start) before.end = mark.end
  else marks.push(mark)
}

/** The words without the space at their ends. */
export function trimGathered({ text, marks, map }: Gathered): Gathered {
  const words = text.trim()
  const by = text.length - text.trimStart().length
  const within = (offset: number) => Math.min(Math.max(offset - by, 0), words.length)
  return {
    text: words,
    marks: marks
      .map((mark) => ({ ...mark, start: within(mark.start), end: within(mark.end) }))
      .filter((mark) => mark.start < mark.end),
    map: {
      ...map,
      from: map.from.slice(by, by + words.length),
      to: map.to.slice(by, by + words.length),
      leaf: map.leaf.slice(by, by + words.length),
      items: map.items.map((item) => ({ ...item, start: within(item.start), end: within(item.end) })),
    },
  }
}
