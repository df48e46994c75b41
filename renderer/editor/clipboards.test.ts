import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/draft/block.ts'
import { readRichText } from '#shared/draft/read-rich-text.ts'
import { fromBrowser, fromGoogleDocs, fromLibreOffice, fromWord } from './testing/clipboards.ts'

/** A block in a line: `#` and a level, `-` or `1.`, `>`, and so on; bold as `**`, italic as `_`, links as `[ ]`. */
function line({ kind, level, ordered, text, marks = [] }: Block): string {
  const signs = { bold: ['**', '**'], italic: ['_', '_'], link: ['[', ']'] } as const
  let words = text
  for (const mark of [...marks].sort((a, b) => b.start - a.start)) {
    const [before, after] = signs[mark.kind]
    words = words.slice(0, mark.start) + before + words.slice(mark.start, mark.end) + after + words.slice(mark.end)
  }
  const before = { heading: `h${level}`, 'list-item': ordered ? '1.' : '-', paragraph: '' } as Record<string, string>
  return `${before[kind] ?? kind} ${words}`.trim()
}

const lines = (html: string) => readRichText(html).blocks.map(line)

const lead = 'The last boat **leaves** at _midnight_, [the port said].'
const boats = ['- One boat', '- Two boats']

describe('what programs put on the clipboard', () => {
  it('comes in from Word with its styles, its lists, and no bullets in the text', () => {
    expect(lines(fromWord)).toEqual([
      'h1 Night boats return',
      'standfirst The port adds two sailings',
      'h2 What is new',
      lead,
      ...boats,
      'In this order:',
      '1. Cars first',
      'quotation Nobody asked us.',
      'caption The pier in May',
    ])
  })

  it('comes in from Google Docs, where bold around all of it is none', () => {
    expect(lines(fromGoogleDocs)).toEqual(['h1 Night boats return', lead, ...boats, '1. Cars first'])
  })

  it('comes in from LibreOffice', () => {
    expect(lines(fromLibreOffice)).toEqual(['h1 Night boats return', lead, ...boats, '1. Cars first'])
  })

  it('comes in from a browser, without what is no text', () => {
    expect(lines(fromBrowser)).toEqual([
      'h1 Night boats return',
      'caption The pier in May',
      lead,
      ...boats,
      '1. Cars first',
      'quotation Nobody asked us.',
    ])
  })
})
