import type { Archive } from '#electron/files/import/archive.ts'
import type { Imported } from '#electron/files/import/imported.ts'
import { createLosses } from '#electron/files/import/losses.ts'
import { blocksOf } from '#electron/files/import/paragraphs.ts'
import { damaged } from '#electron/files/import/unreadable.ts'
import { childrenOf, parseXml, type XmlElement } from '#electron/files/import/xml.ts'
import { type DocxPart, readDocxBody } from './docx-body.ts'
import { readDocxStyles } from './docx-styles.ts'

/** Whether a zip file is a Word document: a package whose main part is one. */
export function isDocx(archive: Archive): boolean {
  return archive.names.includes('[Content_Types].xml') && mainPartOf(archive) !== undefined
}

/**
 * The draft of a Word document (ECMA-376, Office Open XML). The words of everything that a reader of the page reads are in
 * it, in order: paragraphs, table cells, text boxes, footnotes; of tracked changes what was put in and not what was taken
 * out. Ours, because mammoth leaves out the words of fields and of text boxes that it does not know.
 * @throws Unreadable
 */
export function readDocx(archive: Archive): Imported {
  const name = mainPartOf(archive)
  const main = partOf(archive, name)
  if (name === undefined || !main) throw damaged('the part with its words is missing')
  const links = relationshipsOf(archive, name)
  const nameOf = (type: string) => links.find((link) => link.type === type)?.target
  const losses = createLosses()
  const paragraphs = readDocxBody({
    styles: readDocxStyles(readPart(archive, nameOf('styles')), readPart(archive, nameOf('numbering'))),
    losses,
    main,
    notes: { footnote: partOf(archive, nameOf('footnotes')), endnote: partOf(archive, nameOf('endnotes')) },
  })
  const lines = links.filter(({ type }) => type === 'header' || type === 'footer')
  losses.add('page-line', lines.filter(({ target }) => hasWords(readPart(archive, target))).length)
  return { blocks: blocksOf(paragraphs), losses: losses.sentences() }
}

function partOf(archive: Archive, name: string | undefined): DocxPart | undefined {
  const root = readPart(archive, name)
  if (name === undefined || !root) return undefined
  const outside = relationshipsOf(archive, name).filter((link) => link.outside)
  return { root, addresses: new Map(outside.map(({ id, target }) => [id, target])) }
}

interface Relationship {
  id: string
  /** The last part of its type, which is the same in both kinds of the format. */
  type: string
  /** The name of a part, or an address outside the file. */
  target: string
  outside: boolean
}

function mainPartOf(archive: Archive): string | undefined {
  const main = relationshipsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target
  // The same package is that of spreadsheets and presentations.
  return main === undefined || /^(?:xl|ppt|visio)\//.test(main) ? undefined : main
}

/** What a part of the package refers to. `part` is '' for the package itself. */
function relationshipsOf(archive: Archive, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const found = readPart(archive, `${folder}_rels/${part.slice(slash)}.rels`)
  return childrenOf(found, 'rel:Relationship').map(({ attributes }) => {
    const outside = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: outside ? target : resolvePart(folder, target),
      outside,
    }
  })
}

/** The name of a part that is written relative to a folder of the package. */
function resolvePart(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function readPart(archive: Archive, name: string | undefined): XmlElement | undefined {
  const bytes = name === undefined ? undefined : archive.read(name)
  return bytes && parseXml(bytes)
}

function hasWords(element: XmlElement | undefined): boolean {
  return childrenOf(element).some((child) =>
    child.name === 'w:t'
      ? child.children.some((text) => typeof text === 'string' && text.trim() !== '')
      : hasWords(child),
  )
}
