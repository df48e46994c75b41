import type { Paragraph } from '#electron/files/import/paragraphs.ts'
import { formOfStyle } from '#electron/files/import/style-names.ts'
import { childOf, childrenOf, type XmlElement } from '#electron/files/import/xml.ts'

/** What a paragraph is by its style. */
export type StyleForm = Pick<Paragraph, 'kind' | 'level'> & { list?: ListPlace }

/** Where a paragraph is in a list: the number of the list and the depth in it, from 0. */
export interface ListPlace {
  list: string
  depth: number
}

/** The styles and lists of a Word document, as far as they say what something is. */
export interface DocxStyles {
  /** What paragraphs of a style are. */
  formOf(style: string | undefined): StyleForm
  /** Whether words of a character style are bold or italic. */
  emphasisOf(style: string | undefined): { bold: boolean; italic: boolean }
  /** Whether items of a list have numbers; undefined where it puts nothing in front of them. */
  isOrdered(place: ListPlace): boolean | undefined
}

/** The styles of a document from its parts `styles.xml` and `numbering.xml`, either of which may be missing. */
export function readDocxStyles(styles: XmlElement | undefined, numbering: XmlElement | undefined): DocxStyles {
  const byId = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const forms = new Map<string, StyleForm>()
  const isOrdered = readNumbering(numbering)

  function chainOf(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = []
    for (let style = byId.get(id ?? ''); style && !chain.includes(style); ) {
      chain.push(style)
      style = byId.get(valOf(style, 'w:basedOn') ?? '')
    }
    return chain
  }

  return {
    formOf(id = '') {
      const known = forms.get(id)
      if (known) return known
      const form = readForm(id, chainOf(id))
      forms.set(id, form)
      return form
    },
    emphasisOf(id) {
      const chain = chainOf(id).map((style) => childOf(style, 'w:rPr'))
      const is = (name: string) => chain.map((properties) => switchOf(properties, name)).find((on) => on !== undefined)
      return { bold: is('w:b') ?? false, italic: is('w:i') ?? false }
    },
    isOrdered,
  }
}

/** The `w:val` of a child element. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** Whether a property is switched on, or undefined where it is not mentioned. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name)
  return property && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? 'true')
}

/** The list of a paragraph's or a style's properties; undefined where they take it out of a list or say nothing. */
export function listOf(properties: XmlElement | undefined): ListPlace | undefined {
  const numbering = childOf(properties, 'w:numPr')
  const list = valOf(numbering, 'w:numId')
  if (list === undefined || list === '0') return undefined
  return { list, depth: Number(valOf(numbering, 'w:ilvl') ?? 0) }
}

/** The level of an outline that properties give, from 1; undefined where they give none, or that of body text. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = Number(valOf(properties, 'w:outlineLvl') ?? 9)
  return level >= 0 && level < 9 ? level + 1 : undefined
}

function readForm(id: string, chain: readonly XmlElement[]): StyleForm {
  const list = chain.map((style) => listOf(childOf(style, 'w:pPr'))).find((place) => place)
  const inList = list ? { list } : {}
  for (const name of [...chain.map((style) => valOf(style, 'w:name') ?? ''), id]) {
    const form = formOfStyle(name)
    if (form) return form.kind === 'heading' ? form : { ...form, ...inList }
  }
  const outline = chain.map((style) => outlineOf(childOf(style, 'w:pPr'))).find((level) => level !== undefined)
  if (outline !== undefined) return { kind: 'heading', level: outline }
  return { kind: list ? 'list-item' : 'paragraph', ...inList }
}

function readNumbering(numbering: XmlElement | undefined): DocxStyles['isOrdered'] {
  const patterns = new Map(
    childrenOf(numbering, 'w:abstractNum').map((pattern) => [pattern.attributes['w:abstractNumId'], pattern]),
  )
  const lists = new Map(childrenOf(numbering, 'w:num').map((list) => [list.attributes['w:numId'], list]))
  return ({ list, depth }) => {
    const found = lists.get(list)
    const atDepth = (element: XmlElement) => Number(element.attributes['w:ilvl'] ?? 0) === depth
    const changed = childrenOf(found, 'w:lvlOverride').find(atDepth)
    const pattern = patterns.get(valOf(found, 'w:abstractNumId'))
    const level = childOf(changed, 'w:lvl') ?? childrenOf(pattern, 'w:lvl').find(atDepth)
    const format = valOf(level, 'w:numFmt') ?? 'bullet'
    return format === 'none' ? undefined : format !== 'bullet'
  }
}
