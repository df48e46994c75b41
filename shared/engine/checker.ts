import type { Block } from '#shared/draft/block.ts'
import { asTheDraft, type House } from '#shared/house/house-style.ts'
import type { Corrections } from '#shared/reading/corrections.ts'
import { readBlock } from '#shared/reading/read-block.ts'
import { readStory } from '#shared/reading/read-story.ts'
import { readableTexts, type Unread } from '#shared/reading/readable.ts'
import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { allRules } from '#shared/rules/all-rules.ts'
import { inBlock } from '#shared/rules/in-block.ts'
import type { BlockFinding, BlockRule, Rule, StoryFinding, StoryRule } from '#shared/rules/rule.ts'
import { fingerprint } from './fingerprint.ts'
import type { BlockEdit, Flag } from './flag.ts'

export type CheckedBlock = Pick<Block, 'id' | 'kind' | 'text'>

export interface CheckResult {
  /** In text order: by block, start, end, rule. */
  flags: Flag[]
  /** Its blocks end where the draft is too long to be read on. */
  reading: Reading
  /** The id of each block of the draft. */
  blockIds: string[]
  /** What of the draft was not read, and so not checked; undefined where all of it was. */
  unread: Unread | undefined
}

/** What is known beside the text. */
export interface Guidance {
  /** What an editor knows better than the reading. */
  corrections?: Corrections | undefined
  /** What the house decides; without one, the draft does. */
  house?: House | undefined
}

/** Checks drafts, and keeps what it read of blocks until their text changes. */
export interface Checker {
  check: (blocks: readonly CheckedBlock[], guidance?: Guidance) => CheckResult
}

interface KnownBlock {
  reading: BlockReading
  findings: { rule: BlockRule; findings: BlockFinding[] }[]
}

/** A checker that runs the given rules, by default all of them. */
export function createChecker(rules: readonly Rule[] = allRules): Checker {
  const blockRules = rules.filter((rule) => rule.scope === 'block')
  const storyRules = rules.filter((rule) => rule.scope === 'story')
  let known = new Map<string, KnownBlock>()
  /** The house style of what is known, as text. */
  let knownHouse = ''

  function judge(reading: BlockReading, house: House): KnownBlock {
    return { reading, findings: blockRules.map((rule) => ({ rule, findings: rule.run(reading, house) })) }
  }

  return {
    check(blocks, { corrections, house = asTheDraft } = {}) {
      const sameHouse = knownHouse === JSON.stringify(house)
      knownHouse = JSON.stringify(house)
      const next = new Map<string, KnownBlock>()
      const { texts, unread } = readableTexts(blocks.map(({ text }) => text))
      const read = blocks.slice(0, texts.length).map((block, index) => {
        const before = known.get(block.id)
        const text = texts[index] ?? ''
        const unchanged = before?.reading.text === text && before.reading.kind === block.kind
        const reading = before && unchanged ? before.reading : readBlock(block.kind, text)
        const now = before && unchanged && sameHouse ? before : judge(reading, house)
        next.set(block.id, now)
        return now
      })
      known = next
      const reading = readStory(
        read.map((block) => block.reading),
        corrections,
      )
      const storyFindings = storyRules.map((rule) => ({ rule, findings: rule.run(reading, house) }))
      const flags = collectFlags(blocks, read, storyFindings)
      return { flags, reading, blockIds: blocks.map(({ id }) => id), unread }
    },
  }
}

function collectFlags(
  blocks: readonly CheckedBlock[],
  read: readonly KnownBlock[],
  storyFindings: readonly { rule: StoryRule; findings: StoryFinding[] }[],
): Flag[] {
  const placed: { index: number; flag: Flag }[] = []
  const place = (rule: Rule, finding: StoryFinding) => {
    const flag = toFlag(rule, finding, blocks)
    if (flag) placed.push({ index: finding.block, flag })
  }
  read.forEach(({ findings }, index) => {
    for (const { rule, findings: found } of findings) for (const finding of found) place(rule, inBlock(finding, index))
  })
  for (const { rule, findings } of storyFindings) for (const finding of findings) place(rule, finding)
  placed.sort(
    (a, b) =>
      a.index - b.index ||
      a.flag.start - b.flag.start ||
      a.flag.end - b.flag.end ||
      (a.flag.rule < b.flag.rule ? -1 : Number(a.flag.rule > b.flag.rule)),
  )
  return placed.map(({ flag }) => flag)
}

function toFlag(rule: Rule, finding: StoryFinding, blocks: readonly CheckedBlock[]): Flag | undefined {
  const block = blocks[finding.block]
  if (!block) return undefined
  const idOf = (index: number) => blocks[index]?.id ?? block.id
  return {
    rule: rule.id,
    title: rule.title,
    grade: finding.grade ?? rule.grade,
    block: block.id,
    start: finding.start,
    end: finding.end,
    actual: block.text.slice(finding.start, finding.end),
    message: finding.message,
    why: rule.why,
    source: rule.source,
    fixes: (finding.fixes ?? []).map((fix) => ({
      label: fix.label,
      edits: fix.edits.map((edit): BlockEdit => ({ ...edit, block: idOf(edit.block) })),
    })),
    related: (finding.related ?? []).map((place) => ({ ...place, block: idOf(place.block) })),
    fingerprint: fingerprint(rule.id, block.text, finding),
  }
}
