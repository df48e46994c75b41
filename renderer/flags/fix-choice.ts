import type { BlockEdit } from '#shared/engine/flag.ts'
import type { Fix } from '#shared/rules/rule.ts'
import { fitTogether } from '#shared/text/fit-together.ts'
import { groupOf, type LiveFlag } from './live-flag.ts'

/** Which fixes are looked at together: all, those of a group of rules or of one rule, or those that strip leftovers. */
export type FixScope =
  | { kind: 'all' }
  | { kind: 'group'; group: string }
  | { kind: 'rule'; rule: string; title: string }
  | { kind: 'leftovers' }

/** Fixes to look at before they are made. All are ticked but those that the editor unticked. */
export interface FixPreview {
  scope: FixScope
  /** The keys of flags that are to stay. */
  unticked: ReadonlySet<string>
  /** The key of the flag that was in hand when the preview opened. */
  before: string | undefined
}

/** A flag with the fix that is to be made. */
export interface ChosenFix {
  flag: LiveFlag
  fix: Fix<BlockEdit>
}

/** The fixes of a scope, in text order, given the open flags. Only a flag of grade `fix` has one that is right for sure. */
export function fixesIn(open: readonly LiveFlag[], scope: FixScope): ChosenFix[] {
  return open.flatMap((flag) => {
    const fix = flag.grade === 'fix' ? flag.fixes[0] : undefined
    return fix && isIn(scope, { flag, fix }) ? { flag, fix } : []
  })
}

function isIn(scope: FixScope, { flag, fix }: ChosenFix): boolean {
  if (scope.kind === 'group') return groupOf(flag) === scope.group
  if (scope.kind === 'rule') return flag.rule === scope.rule
  return scope.kind === 'all' || (groupOf(flag) === 'stray' && fix.edits.every(strips))
}

/** Takes something out and puts no word in: a line of a page, a tag, a doubled mark, but not a sentence that is joined. */
function strips({ start, end, insert }: BlockEdit): boolean {
  return insert.length < end - start && !/[\p{L}\p{N}]/u.test(insert)
}

/** What of the ticked fixes can be made at once, and the keys of those that wait because they overlap one of these. */
export function chooseFixes(
  fixes: readonly ChosenFix[],
  unticked: ReadonlySet<string>,
): { taken: ChosenFix[]; waiting: Set<string> } {
  const ticked = fixes.filter(({ flag }) => !unticked.has(flag.key))
  const taken = fitTogether(ticked, ({ fix }) => fix.edits)
  const waiting = new Set(ticked.map(({ flag }) => flag.key))
  for (const { flag } of taken) waiting.delete(flag.key)
  return { taken, waiting }
}

/**
 * The keys of what stays unticked when a check gives flags anew: where words beside a flag changed it has another key, and
 * is known by its rule and its place. A key whose flag is gone is kept, because an undo may bring it back.
 */
export function followUnticked(
  unticked: ReadonlySet<string>,
  before: readonly LiveFlag[],
  now: readonly LiveFlag[],
): ReadonlySet<string> {
  if (unticked.size === 0) return unticked
  const placeOf = ({ rule, block, start, end }: LiveFlag) => `${rule} ${block} ${start} ${end}`
  const keys = new Map(now.map((flag) => [placeOf(flag), flag.key]))
  const places = new Map(before.map((flag) => [flag.key, placeOf(flag)]))
  return new Set([...unticked].map((key) => keys.get(places.get(key) ?? '') ?? key))
}
