import { codePoint } from 'dingbat-to-unicode'

const HYPERLINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|(\S+))/i

/** Where the instruction of a field leads, or undefined where that is nowhere outside the file. */
export function addressOfField(instruction: string): string | undefined {
  const [, quoted, bare] = HYPERLINK.exec(instruction) ?? []
  const address = quoted ?? bare
  return address === undefined || /^[\\#]/.test(address) || /\\l\b/.test(instruction.split(address)[0] ?? '')
    ? undefined
    : address
}

/**
 * Text with the signs of symbol fonts as characters: such fonts have their signs at the codes of letters, or 0xF000 above.
 * A sign that is not known stays.
 */
export function symbolOf(font: string | undefined, text: string): string {
  if (font === undefined || !/^(?:symbol|wingdings(?: [23])?|webdings)$/i.test(font)) return text
  const face = SYMBOL_FONTS.find((name) => name.toLowerCase() === font.toLowerCase()) ?? font
  return [...text]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0
      return codePoint(face, code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)?.string ?? sign
    })
    .join('')
}

const SYMBOL_FONTS = ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings'] as const
