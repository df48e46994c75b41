import type { Example, Rule } from './rule.ts'

const grades: Readonly<Record<Rule['grade'], string>> = {
  fix: 'to fix: there is one right replacement',
  query: 'to ask: only a person can know',
  note: 'to note: worth a look',
}

/** The page of a rule in Markdown, from what the rule says of itself: why, on what authority, and what it flags and leaves alone. */
export function rulePage({ id, title, grade, why, source, examples }: Rule): string {
  const flagged = examples.flag.map(({ flagged: spans, fixed, ...example }) =>
    [
      textOf(example),
      `Flagged: ${spans.map(code).join(', ')}`,
      ...(fixed === undefined ? [] : [`Becomes:\n\n${quoted(fixed)}`]),
    ].join('\n\n'),
  )
  return [
    `# ${title}`,
    `\`${id}\`, ${grades[grade]}.`,
    why,
    `Source: ${source}.`.replace(/\.\.$/, '.'),
    '## What it flags',
    flagged.join('\n\n---\n\n'),
    '## What it leaves alone',
    examples.pass.map(textOf).join('\n\n---\n\n'),
    '',
  ].join('\n\n')
}

/** The pages of all rules, with the title of each. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, title, grade }) => `- [${id}](${id}.md) (${grade}): ${title}`)
  return `# The rules\n\nMade from the rules themselves by \`npm run rule-pages\`.\n\n${rows.join('\n')}\n`
}

function textOf(example: string | Example): string {
  if (typeof example === 'string') return quoted(example)
  const house = Object.entries(example.house ?? {}).map(([setting, value]) => `${setting} ${value}`)
  return [quoted(example.text), ...(house.length > 0 ? [`House: ${house.join(', ')}`] : [])].join('\n\n')
}

/** Text as it stands, a line a paragraph; invisible characters are written out. */
function quoted(text: string): string {
  return `~~~text\n${visible(text)}\n~~~`
}

function code(text: string): string {
  return `\`\` ${visible(text).replaceAll('\n', ' ¶ ')} \`\``
}

function visible(text: string): string {
  return text.replace(
    /(?!\n)[\p{Cc}\p{Cf}\u00A0\u2028\u2029]/gu,
    (mark) => `<U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
}
