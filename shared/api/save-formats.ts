import { z } from 'zod'

// Before the first schema: zod would try to compile schemas with `new Function`, which the window's policy forbids.
z.config({ jitless: true })

/** What files are written as. */
export const saveFormat = z.enum(['bluepencil', 'txt', 'md', 'html', 'docx', 'odt'])
export type SaveFormat = z.infer<typeof saveFormat>

/** What people call them, and how their names end: the first is what new files get. */
export const saveFormats: Readonly<Record<SaveFormat, { label: string; extensions: readonly [string, ...string[]] }>> =
  {
    bluepencil: { label: 'Blue Pencil draft', extensions: ['.bluepencil'] },
    txt: { label: 'Plain text', extensions: ['.txt', '.text'] },
    md: { label: 'Markdown', extensions: ['.md', '.markdown'] },
    html: { label: 'Web page', extensions: ['.html', '.htm'] },
    docx: { label: 'Word', extensions: ['.docx'] },
    odt: { label: 'OpenDocument', extensions: ['.odt'] },
  }

/** The format that a name says, of those that may be; undefined where it says none of them. */
export function formatOfName(name: string, among: readonly SaveFormat[]): SaveFormat | undefined {
  const lower = name.toLowerCase()
  return among.find((format) => saveFormats[format].extensions.some((extension) => lower.endsWith(extension)))
}

/** The name with the extension of a format in place of that of any format, and added where it has none. */
export function nameAs(name: string, format: SaveFormat): string {
  const now = formatOfName(name, saveFormat.options)
  if (now === format) return name
  const extension = now && saveFormats[now].extensions.find((one) => name.toLowerCase().endsWith(one))
  return name.slice(0, name.length - (extension?.length ?? 0)) + saveFormats[format].extensions[0]
}

/** A file's name without its extension. */
export function baseOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
