import { allRules } from '#shared/rules/all-rules.ts'
import type { Example, Rule } from '#shared/rules/rule.ts'
import { type ExitStatus, type Io, UsageError } from './io.ts'
import { parseOptions, ruleNamed } from './options.ts'

/** `bluepencil rules [ID]`: all rules, a line each, or one with its reasons and examples. */
export async function rulesCommand(args: string[], io: Io): Promise<ExitStatus> {
  const { positionals } = parseOptions(args, {})
  const [id, ...more] = positionals
  if (more.length > 0) throw new UsageError('Name one rule, or none for the list: bluepencil rules [ID]')
  await io.out(id === undefined ? listRules() : describeRule(ruleNamed(id)))
  return 0
}

function listRules(): string {
  const width = Math.max(...allRules.map((rule) => rule.id.length))
  return allRules.map(({ id, grade, title }) => `${id.padEnd(width)}  ${grade.padEnd(5)}  ${title}\n`).join('')
}

function describeRule({ id, title, grade, why, source, examples }: Rule): string {
  const flagged = examples.flag.flatMap(({ flagged: spans, fixed, ...example }) => [
    ...shown(example),
    `    flagged: ${spans.map((span) => `“${span}”`).join(', ')}`,
    ...(fixed === undefined ? [] : [`    fixed:   ${indent(fixed)}`]),
  ])
  return [
    `${id} (${grade})`,
    title,
    '',
    why,
    `Source: ${source}`,
    ...(flagged.length > 0 ? ['', 'Flagged:', ...flagged] : []),
    ...(examples.pass.length > 0 ? ['', 'Let stand:', ...examples.pass.flatMap(shown)] : []),
    '',
  ].join('\n')
}

/** An example, and the house style that it is of. */
function shown(example: string | Example): string[] {
  if (typeof example === 'string') return [`  ${indent(example)}`]
  const { text, house = {} } = example
  const set = Object.entries(house).map(([setting, value]) => `${setting} ${value}`)
  return [`  ${indent(text)}`, ...(set.length > 0 ? [`    house:   ${set.join(', ')}`] : [])]
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ')
}
