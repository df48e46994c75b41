import type { Root } from 'nlcst'
import retextEnglish from 'retext-english'
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import type { BlockReading } from '#shared/reading/reading.ts'
import type { Range } from '#shared/text/range.ts'

/** What a published retext plug-in says about a block, in block offsets. */
export interface RetextMessage extends Range {
  /** The words that it is about. */
  actual: string
  /** What the plug-in would put in their place, best first. */
  expected: string[]
  reason: string
}

/**
 * Runs a published retext plug-in on the text of one block. Its messages are given our shape and no rule id: the caller
 * reports them under its own, since a plug-in's `ruleId` is not stable (retext-repeated-words uses the word). Messages
 * without a place are dropped.
 */
export function fromRetext(plugin: Plugin<[], Root>): (block: BlockReading) => RetextMessage[] {
  const processor = unified().use(retextEnglish).use(plugin).freeze()
  return ({ text }) => {
    const file = new VFile(text)
    processor.runSync(processor.parse(file), file)
    return file.messages.flatMap(({ place, expected, reason }) => {
      const span = place && 'start' in place ? place : undefined
      const start = span?.start.offset
      const end = span?.end.offset
      if (start === undefined || end === undefined) return []
      return [{ start, end, actual: text.slice(start, end), expected: expected ?? [], reason }]
    })
  }
}
