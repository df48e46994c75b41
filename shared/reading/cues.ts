/**
 * Verbs that attribute words to a speaker, by their base form. They name an act of speech or writing (after Levin's verbs
 * of communication), so that "called the plan “a mess”" attributes and "crossed “the line”" does not.
 */
const SPEECH_VERBS =
  `acknowledge add address admit admonish advise affirm agree alert allege announce answer argue articulate ask assert
assure bark beg begin bemoan boast brag caution chant cheer chide claim comment complain concede conclude confess confide
confirm contend continue counsel counter cry declare decry demand deny dismiss echo elaborate emphasize emphasise estimate exclaim
exhort explain express fume gripe grouse grumble gush hail holler implore inform inquire insist insinuate instruct interject interrupt intone
imply joke lament lecture maintain mention muse mutter needle note object observe opine order plead pledge point predict press proclaim promise
pronounce propose protest preach quip quote cite rail read reason reassure recall recommend recount reflect reiterate relate remark
remember remind repeat reply report respond retort reveal say scoff scream shout sigh sing snap sneer speculate stammer
state stress suggest summarize swear sum tell tease testify text thunder tout trumpet tweet post urge vent volunteer vow wail warn
whisper wonder wrap write yell bellow roar enthuse inveigh scrawl refer`.split(/\s+/)

/** Verbs of judgement (Levin's class 33): they take what is judged as their object, so that no subject stands behind them. */
const JUDGING_VERBS =
  `accuse applaud blame blast call castigate characterize characterise chastise condemn criticize criticise defend denounce deride describe
dub excoriate hammer label lambast lambaste laud mock praise rebuke reject ridicule scold slam slur brand term thank commend congratulate deplore`.split(
    /\s+/,
  )

/** Forms that no ending makes. */
const IRREGULAR: Record<string, string> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  began: 'begin',
  swore: 'swear',
  shot: 'shoot',
}

/**
 * Verbs of thinking, and of speech that takes no words as its object (speak): they attribute only where no verb of speech
 * stands over them ("said she felt “lost”").
 */
const THOUGHT_VERBS =
  'offer speak talk believe think feel hope worry figure reckon want know wish fear expect consider see anticipate imagine doubt assume suspect find'.split(
    ' ',
  )

/** Verbs whose object is the thing quoted about: "called it “a mess”". Passive, their speaker follows "by". */
const NAMING = new Set(['call', 'describe', 'dub', 'label', 'term', 'brand', 'characterize', 'characterise'])

/** Nouns that name spoken or written words. */
const SPEECH_NOUNS = new Set(
  `statement transcript message text post tweet letter email e-mail memo note speech address remark remarks comment comments warning
claim promise pledge vow demand call question answer reply response assertion suggestion prediction assessment argument
slogan complaint words view opinion testimony report article column editorial interview account description caption
voicemail quip joke order ruling brief filing lawsuit petition declaration admission explanation accusation allegation
criticism appeal plea request contention conclusion observation boast motto mantra catchphrase cry quote line
announcement apology briefing invitation posting blog memoir missive verdict`.split(/\s+/),
)

// Every form, lower case, and its base form.
const judgingForms = new Map(JUDGING_VERBS.flatMap(formsOf))
const speechForms = new Map([...SPEECH_VERBS.flatMap(formsOf), ...judgingForms, ...Object.entries(IRREGULAR)])
const thoughtForms = new Set([
  ...THOUGHT_VERBS.flatMap(formsOf).map(([form]) => form),
  'thought',
  'felt',
  'knew',
  'found',
  'spoke',
  'spoken',
])

/** The base form of a verb of speech or writing, or undefined for any other word. */
export function speechVerb(word: string): string | undefined {
  return speechForms.get(word.toLowerCase())
}

/** Whether a word, lower case, names words that somebody speaks or writes: "statement". */
export function isSpeechNoun(word: string): boolean {
  return SPEECH_NOUNS.has(word)
}

/** Whether a verb judges its object, by any of its forms: "blasted", "called". */
export function isJudgingVerb(word: string): boolean {
  return judgingForms.has(word.toLowerCase())
}

/** Whether a word is a form of a verb of thinking. */
export function isThoughtVerb(word: string): boolean {
  return thoughtForms.has(word.toLowerCase())
}

/** Whether a verb names what it is said about, by its base form: "called", "described". */
export function isNamingVerb(base: string): boolean {
  return NAMING.has(base)
}

/** The regular forms of a verb, each with its base: call, calls, called, calling. */
function formsOf(base: string): [form: string, base: string][] {
  const stem = base.replace(/e$/, '')
  const past = base.endsWith('y') && !/[aeiou]y$/.test(base) ? base.replace(/y$/, 'i') : stem
  // quip → quipped, quipping
  const doubled = `${base}${base.at(-1)}`
  const forms = [
    base,
    `${base}s`,
    `${base}es`,
    `${past}es`,
    `${past}ed`,
    `${stem}ing`,
    `${doubled}ed`,
    `${doubled}ing`,
    `${base}ing`,
  ]
  return forms.map((form) => [form, base])
}
