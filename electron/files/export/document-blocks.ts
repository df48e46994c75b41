import { type Piece, piecesOf } from '#electron/files/pieces.ts'
import type { Block, Draft } from '#shared/draft/block.ts'
import { type CleanLine, cleanCopy } from '#shared/draft/clean-copy.ts'

/** A block of clean copy as a document with styles has it. */
export interface DocumentBlock {
  style: 'title' | 'heading' | 'standfirst' | 'byline' | 'paragraph' | 'quotation' | 'list-item' | 'caption'
  /** From 1 below the title; only on headings. */
  level: number
  /** Counts the lists with numbers from 1, so that each begins at 1; 0 on items with bullets, and on what is no item. */
  numbering: number
  lines: Piece[][]
}

/** Pasted text can carry anything in a link; only these go out with clean copy. */
const LINK = /^(?:https?|mailto):/i

/** The blocks of clean copy. The first heading of the highest level is the title, and the subheads count from below it. */
export function documentBlocks(draft: Pick<Draft, 'blocks'>): DocumentBlock[] {
  const out: DocumentBlock[] = []
  let lists = 0
  let titled = false
  for (const block of draft.blocks) {
    const [clean] = cleanCopy({ blocks: [block] })
    if (!clean || block.kind === 'kept') continue
    const title: boolean = !titled && block.kind === 'heading' && (block.level ?? 1) === 1
    titled ||= title
    const before = out.at(-1)
    const ordered = block.kind === 'list-item' && block.ordered === true
    if (ordered && !(before?.style === 'list-item' && before.numbering > 0)) lists++
    out.push({
      style: title ? 'title' : block.kind,
      level: levelOf(block),
      numbering: ordered ? lists : 0,
      lines: clean.lines.map(piecesWithLinks),
    })
  }
  return out
}

/** Text as it stands in XML, without the signs that XML has no room for. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_XML = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g

function levelOf({ level = 2 }: Block): number {
  return Math.max(1, level - 1)
}

function piecesWithLinks(line: CleanLine): Piece[] {
  return piecesOf(line).map(({ href, ...piece }) => ({ ...piece, href: LINK.test(href ?? '') ? href : undefined }))
}
