import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHouse, writeHouse } from './house-file.ts'
import { asTheDraft, type House, settings, valuesOf } from './house-style.ts'

const anyHouse = fc
  .record(Object.fromEntries(settings.map((setting) => [setting, fc.constantFrom(...valuesOf(setting))])), {
    requiredKeys: [],
  })
  .map((record) => record as House)

describe('a style file', () => {
  it('is read as it was written, whatever is set', () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        expect(parseHouse(writeHouse(house), 'house.json')).toEqual({ house })
      }),
    )
  })

  it('has a setting a line, in one order', () => {
    expect(writeHouse({ quotePunctuation: 'british', courtesyTitles: 'keep' })).toBe(
      '{\n  "courtesyTitles": "keep",\n  "quotePunctuation": "british"\n}\n',
    )
    expect(writeHouse(asTheDraft)).toBe('{}\n')
  })

  it.each([
    ['', 'it is not JSON'],
    ['courtesyTitles: drop', 'it is not JSON'],
    ['[]', 'it is not one JSON object'],
    ['null', 'it is not one JSON object'],
    ['"drop"', 'it is not one JSON object'],
    [
      '{"courtesyTitle":"drop"}',
      'has a setting "courtesyTitle", which there is not. There are courtesyTitles, repeated',
    ],
    ['{"constructor":1}', 'has a setting "constructor"'],
    ['{"courtesyTitles":"yes"}', 'courtesyTitles is "yes": make it "keep" or "drop", or leave it out.'],
    ['{"courtesyTitles":null}', 'courtesyTitles is null: make it "keep" or "drop"'],
    ['{"quotePunctuation":["british"]}', 'quotePunctuation is ["british"]: make it "american" or "british"'],
    ['{"repeatedTitles":true}', 'repeatedTitles is true: make it "flag" or "allow"'],
  ])('says of %j that %s', (text, words) => {
    const { house, problem } = parseHouse(text, 'desk/house.json')
    expect(house).toBeUndefined()
    expect(problem).toContain('“desk/house.json”')
    expect(problem).toContain(words)
    expect(problem).toMatch(/^\S.*\.$/)
  })

  it('answers anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { house, problem } = parseHouse(text, 'house.json')
        expect((house === undefined) !== (problem === undefined)).toBe(true)
      }),
    )
  })
})
