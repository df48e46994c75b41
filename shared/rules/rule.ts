import type { House } from '#shared/house/house-style.ts'
import type { BlockReading, Place, Reading } from '#shared/reading/reading.ts'
import type { Edit, Range } from '#shared/text/range.ts'

/** `fix`: there is one right replacement. `query`: ask somebody, never changed automatically. `note`: worth a look. */
export type Grade = 'fix' | 'query' | 'note'

/** One way to mend a finding: all its edits or none, in one block each, in offsets of that block. */
export interface Fix<E extends Edit = Edit> {
  label: string
  edits: E[]
}

/** What a rule finds in one block; offsets are of the block. */
export interface BlockFinding extends Range {
  /** One plain sentence naming the words that it is about. */
  message: string
  /** The rule's own grade where absent. */
  grade?: Grade
  fixes?: Fix[]
  related?: (Range & { message: string })[]
}

/** What a rule finds in the story; places name their block by index. */
export interface StoryFinding extends Place {
  message: string
  grade?: Grade
  fixes?: Fix<Edit & { block: number }>[]
  related?: (Place & { message: string })[]
}

/** A text that a rule is shown at work on; the house style is none where absent. */
export interface Example {
  /** Paragraphs are separated by a newline. */
  text: string
  house?: House
}

/** A text that the rule must flag: `flagged` are the exact words, `fixed` the whole text after the first fix. */
export interface FlaggedExample extends Example {
  /** Each flagged span in text order, as the words it covers. */
  flagged: string[]
  /** The whole text after the first fix of every flag; absent where there is nothing to fix. */
  fixed?: string
}

interface RuleBase {
  /** Stable: it stands in style files, stet decisions and other programs. */
  id: `${string}/${string}`
  title: string
  grade: Grade
  /** One or two sentences: why an editor cares. */
  why: string
  /** The style authority or the kind of evidence that it rests on. */
  source: string
  examples: { readonly flag: readonly FlaggedExample[]; readonly pass: readonly (string | Example)[] }
}

/** A rule that needs one block only; its findings are kept until the block's text or the house style changes. */
export interface BlockRule extends RuleBase {
  scope: 'block'
  run: (block: BlockReading, house: House) => BlockFinding[]
}

/** A rule that needs the whole story. */
export interface StoryRule extends RuleBase {
  scope: 'story'
  run: (reading: Reading, house: House) => StoryFinding[]
}

export type Rule = BlockRule | StoryRule

/** Declares a rule; see docs/rules.md for how to write one. Every example is run by shared/rules/examples.test.ts. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule
}
