import { readBlock } from '#shared/reading/read-block.ts'
import { readStory } from '#shared/reading/read-story.ts'
import type { Reading } from '#shared/reading/reading.ts'

/** The reading of a text of one paragraph a line; a line that begins with "# " is a headline. */
export function readText(text: string): Reading {
  const blocks = text.split('\n').map((line) => {
    const heading = line.startsWith('# ')
    return readBlock(heading ? 'heading' : 'paragraph', heading ? line.slice(2) : line)
  })
  return readStory(blocks)
}
