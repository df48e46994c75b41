import type { Paragraph } from '#electron/files/import/paragraphs.ts'
import { formOfStyle } from '#electron/files/import/style-names.ts'
import { childOf, childrenOf, type XmlElement } from '#electron/files/import/xml.ts'

/** The styles of an OpenDocument text, as far as they say what something is. */
export interface OdtStyles {
  /** What paragraphs of a style are. */
  kindOf(style: string | undefined): Pick<Paragraph, 'kind' | 'level'>
  /** What the words of a character style look like; undefined where it says nothing of it. */
  formOf(style: string | undefined): WordForm
  /** Whether items of a list have numbers, at a depth from 1. */
  isOrdered(listStyle: string | undefined, depth: number): boolean
}

/** How words look; what is undefined is as the words around them. */
export interface WordForm {
  bold?: boolean
  italic?: boolean
  struck?: boolean
  hidden?: boolean
}

const BOLD = /^(?:bold|[6-9]00)$/
const ITALIC = /^(?:italic|oblique)$/

/** The styles of a document from its parts `content.xml` (those made by hand) and `styles.xml` (those with names). */
export function readOdtStyles(parts: readonly (XmlElement | undefined)[]): OdtStyles {
  const byName = new Map<string, XmlElement>()
  const lists = new Map<string, XmlElement>()
  for (const part of parts) {
    for (const group of ['office:styles', 'office:automatic-styles']) {
      for (const style of childrenOf(childOf(part, group))) {
        const { 'style:name': name = '', 'style:family': family = '' } = style.attributes
        if (style.name === 'style:style') byName.set(`${family} ${name}`, style)
        else if (style.name === 'text:list-style') lists.set(name, style)
      }
    }
  }

  function chainOf(family: string, name: string | undefined): XmlElement[] {
    const chain: XmlElement[] = []
    for (let style = byName.get(`${family} ${name}`); style && !chain.includes(style); ) {
      chain.push(style)
      style = byName.get(`${family} ${style.attributes['style:parent-style-name'] ?? ''}`)
    }
    return chain
  }

  return {
    kindOf(name) {
      const names = chainOf('paragraph', name).flatMap(({ attributes }) => [
        attributes['style:display-name'] ?? '',
        plainName(attributes['style:name']),
      ])
      for (const known of [...names, plainName(name)]) {
        const form = formOfStyle(known)
        // A heading is an element of its own; this is a title, or a paragraph that only looks like a heading.
        if (form) return form
      }
      return { kind: 'paragraph' }
    },
    formOf(name) {
      const form: WordForm = {}
      for (const style of chainOf('text', name).reverse()) Object.assign(form, readForm(style))
      return form
    },
    isOrdered(name, depth) {
      const level = childrenOf(lists.get(name ?? '')).find(
        ({ attributes }) => Number(attributes['text:level'] ?? 1) === depth,
      )
      return level?.name === 'text:list-level-style-number' && (level.attributes['style:num-format'] ?? '') !== ''
    },
  }
}

/** "Heading_20_1" is how the file writes "Heading 1". */
function plainName(name = ''): string {
  return name.replace(/_([0-9a-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function readForm(style: XmlElement): WordForm {
  const properties = childOf(style, 'style:text-properties')?.attributes ?? {}
  const weight = properties['fo:font-weight']
  const slant = properties['fo:font-style']
  const line = properties['style:text-line-through-style'] ?? properties['style:text-line-through-type']
  return {
    ...(weight === undefined ? {} : { bold: BOLD.test(weight) }),
    ...(slant === undefined ? {} : { italic: ITALIC.test(slant) }),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...(properties['text:display'] === 'none' ? { hidden: true } : {}),
  }
}
