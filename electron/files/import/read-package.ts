import { type Archive, openArchive } from './archive.ts'
import { isDocx, readDocx } from './docx/read-docx.ts'
import type { Imported } from './imported.ts'
import { odfKind, readOdt } from './odt/read-odt.ts'
import { Unreadable } from './unreadable.ts'

/** What a zip file is when it is no draft, by a part that it has. */
const OTHERS: readonly [RegExp, string][] = [
  [/^xl\//, 'a spreadsheet'],
  [/^ppt\//, 'a presentation'],
  [/^Index\/Document\.iwa$|^index\.(?:xml|apxl)$|^Index\.zip$/, 'a document of Pages, Numbers or Keynote'],
  [/^META-INF\/container\.xml$/, 'an e-book'],
]

/** Reads a Word document or an OpenDocument text. @throws Unreadable when the zip file is neither, or is not whole. */
export function readPackage(bytes: Uint8Array): Imported & { format: 'docx' | 'odt' } {
  const archive = openArchive(bytes)
  const odf = odfKind(archive)
  if (odf === 'text') return { format: 'odt', ...readOdt(archive) }
  if (odf === undefined && isDocx(archive)) return { format: 'docx', ...readDocx(archive) }
  throw new Unreadable(
    'unknown-format',
    `is ${odf ? 'an OpenDocument file without a text' : kindOf(archive)}, not a draft. Save its words as .docx, .odt or .txt and open that, or paste them into the window.`,
  )
}

function kindOf(archive: Archive): string {
  return OTHERS.find(([part]) => archive.names.some((name) => part.test(name)))?.[1] ?? 'a packed file'
}
