import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceFormat } from '#shared/draft/block.ts'
import { parseSource, serializeDraft } from '#shared/draft/source.ts'
import { type Checker, createChecker } from '#shared/engine/checker.ts'
import { type BlockRule, defineRule } from '#shared/rules/rule.ts'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { fixDraft } from './fix-draft.ts'

/** Replaces one word by others, as one fix or as a query. */
function replacing(id: string, from: string, to: string, grade: 'fix' | 'query' = 'fix'): BlockRule {
  return defineRule({
    id: `test/${id}`,
    title: id,
    grade,
    scope: 'block',
    why: 'For a test.',
    source: 'None.',
    examples: { flag: [], pass: [] },
    run: ({ text }) =>
      [...text.matchAll(new RegExp(from, 'g'))].map((match) => {
        const place = { start: match.index, end: match.index + match[0].length }
        return { ...place, message: id, fixes: [{ label: to, edits: [{ ...place, insert: to }] }] }
      }),
  })
}

/** The fixed text of a file, and the changes as what was there and what is. */
function fixed(checker: Checker, text: string, format: SourceFormat = 'txt') {
  const draft = parseSource(text, format)
  const { draft: after, changes } = fixDraft(checker, draft)
  const said = changes.flatMap(({ block, edits }) =>
    edits.map(({ start, end, insert, reasons }) => [
      block,
      start,
      end,
      insert,
      reasons.map(({ message }) => message).join(),
    ]),
  )
  return { text: serializeDraft(after, format), changes: said }
}

describe('fixDraft', () => {
  it('applies fixes and no queries', () => {
    const checker = createChecker([replacing('tea', 'coffee', 'tea'), replacing('asks', 'milk', 'cream', 'query')])
    expect(fixed(checker, 'Coffee, coffee\n\nand milk with coffee.')).toEqual({
      text: 'Coffee, tea\n\nand milk with tea.',
      changes: [
        [0, 8, 14, 'tea', 'tea'],
        [1, 14, 20, 'tea', 'tea'],
      ],
    })
  })

  it('changes the words in the source, with their marks and all around them', () => {
    const checker = createChecker([replacing('tea', 'coffee', 'tea & milk')])
    expect(fixed(checker, '# Hot\n\n* **coffee**  and `x`[^1]\n* &amp; coffee\n\n[^1]: y\n', 'md').text).toBe(
      '# Hot\n\n* **tea & milk**  and `x`[^1]\n* &amp; tea & milk\n\n[^1]: y\n',
    )
    expect(fixed(checker, '<div>\n<p id=a>Hot <b>coffee</b>\n<p>&lt;coffee></div>', 'html').text).toBe(
      '<div>\n<p id=a>Hot <b>tea &amp; milk</b>\n<p>&lt;tea &amp; milk></div>',
    )
  })

  it('goes on until nothing comes up, and reports the change of the text as it was given', () => {
    const checker = createChecker([replacing('a to bb', 'a', 'bb'), replacing('bb to c', 'bb', 'c')])
    expect(fixed(checker, 'x a x')).toEqual({ text: 'x c x', changes: [[0, 2, 3, 'c', 'a to bb,bb to c']] })
  })

  it('applies one of two fixes that overlap', () => {
    const checker = createChecker([replacing('long', 'one two', 'three'), replacing('short', 'two one', 'four')])
    expect(fixed(checker, 'one two one').text).toBe('three one')
  })

  it('ends where two rules undo each other', () => {
    const checker = createChecker([replacing('there', 'left', 'right'), replacing('back', 'right', 'left')])
    expect(fixed(checker, 'Turn left.')).toEqual({ text: 'Turn left.', changes: [] })
  })

  it('takes a paragraph out with its line', () => {
    const checker = createChecker([replacing('gone', '^Advert$', '')])
    expect(fixed(checker, 'One.\n\nAdvert\n\nTwo.\n').text).toBe('One.\n\nTwo.\n')
    expect(fixed(checker, '> One.\n>\n> Advert\n\nTwo.\n', 'md').text).toBe('> One.\n\nTwo.\n')
    expect(fixed(checker, '<p>One.<p>Advert<p>Two.', 'html').text).toBe('<p>One.<p>Two.')
  })

  it('reports exactly the changes that it made', () => {
    const checker = createChecker([
      replacing('grows', 'a', 'bb'),
      replacing('shrinks', 'bbb', ''),
      replacing('moves', 'b c', 'c '),
      replacing('empties', '^d+$', ''),
    ])
    const source = fc.array(fc.constantFrom('a', 'b', 'bb', ' c', 'd', '\n', '\r\n', ' '), { maxLength: 30 })
    fc.assert(
      fc.property(source, (parts) => {
        const before = parseSource(parts.join(''), 'txt')
        const { draft, changes } = fixDraft(checker, before)
        const texts = before.blocks.map(({ text }, index) =>
          applyEdits(text, changes.find(({ block }) => block === index)?.edits ?? []),
        )
        expect(draft.blocks.map(({ text }) => text)).toEqual(texts.filter((text) => text.trim() !== ''))
        for (const change of changes.flatMap(({ edits }) => edits)) expect(change.reasons.length).toBeGreaterThan(0)
      }),
    )
  })
})
