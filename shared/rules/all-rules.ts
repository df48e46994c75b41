import type { Rule } from './rule.ts'

/** Every rule there is, by group. A new rule is listed here and nowhere else. */
export const allRules: readonly Rule[] = []
