import { type Edit, overlaps } from './range.ts'

/** An edit of a text, or of one of several texts that are told apart by `block`. */
interface PlacedEdit extends Edit {
  block?: string
}

/**
 * The items whose edits can all be made at once, each item with all of its edits or none, in the order given: of two that
 * collide the earlier one is taken. Edits collide where they overlap, and where they begin at one place, because two
 * insertions there have no order.
 */
export function fitTogether<Item>(items: readonly Item[], editsOf: (item: Item) => readonly PlacedEdit[]): Item[] {
  const taken = new Map<string | undefined, PlacedEdit[]>()
  return items.filter((item) => {
    const edits = editsOf(item)
    if (edits.some((edit) => taken.get(edit.block)?.some((other) => collide(edit, other)))) return false
    for (const edit of edits) {
      const others = taken.get(edit.block)
      if (others) others.push(edit)
      else taken.set(edit.block, [edit])
    }
    return true
  })
}

function collide(a: Edit, b: Edit): boolean {
  return overlaps(a, b) || a.start === b.start
}
