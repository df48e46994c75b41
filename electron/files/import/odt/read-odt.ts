import { type Archive, passwordSentence } from '#electron/files/import/archive.ts'
import type { Imported } from '#electron/files/import/imported.ts'
import { createLosses } from '#electron/files/import/losses.ts'
import { blocksOf } from '#electron/files/import/paragraphs.ts'
import { damaged, Unreadable } from '#electron/files/import/unreadable.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '#electron/files/import/xml.ts'
import { createOdtBody } from './odt-body.ts'
import { readOdtStyles } from './odt-styles.ts'

const TEXT = /^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/

/** What kind of OpenDocument file a zip file says that it is; undefined where it is none. */
export function odfKind(archive: Archive): 'text' | 'other' | undefined {
  const kind = archive.read('mimetype')
  if (!kind) return undefined
  const name = new TextDecoder().decode(kind).trim()
  if (TEXT.test(name)) return 'text'
  return name.startsWith('application/vnd.oasis.opendocument.') ? 'other' : undefined
}

/**
 * The draft of an OpenDocument text (OASIS ODF 1.3). Words of tables, frames and footnotes are in it; of tracked changes
 * what was put in and not what was taken out.
 * @throws Unreadable
 */
export function readOdt(archive: Archive): Imported {
  const part = (name: string) => {
    const bytes = archive.read(name)
    return bytes && parseXml(bytes)
  }
  const entries = childrenOf(part('META-INF/manifest.xml'))
  if (entries.some((entry) => childOf(entry, 'manifest:encryption-data'))) {
    throw new Unreadable('unknown-format', passwordSentence)
  }
  const content = part('content.xml')
  const text = childOf(childOf(content, 'office:body'), 'office:text')
  if (!text) throw damaged('the part with its words is missing')
  const styles = part('styles.xml')
  const losses = createLosses()
  const body = createOdtBody(readOdtStyles([styles, content]), losses)
  const paragraphs = [...body.read(text), ...body.readNotes()]
  if (hasPageLines(styles)) losses.add('page-line')
  return { blocks: blocksOf(paragraphs), losses: losses.sentences() }
}

function hasPageLines(styles: XmlElement | undefined): boolean {
  return childrenOf(childOf(styles, 'office:master-styles'), 'style:master-page')
    .flatMap((page) => childrenOf(page))
    .some(({ name, children }) => /^style:(?:header|footer)/.test(name) && children.some(hasText))
}

function hasText(node: XmlElement | string): boolean {
  return typeof node === 'string' ? node.trim() !== '' : node.children.some(hasText)
}
