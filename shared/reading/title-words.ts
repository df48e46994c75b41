/** Courtesy titles, and the pronoun that they tell. */
export const courtesyTitles: Record<string, 'he' | 'she' | undefined> = {
  'Mr.': 'he',
  Mr: 'he',
  'Mrs.': 'she',
  Mrs: 'she',
  'Ms.': 'she',
  Ms: 'she',
  Miss: 'she',
  'Mx.': undefined,
  Mx: undefined,
  Sir: 'he',
  Dame: 'she',
  Lord: 'he',
  Lady: 'she',
}

const list = (words: string) => words.split(/\s*,\s*/)

/** Offices and ranks that one person holds at a time in one place: a second holder is worth a question. */
const SINGLE = list(
  `president, vice president, prime minister, deputy prime minister, premier, chancellor, governor, lieutenant governor, mayor, deputy mayor,
  attorney general, chief justice, first lady, king, queen, pope, emperor, sultan, speaker, majority leader, minority leader, police chief,
  fire chief, city engineer, city manager, city attorney, district attorney, sheriff, surgeon general, secretary-general, first minister, taoiseach,
  chief executive, ceo, chairman, superintendent, national security adviser, treasurer, comptroller, supreme leader, chief of staff, press secretary`,
)

/** Titles that many people hold at once. */
const MANY = list(
  `senator, state senator, representative, congressman, congresswoman, assemblyman, assemblywoman, delegate, councilman, councilwoman, councillor,
  councilor, alderman, judge, justice, magistrate, minister, secretary, commissioner, director, deputy director, chief, ambassador, envoy, consul,
  founder, co-founder, owner, co-owner, producer, spokesman, spokeswoman, spokesperson, adviser, aide, strategist, analyst, professor, doctor, reverend, father, sister, brother, rabbi, imam,
  bishop, archbishop, cardinal, pastor, general, major general, brigadier general, lieutenant general, colonel, lieutenant colonel, major, captain,
  lieutenant, sergeant, staff sergeant, corporal, private, admiral, rear admiral, vice admiral, commander, officer, detective, inspector, constable, trooper,
  deputy, agent, special agent, prosecutor, attorney, lawyer, solicitor, coach, manager, editor, leader, candidate, nominee, chair, chairwoman,
  chairperson, prince, princess, duke, duchess, baron, baroness, count, countess, sheikh, ayatollah, engineer, economist, historian, author, actor, actress,
  singer, principal, dean, provost, chaplain, trustee, supervisor, clerk, auditor, marshal, warden, ombudsman, undersecretary, mp, counselor, counsellor`,
)

const SHORT: Record<string, string> = {
  'pres.': 'president',
  'gov.': 'governor',
  'govs.': 'governor',
  'lt. gov.': 'lieutenant governor',
  'sen.': 'senator',
  'sens.': 'senator',
  'rep.': 'representative',
  'reps.': 'representative',
  'dr.': 'doctor',
  dr: 'doctor',
  'prof.': 'professor',
  'rev.': 'reverend',
  'the rev.': 'reverend',
  'gen.': 'general',
  'maj. gen.': 'major general',
  'lt. gen.': 'lieutenant general',
  'brig. gen.': 'brigadier general',
  'col.': 'colonel',
  'lt. col.': 'lieutenant colonel',
  'maj.': 'major',
  'capt.': 'captain',
  'lt.': 'lieutenant',
  'sgt.': 'sergeant',
  'cpl.': 'corporal',
  'pvt.': 'private',
  'adm.': 'admiral',
  'cmdr.': 'commander',
  'det.': 'detective',
  'insp.': 'inspector',
  'supt.': 'superintendent',
  'fr.': 'father',
  'msgr.': 'monsignor',
  'hon.': 'honorable',
  'atty.': 'attorney',
  'atty. gen.': 'attorney general',
  'amb.': 'ambassador',
  pm: 'prime minister',
  'dep.': 'deputy',
  insp: 'inspector',
  advisor: 'adviser',
  'national security advisor': 'national security adviser',
  premier: 'prime minister',
  congressman: 'representative',
  congresswoman: 'representative',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  councilwoman: 'councilman',
  councillor: 'councilman',
  councilor: 'councilman',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  chair: 'chairman',
  ceo: 'chief executive',
  defence: 'defense',
  madam: 'president',
}

/** The last words of titles, short forms included; longer ones first where one ends another. */
const heads = new Set([...SINGLE, ...MANY, ...Object.keys(SHORT)])
const single = new Set(SINGLE)

/** Departments: "Secretary of State", "minister of finance". */
const departments = new Set(
  `state defense defence treasury interior agriculture commerce labor labour health housing transportation transport energy education war finance justice
culture sport sports environment tourism trade foreign economy homeland veterans immigration science communities navy army`.split(
    /\s+/,
  ),
)
const lastWords = new Set([...heads].map((head) => head.split(' ').at(-1)))

/** Whether a word names a department, in any case: "State", "defense". */
export function isDepartment(word: string): boolean {
  return departments.has(word.toLowerCase())
}

/** Words that make a title past, future or provisional: it conflicts with nothing. */
const QUALIFIER =
  /^(?:former|ex|late|then|acting|interim|incoming|outgoing|onetime|longtime|retired|future|elect|designate|emeritus|honorary|shadow|co|disgraced|ousted|deposed)$/i

/** What is joined to a title to say that it is past or to come: "then-Gov.", "mayor-elect". */
const AFFIX = /^(?:then|ex|former)-|-(?:elect|designate)$/g

/** A title in lower case, without what is joined to it. */
function bareTitle(words: string): string {
  const lower = words.toLowerCase()
  return lower.includes('-') ? lower.replace(AFFIX, '') : lower
}

/** Whether a word, or two or three words, can end a title: "Minister", "Vice President", "Lt. Gov.", "then-Gov.". */
export function isTitleHead(words: string): boolean {
  return heads.has(bareTitle(words))
}

/** Whether a title word says that it is past, future or provisional: "former", "then-Gov.", "mayor-elect". */
export function isQualifier(word: string): boolean {
  return QUALIFIER.test(word) || /^(?:then|ex|former)-|-(?:elect|designate)$/i.test(word)
}

/** Whether a word can be the last of a title, so that it is worth looking at the words before it. */
export function mayEndTitle(word: string): boolean {
  const bare = bareTitle(word)
  return lastWords.has(bare) || departments.has(bare)
}

/** A title word in comparable form: lower case, short forms written out, one word for each office. */
export function plainTitleWord(words: string): string {
  const bare = bareTitle(words)
  return SHORT[bare] ?? bare
}

/** What makes another office of the one behind it: the vice president is not the president. */
const OTHER_RANK = /\b(?:vice|deputy|assistant|associate|lieutenant|prime|attorney|major|brigadier|rear|under|chief)$/

/** Whether two offices (in comparable form) can be one: "mayor" and "city mayor", but not "mayor" and "deputy mayor". */
export function sameOffice(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === long) return true
  return long.endsWith(` ${short}`) && !OTHER_RANK.test(long.slice(0, -short.length - 1))
}

/** Whether one person at a time holds the office (in comparable form), within one country, city or body. */
export function isSingleOffice(office: string): boolean {
  return single.has(office) || /^(?:\S+ )+(?:secretary|minister)$/.test(office) || /^secretary of /.test(office)
}
