import { describe, expect, it } from 'vitest'
import { findQuotedSpans } from './quoted-spans.ts'

const found = (text: string) => findQuotedSpans(text).map((span) => text.slice(span.start, span.end))

describe('findQuotedSpans', () => {
  it.each([
    ['“It is late,” she said. “Go home.”', ['“It is late,”', '“Go home.”']],
    ['"It is late," she said. "Go home."', ['"It is late,"', '"Go home."']],
    ['He called it "a mess" and left.', ['"a mess"']],
    ['‘It’s late,’ said Dahl, whose players’ union agreed.', ['‘It’s late,’']],
    ["'It's late,' said Dahl.", ["'It's late,'"]],
    ['She said: «Rien.»', ['«Rien.»']],
    ['“He told me ‘never again’ and left,” she said.', ['“He told me ‘never again’ and left,”', '‘never again’']],
    ['The 6\'2" guard bought a 12" pipe in the \'90s.', []],
    ["The players' union and the firms' lawyers met.", []],
    ['“The rock ’n’ roll of the ’70s,” he said.', ['“The rock ’n’ roll of the ’70s,”']],
    ["''It is late,'' she said.", ["''It is late,''"]],
    ['“A mess“ and “a shame", she said.', ['“A mess“', '“a shame"']],
    ['He said “it is late and left.', ['“it is late and left.']],
    ['“One. “Two,” she said.', ['“One.', '“Two,”']],
  ])('finds them in %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('tells a span that was never closed, and how deep a nested one stands', () => {
    expect(findQuotedSpans('“One, ‘two’ and three')).toEqual([
      { start: 0, end: 21, mark: 'double', closed: false, depth: 0 },
      { start: 6, end: 11, mark: 'single', closed: true, depth: 1 },
    ])
  })
})
