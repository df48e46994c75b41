import { type ParseArgsConfig, parseArgs } from 'node:util'
import { openHouseFile } from '#electron/files/house-service.ts'
import { asTheDraft, type House } from '#shared/house/house-style.ts'
import { allRules } from '#shared/rules/all-rules.ts'
import type { Grade, Rule } from '#shared/rules/rule.ts'
import { UsageError } from './io.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type ParsedOptions<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>
>

/** Reads the arguments of a command. @throws UsageError for an option that it does not have. */
export function parseOptions<O extends Options>(args: string[], options: O): ParsedOptions<O> {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (problem) {
    throw new UsageError(problem instanceof Error ? problem.message : String(problem))
  }
}

/** One of the words that an option takes. @throws UsageError for any other. */
export function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value)
  if (found !== undefined) return found
  throw new UsageError(`--${name} takes ${known.join(', ')}, not “${value}”.`)
}

/** The rules that `--rule` names, by default all of them. @throws UsageError for a rule that does not exist. */
export function rulesNamed(ids: readonly string[] | undefined): readonly Rule[] {
  return ids ? ids.flatMap((each) => each.split(',')).map(ruleNamed) : allRules
}

/** @throws UsageError when there is no such rule. */
export function ruleNamed(id: string): Rule {
  const found = allRules.find((rule) => rule.id === id)
  if (found) return found
  throw new UsageError(`There is no rule “${id}”. “bluepencil rules” lists them all.`)
}

/** The house style in the file that `--style` names, by default none. @throws HostError when it cannot be read or is none. */
export async function houseNamed(path: string | undefined): Promise<House> {
  return path === undefined ? asTheDraft : openHouseFile(path)
}

/** From the gravest to the lightest. */
export const GRADES: readonly Grade[] = ['fix', 'query', 'note']

export const FAIL_ON = [...GRADES, 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]

/** Whether flags of these grades make the exit status 1. */
export function fails(grades: readonly Grade[], failOn: FailOn): boolean {
  if (failOn === 'never') return false
  return grades.some((grade) => GRADES.indexOf(grade) <= GRADES.indexOf(failOn))
}
