import { describe, expect, it } from 'vitest'
import { type CheckedBlock, createChecker } from '#shared/engine/checker.ts'
import type { Flag } from '#shared/engine/flag.ts'
import { asTheDraft } from '#shared/house/house-style.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { allRules } from './all-rules.ts'
import type { Example, Rule } from './rule.ts'

const HEADING = /^# /

/** The blocks of an example: a paragraph a line, a headline where the line starts with "# ". */
function toBlocks(text: string): CheckedBlock[] {
  return text.split('\n').map((line, index) => ({
    id: `b${index}`,
    kind: HEADING.test(line) ? 'heading' : 'paragraph',
    text: line.replace(HEADING, ''),
  }))
}

function check(rule: Rule, { text, house = asTheDraft }: Example): { blocks: CheckedBlock[]; flags: Flag[] } {
  const blocks = toBlocks(text)
  return { blocks, flags: createChecker([rule]).check(blocks, { house }).flags }
}

/** The example after the first fix of every flag. */
function fixAll(text: string, blocks: readonly CheckedBlock[], flags: readonly Flag[]): string {
  const edits = flags.flatMap((flag) => flag.fixes[0]?.edits ?? [])
  const lines = text.split('\n')
  return blocks
    .map((block, index) => {
      const mark = HEADING.exec(lines[index] ?? '')?.[0] ?? ''
      return (
        mark +
        applyEdits(
          block.text,
          edits.filter((edit) => edit.block === block.id),
        )
      )
    })
    .join('\n')
}

const flagged = allRules.flatMap((rule) => rule.examples.flag.map((example) => ({ id: rule.id, rule, ...example })))
const passed = allRules.flatMap((rule) =>
  rule.examples.pass
    .map((example) => (typeof example === 'string' ? { text: example } : example))
    .map((example) => ({ id: rule.id, rule, ...example })),
)

describe('the examples of every rule', () => {
  it.each(flagged)('$id flags $text', ({ rule, flagged, fixed, ...example }) => {
    const { text } = example
    const { blocks, flags } = check(rule, example)
    expect(flags.map((flag) => flag.actual)).toEqual(flagged)
    expect(fixAll(text, blocks, flags)).toBe(fixed ?? text)
  })

  it.each(passed)('$id leaves $text alone', ({ rule, ...example }) => {
    expect(check(rule, example).flags.map((flag) => `${flag.actual}: ${flag.message}`)).toEqual([])
  })

  it.each(flagged)('$id gives sound flags on $text', ({ rule, ...example }) => {
    const { blocks, flags } = check(rule, example)
    const lengthOf = (id: string) => blocks.find((block) => block.id === id)?.text.length ?? -1
    for (const flag of flags) {
      expect(flag.message).toMatch(/^\S.*[.?”]$/s)
      expect(flag.end).toBeGreaterThan(flag.start)
      for (const place of [flag, ...flag.related, ...flag.fixes.flatMap((fix) => fix.edits)]) {
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeGreaterThanOrEqual(place.start)
        expect(place.end).toBeLessThanOrEqual(lengthOf(place.block))
      }
    }
  })

  it.each(flagged)('$id changes something with every fix on $text', ({ rule, ...example }) => {
    const { text } = example
    const { blocks, flags } = check(rule, example)
    for (const flag of flags) {
      for (const fix of flag.fixes) expect(fixAll(text, blocks, [{ ...flag, fixes: [fix] }])).not.toBe(text)
    }
  })
})

describe('the list of rules', () => {
  it('has each id once, in order', () => {
    const ids = allRules.map((rule) => rule.id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it.each(allRules)('$id explains itself and shows enough examples', (rule) => {
    expect(rule.id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/)
    expect(rule.title).not.toBe('')
    expect(rule.why).toMatch(/\.$/)
    expect(rule.source).not.toBe('')
    expect(rule.examples.flag.length).toBeGreaterThanOrEqual(4)
    expect(rule.examples.pass.length).toBeGreaterThanOrEqual(6)
  })
})
