import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/text/apply-edits.ts'
import { mojibakeEdits } from './mojibake.ts'

const repair = (text: string) => applyEdits(text, mojibakeEdits(text))
const windows1252 = new TextDecoder('windows-1252')
/** Text as it comes out when its UTF-8 is read as Windows-1252. */
const garble = (text: string) => windows1252.decode(new TextEncoder().encode(text))

describe('mojibakeEdits', () => {
  it.each([
    ['donâ€™t', 'don’t'],
    ['â€œYes,â€\u009d she said.', '“Yes,” she said.'],
    ['â€œYes,â€ she said.', '“Yes,” she said.'],
    ['CafÃ© MÃ¼ller â€“ â‚¬5, Â£3', 'Café Müller – €5, £3'],
    ['AndriÄ‡ and Ã…ngstrom', 'Andrić and Ångstrom'],
    ['It wasnÃ¢â‚¬â„¢t.', 'It wasn’t.'],
    ['don‚Äôt', 'don’t'],
    ['don\u0092t', 'don’t'],
    ['good ðŸ˜€', 'good 😀'],
    ['ï»¿Harbor', '\ufeffHarbor'],
    ['10Â km, Ã la carte', '10 km, à la carte'],
  ])('puts %s right', (garbled, right) => {
    expect(repair(garbled)).toBe(right)
  })

  it.each([
    'The CAFÉ’s “CAFÉ” in the Rue de la Paix — voilà… São Paulo, Âge d’or, naïve, Ångström, Müller',
    '„Größe“ ist 5 €, ¿qué?, ‘rôle’, château™, 10 º',
    'BLÅ”, SMÅ’',
  ])('leaves %s alone', (text) => {
    expect(repair(text)).toBe(text)
  })

  it('puts right what reading UTF-8 as Windows-1252 does to marks and letters', () => {
    const sign = fc.constantFrom(...'’‘“”–—…•™€£éèüñçåøß')
    fc.assert(
      fc.property(fc.array(fc.tuple(sign, fc.constantFrom('a', 'on', ' the ', 't ')), { minLength: 1 }), (parts) => {
        const text = parts.flat().join('')
        expect(repair(garble(text))).toBe(text)
      }),
    )
  })
})
