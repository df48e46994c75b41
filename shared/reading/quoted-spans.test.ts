import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotedSpans } from './quoted-spans.ts'

const found = (text: string) => findQuotedSpans(text).spans.map((span) => text.slice(span.start, span.end))
const stray = (text: string) => findQuotedSpans(text).unopened.map(({ start }) => start)

describe('findQuotedSpans', () => {
  it.each([
    ['“It is late,” she said. “Go home.”', ['“It is late,”', '“Go home.”']],
    ['"It is late," she said. "Go home."', ['"It is late,"', '"Go home."']],
    ['He called it "a mess" and left.', ['"a mess"']],
    ['‘It’s late,’ said Dahl, whose players’ union agreed.', ['‘It’s late,’']],
    ["'It's late,' said Dahl.", ["'It's late,'"]],
    ['‘I’m goin’ home,’ said Dahl. ‘Now.’', ['‘I’m goin’ home,’', '‘Now.’']],
    ['He called it ‘a mess’ and left, and the boys’ bikes stayed.', ['‘a mess’']],
    ["'The dogs' home shut,' said Dahl.", ["'The dogs' home shut,'"]],
    ['She said: «Rien.»', ['«Rien.»']],
    ['« Rien de rien », she said.', ['« Rien de rien »']],
    ['„Nichts“, he said.', ['„Nichts“']],
    ['“He told me ‘never again’ and left,” she said.', ['“He told me ‘never again’ and left,”', '‘never again’']],
    ['\'Dahl said "never again" and left,\' she said.', ['\'Dahl said "never again" and left,\'', '"never again"']],
    ['“‘Never,’ he told me,” she said.', ['“‘Never,’ he told me,”', '‘Never,’']],
    ["''He told me 'never.''' she said.", ["''He told me 'never.'''", "'never.'"]],
    ['The 6\'2" guard bought a 12" pipe in the \'90s.', []],
    [
      '"The 12" pipe leaks, and the 6\'2" guard is wet," Dahl said.',
      ['"The 12" pipe leaks, and the 6\'2" guard is wet,"'],
    ],
    ['‘He is 6’ tall at least,’ said Dahl.', ['‘He is 6’ tall at least,’']],
    ['It was "the flood of 1916" and "the fire of 1920".', ['"the flood of 1916"', '"the fire of 1920"']],
    ["The players' union and the firms' lawyers met.", []],
    ['“The rock ’n’ roll of the ’70s,” he said.', ['“The rock ’n’ roll of the ’70s,”']],
    ["''It is late,'' she said.", ["''It is late,''"]],
    ['“A mess“ and “a shame", she said.', ['“A mess“', '“a shame"']],
    ['He said “it is late and left.', ['“it is late and left.']],
    ['“One. “Two,” she said.', ['“One.', '“Two,”']],
    ['“The “green” bridge is old,” she said.', ['“The “green” bridge is old,”', '“green”']],
    [
      '"He calls it “the old girl.” It is a bridge," she said.',
      ['"He calls it “the old girl.” It is a bridge,"', '“the old girl.”'],
    ],
    [
      'She said, "the “red” and “blue” lights are on," and left.',
      ['"the “red” and “blue” lights are on,"', '“red”', '“blue”'],
    ],
    [
      '"He calls it “the old girl.” It is a bridge.',
      ['"He calls it “the old girl.” It is a bridge.', '“the old girl.”'],
    ],
    ['Osei said,"[They] are late".', ['"[They] are late"']],
    ['He said “it is late. “', ['“it is late. “']],
    ['He said ”it is late” and left.', ['”it is late”']],
    ['They are the” green” piers.', ['” green”']],
    ['Osei said," They are late".', ['" They are late"']],
    ['The bridge is safe,” Osei said. It is late,” she added.', []],
    ['It was late.” Go home,” she said.', ['” Go home,”']],
    ['‘One pier is cracked. We know it.', ['‘One pier is cracked. We know it.']],
    ['‘Twas late, and ‘em all asleep.', []],
  ])('finds them in %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    ['The bridge is safe,” Osei said.', [19]],
    ['The bridge is safe," Osei said.', [19]],
    ['The bridge is safe», Osei said.', [18]],
    ['The 12" pipe and the boys’ bikes.', []],
    ['<a href="" title="late">', []],
    ['“The bridge is safe,” Osei said.', []],
  ])('tells the marks that close nothing in %j', (text, expected) => {
    expect(stray(text)).toEqual(expected)
  })

  it('tells a span that was never closed, and how deep a nested one stands', () => {
    expect(findQuotedSpans('“One, ‘two’ and three').spans).toEqual([
      { start: 0, end: 21, mark: 'double', closed: false, depth: 0 },
      { start: 6, end: 11, mark: 'single', closed: true, depth: 1 },
    ])
  })

  it('gives spans that are inside the text, in order, and nested or apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 's', ' ', ',', '.', '"', "'", '“', '”', '‘', '’', '«', '»', '6')),
        (characters) => {
          const text = characters.join('')
          const { spans } = findQuotedSpans(text)
          for (const [index, { start, end }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.start ?? 0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            for (const other of spans.slice(index + 1)) expect(other.start >= end || other.end <= end).toBe(true)
          }
        },
      ),
    )
  })

  it.each(['“a ', '"a ', "'a ", 'a’ ', '‘a’ b’ ', '“a” ', '« a '])('takes 40,000 of %j without delay', (piece) => {
    const start = performance.now()
    findQuotedSpans(piece.repeat(40_000))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
