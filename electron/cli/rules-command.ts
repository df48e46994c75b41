import { allRules } from '#shared/rules/all-rules.ts'
import type { Rule } from '#shared/rules/rule.ts'
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
  const flagged = examples.flag.flatMap(({ text, flagged: spans, fixed }) => [
    `  ${indent(text)}`,
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
    ...(examples.pass.length > 0 ? ['', 'Let stand:', ...examples.pass.map((text) => `  ${indent(text)}`)] : []),
    '',
  ].join('\n')
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ')
}
