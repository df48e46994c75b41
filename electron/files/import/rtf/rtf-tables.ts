import type { Paragraph } from '#electron/files/import/paragraphs.ts'
import { formOfStyle } from '#electron/files/import/style-names.ts'
import { codePageOf } from './rtf-signs.ts'

/** What the tables at the start of an RTF file say of fonts, styles and lists. They are filled while the file is read. */
export interface RtfTables {
  /** The start of a table. */
  begin(table: string): void
  /** A control word inside one of the tables. */
  control(word: string, value: number | undefined): void
  /** Text inside one of the tables: the name of a font or a style, up to its semicolon. */
  text(text: string): void
  /** The end of a group that was opened by this control word. */
  close(word: string): void
  codePageOf(font: number | undefined): number | undefined
  fontName(font: number | undefined): string | undefined
  formOf(style: number | undefined): Pick<Paragraph, 'kind' | 'level'> | undefined
  /** Whether items of a list have numbers; undefined where it puts nothing in front of them. */
  isOrdered(list: number, depth: number): boolean | undefined
}

/** Control words that open a table. */
export const TABLES: ReadonlySet<string> = new Set(['fonttbl', 'stylesheet', 'listtable', 'listoverridetable'])

const BULLET = 23
const NOTHING = 255

/** Empty tables. */
export function createTables(): RtfTables {
  const codePages = new Map<number, number>()
  const fontNames = new Map<number, string>()
  const styles = new Map<number, string>()
  /** The number formats of a list by depth, by the list's id; and the ids by number. */
  const formats = new Map<number, number[]>()
  const ids = new Map<number, number>()
  let table = ''
  let font: number | undefined
  let style: number | undefined
  let levels: number[] = []
  let id: number | undefined
  let name = ''

  function setFont(word: string, value: number): void {
    if (word === 'f') [font, name] = [value, '']
    if (font === undefined) return
    const codePage = word === 'fcharset' ? codePageOf(value) : word === 'cpg' ? value : undefined
    if (codePage !== undefined) codePages.set(font, codePage)
  }

  function setStyle(word: string, value: number): void {
    if (word === 's') [style, name] = [value, '']
    // Styles of characters, sections and tables, whose names are not told of paragraphs.
    else if (word === 'cs' || word === 'ds' || word === 'ts') style = undefined
  }

  function setList(word: string, value: number): void {
    if (word === 'list') levels = []
    else if (word === 'levelnfc') levels.push(value)
    else if (word === 'listid') id = value
    else if (word === 'ls' && id !== undefined) ids.set(value, id)
  }

  return {
    begin(word) {
      table = word
      font = undefined
      style = undefined
    },
    control(word, value = 0) {
      if (table === 'fonttbl') setFont(word, value)
      else if (table === 'stylesheet') setStyle(word, value)
      else setList(word, value)
    },
    text(text) {
      name += text
      if (!name.includes(';')) return
      const known = name.split(';', 1)[0]?.trim() ?? ''
      name = ''
      if (table === 'fonttbl' && font !== undefined) fontNames.set(font, known)
      else if (table === 'stylesheet' && style !== undefined) styles.set(style, known)
    },
    close(word) {
      if (word === 'list' && id !== undefined) formats.set(id, levels)
    },
    codePageOf: (number) => (number === undefined ? undefined : codePages.get(number)),
    fontName: (number) => (number === undefined ? undefined : fontNames.get(number)),
    formOf: (number) => formOfStyle(styles.get(number ?? 0) ?? ''),
    isOrdered(list, depth) {
      const format = formats.get(ids.get(list) ?? Number.NaN)?.[depth] ?? BULLET
      return format === NOTHING ? undefined : format !== BULLET
    },
  }
}
