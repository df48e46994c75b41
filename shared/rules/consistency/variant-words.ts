/** One spelling of a word or name that has several. */
export interface VariantWord {
  /** The word in its first spelling without ending: what its spellings have in common. */
  key: string
  /** This spelling, without ending. */
  form: string
  /** "s" of "advisors". */
  ending: string
  /** A `word` stands in lower case, a `name` capitalised; a `place` was renamed, so that its older name is right for older times. */
  kind: 'word' | 'name' | 'place'
}

/** The spellings of a word on a line, the endings that it takes after the bar. */
const WORDS = `
adviser advisor | s
protester protestor | s
judgment judgement | s
acknowledgment acknowledgement | s
focused focussed
focusing focussing
among amongst
barbecue barbeque | s d
czar tsar | s
doughnut donut | s
dispatch despatch | ed es ing
sheikh sheik shaikh | s
mullah mulla | s
burqa burka | s
supersede supercede | d s
amok amuck
toward towards
afterward afterwards
while whilst
amid amidst
jail gaol | s ed
tranquility tranquillity
`

/** Names from other scripts. */
const NAMES = `
Hezbollah Hizbullah Hizbollah Hezbullah Hizballah
Gaddafi Qaddafi Gadhafi Kadafi Khadafy Qadhafi Kaddafi
Quran Koran Qur’an Qur'an
Muslim Moslem | s
Qaeda Qaida
Shabab Shabaab
Taliban Taleban
Houthi Huthi | s
Shiite Shi’ite Shi'ite | s
Uyghur Uighur | s
Hanukkah Chanukah Hanukah
`

/** Places with two names, or two spellings, in use. */
const PLACES = `
Kyiv Kiev
Kharkiv Kharkov
Odesa Odessa
Lviv Lvov
Chernobyl Chornobyl
Donbas Donbass
Luhansk Lugansk
Kolkata Calcutta
Mumbai Bombay
Chennai Madras
Bengaluru Bangalore
Myanmar Burma
Yangon Rangoon
Türkiye Turkey
Beijing Peking
Eswatini Swaziland
Macau Macao
Fallujah Falluja
Raqqa Raqqah
Sanaa Sana’a Sana'a
Marseille Marseilles
Basel Basle
Mykolaiv Nikolaev
Zaporizhzhia Zaporizhia Zaporozhye
Chernihiv Chernigov
Tehran Teheran
Kathmandu Katmandu
Mecca Makkah
`

function read(list: string, kind: VariantWord['kind']): [string, VariantWord][] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [spelled = '', endings = ''] = line.split(' | ')
      const forms = spelled.split(' ')
      const [key = ''] = forms
      return forms.flatMap((form) =>
        ['', ...endings.split(' ').filter(Boolean)].map((ending): [string, VariantWord] => [
          form + ending,
          { key, form, ending, kind },
        ]),
      )
    })
}

/** Words by their spelling as it stands inside a sentence. */
export const variantWords: ReadonlyMap<string, VariantWord> = new Map([
  ...read(WORDS, 'word'),
  ...read(NAMES, 'name'),
  ...read(PLACES, 'place'),
])

/** Words that an accent makes another word of. */
export const ACCENT_TELLS =
  /^(?:résumés?|exposés?|rosés?|pâtés?|matés?|lamés?|sakés?|piqués?|rôles?|première|maté|Peña)$/iu
