import type { Block } from './block.ts'
import { type Run, readRuns } from './html-runs.ts'

/** How browsers copy the space beside a link or bold words; a hard space that somebody wrote stands among others' words. */
const BROWSER_SPACE = /<span(?: class="Apple-converted-space")?>(?:&nbsp;|\u00a0)<\/span>/g

/** The words of rich text, and whether they are a part of a line rather than paragraphs. */
export interface RichText {
  blocks: Block[]
  inline: boolean
}

/**
 * The words of rich text (pasted, or made from a document) with headings, standfirst, byline, block quotations, lists,
 * captions, bold, italic and links that lead somewhere, and nothing else of it. Cells of a table are paragraphs. Text that
 * is nested without end has no words here.
 */
export function readRichText(html: string): RichText {
  const read = readRuns(html.replaceAll(BROWSER_SPACE, ' '), { kept: false })
  return { blocks: read?.runs.map((run, index) => blockOfRun(run, `h${index}`)) ?? [], inline: read?.inline ?? false }
}

/** A run as a block, without its source. */
export function blockOfRun({ kind, level, ordered, label, text, marks }: Run, id: string): Block {
  return {
    id,
    kind,
    text,
    ...(level !== undefined && { level }),
    ...(kind === 'list-item' && { ordered }),
    ...(label !== undefined && { label }),
    ...(marks.length > 0 && { marks }),
  }
}
