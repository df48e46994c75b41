import { useDeferredValue, useMemo } from 'react'
import { useKeptFocus } from '#renderer/ui/use-kept-focus.ts'
import { GradeMark } from './flag-line.tsx'
import { toDo } from './grade-words.ts'
import { groupOf } from './live-flag.ts'
import { useReview, useReviewDesk } from './review-context.ts'
import { countByGrade, type FlagFilter, grades, openFlags } from './review-store.ts'
import { TogetherButtons } from './together-buttons.tsx'

/** How many flags there are by grade and by group of rules; a press shows only those, another one shows all again. Below, the ways to fix many at a time. */
export function FlagFilters() {
  const { store, focusText } = useReviewDesk()
  const flags = useDeferredValue(useReview((review) => review.flags))
  const stets = useReview((review) => review.stets)
  const filter = useReview((review) => review.filter)
  const open = useMemo(() => openFlags({ flags, stets }), [flags, stets])
  const counts = countByGrade(open)
  const groups = useMemo(() => {
    const found = new Map<string, number>()
    for (const flag of open) {
      const group = groupOf(flag)
      found.set(group, (found.get(group) ?? 0) + 1)
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  }, [open])
  const kept = useKeptFocus<HTMLDivElement>(open, focusText)
  if (open.length === 0) return null
  const set = (change: Partial<FlagFilter>) => store.setState({ filter: { ...filter, ...change }, selected: undefined })
  return (
    <div {...kept}>
      <fieldset className="filters" aria-label="Show only">
        {grades
          .filter((grade) => counts[grade] > 0)
          .map((grade) => (
            <button
              key={grade}
              type="button"
              className="chip"
              aria-pressed={filter.grade === grade}
              onClick={() => set({ grade: filter.grade === grade ? undefined : grade })}
            >
              <GradeMark grade={grade} />
              {counts[grade]} {toDo[grade]}
            </button>
          ))}
        {groups.length > 1 &&
          groups.map(([group, count]) => (
            <button
              key={group}
              type="button"
              className="chip group"
              aria-pressed={filter.group === group}
              onClick={() => set({ group: filter.group === group ? undefined : group })}
            >
              {group} {count}
            </button>
          ))}
      </fieldset>
      <TogetherButtons open={open} />
    </div>
  )
}
