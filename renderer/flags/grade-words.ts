import type { Grade } from '#shared/rules/rule.ts'

/** A count of flags of a grade, in an editor's words: "5 to fix". */
function countOf(grade: Grade, count: number): string {
  return `${count} ${toDo[grade]}`
}

/** What a grade asks of the editor. */
export const toDo: Readonly<Record<Grade, string>> = { fix: 'to fix', query: 'to ask', note: 'to note' }

/** What is left, by grade, grades without any left out: "5 to fix, 2 to ask"; undefined where nothing is. */
export function whatIsLeft(counts: Readonly<Record<Grade, number>>): string | undefined {
  const parts = (['fix', 'query', 'note'] as const).filter((grade) => counts[grade] > 0)
  return parts.length > 0 ? parts.map((grade) => countOf(grade, counts[grade])).join(', ') : undefined
}
