import type { FixScope } from './fix-choice.ts'

/** What a preview of fixes is called. */
export function previewTitle(scope: FixScope): string {
  if (scope.kind === 'leftovers') return 'Strip leftovers'
  if (scope.kind === 'rule') return `Fix all: ${scope.title.toLowerCase()}`
  return scope.kind === 'group' ? `Fix all in ${scope.group}` : 'Fix all'
}

/** What the button says that makes `made` of `all` fixes. */
export function makeLabel({ kind }: FixScope, made: number, all: number): string {
  const verb = kind === 'leftovers' ? 'Strip' : 'Fix'
  if (made === all) return `${verb} ${all > 1 ? 'all ' : ''}${all}`
  return `${verb} ${made} of ${all}`
}

/** What fixes that were made together came to: how many, how many had other words by then, how many overlapped one made. */
export function outcomeWords(
  { kind }: FixScope,
  { made, changed, waiting }: { made: number; changed: number; waiting: number },
): string {
  const done = `${made} ${kind === 'leftovers' ? 'stripped' : 'fixed'}`
  const missed = changed > 0 ? `, ${changed} had changed` : ''
  const left = waiting === 1 ? ' 1 overlapped another and was left.' : ` ${waiting} overlapped others and were left.`
  return `${done}${missed}.${waiting > 0 ? left : ''}`
}
