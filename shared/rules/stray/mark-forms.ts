/** A wrong combination of marks and spaces, and its one right form. */
export interface MarkForm {
  /** A cheap pattern without which the other cannot match, where that is dear. */
  needs?: RegExp
  pattern: RegExp
  /** What stands there instead. */
  insert: (actual: string, text: string) => string
  say: (actual: string) => string
  /** Where it is less sure what was meant: ask. */
  ask?: boolean
}

/** What a mark may stand after: a word, a number, a closing bracket or quotation mark. */
const AFTER = String.raw`(?<=[\dA-Za-zÀ-ỹ%)\]”’"'])`
const WORD_AFTER = '(?=[A-Za-zÀ-ỹ])'
/** A word that is no abbreviation, or a number. */
const WORD_BEFORE = String.raw`(?<=[A-Za-zÀ-ỹ][a-zß-ỹ]{2}|\d[a-zß-ỹ]?|(?<![A-Za-zÀ-ỹ])(?:it|is|in|on|to|of|by|up|so|no|he|me|we|us|at|be|do|go|as))`
const END = String.raw`(?=\s|$|[”’"')\]])`

const NAMES: Record<string, string> = {
  '.': 'full stop',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '?': 'question mark',
  '!': 'exclamation mark',
  ')': 'bracket',
  ']': 'bracket',
}

const nameOf = (marks: string) => NAMES[marks.trim().charAt(0)] ?? 'mark'
const form = (source: string) => new RegExp(source, 'gu')

/** Two different marks: their names, in order. */
function bothNames(actual: string): string {
  const [first, second] = actual.replaceAll(/\s/g, '')
  return `A ${nameOf(first ?? '')} and a ${nameOf(second ?? '')} stand together.`
}

/**
 * Marks and spaces that no style sets. Not among them: an ellipsis ("...", ". . ."), an abbreviation before another mark
 * ("U.S.,", "etc.?"), "?!", a path, an address, a decimal, an emoticon. Earlier forms win where two overlap.
 */
export const MARK_FORMS: readonly MarkForm[] = [
  // "a statement. . The", "a statement . ."
  { pattern: /\.\s+\.(?!\d)/gu, insert: () => '.', say: () => 'A second full stop stands after the first.' },
  { pattern: form(`${AFTER}\\.\\.${END}`), insert: () => '.', say: () => 'Two full stops stand together.' },
  {
    pattern: form(`${AFTER}\\.\\.(?=\\p{Lu}\\p{Ll})`),
    insert: () => '. ',
    say: () => 'Two full stops stand together.',
  },
  { pattern: /(?<=\p{L})\.\.,/gu, insert: () => '.,', say: () => 'Two full stops stand together.' },
  {
    pattern: /(?<=\p{L}\.),(?:\s*,)+(?=\s)/gu,
    insert: () => ',',
    say: () => 'Two commas stand together.',
  },
  {
    pattern: form(`${AFTER}\\s?,(?:\\s*,)+${WORD_AFTER}`),
    insert: () => ', ',
    say: () => 'Two commas stand together.',
  },
  { pattern: form(`${AFTER}\\s?,(?:\\s*,)+`), insert: () => ',', say: () => 'Two commas stand together.' },
  {
    pattern: form(`${AFTER}\\s?([;:])\\s?\\1+(?=\\s|$)`),
    insert: (actual) => actual.trim().charAt(0),
    say: (actual) => `The mark ${actual.trim().charAt(0)} stands twice.`,
  },
  {
    // Before one of these a new sentence begins, and the comma is the one too many.
    needs: /\.\s?,\s[A-Z]/,
    pattern: form(
      `${WORD_BEFORE}\\s?\\.\\s?,(?=\\s(?:The|An?|He|She|It|They|We|But|And|In|On|At|Nobody|This|That|There|His|Her|Its|Their|When|After)\\s)`,
    ),
    insert: () => '.',
    say: bothNames,
  },
  {
    // Before a small letter the sentence goes on, and the full stop is the one too many.
    needs: /\.\s?;\s[a-zß-ỹ]/,
    pattern: form(`${WORD_BEFORE}\\s?\\.\\s?;(?=\\s\\p{Ll})`),
    insert: () => ';',
    say: bothNames,
    ask: true,
  },
  {
    // A comma after a full stop belongs to nothing unless the full stop belongs to an abbreviation.
    pattern: form(`${WORD_BEFORE}\\s?\\.\\s?,(?=\\s|$)`),
    insert: () => ',',
    say: bothNames,
  },
  { pattern: form(`${AFTER}\\s?,\\s?\\.(?=\\s|$|[”’"])`), insert: () => '.', say: bothNames },
  {
    // Not a comma ("Yahoo!, the company"), and not a full stop close after "!", which may be part of a name.
    pattern: /(?<=[^?]\?)\s?\.(?=\s|$)|(?<=!)\s\.(?=\s|$)/gu,
    insert: () => '',
    say: () => 'A full stop stands after a mark that ends the sentence.',
  },
  {
    pattern: form(
      `${WORD_BEFORE}\\s?(?:[,;:]\\s?[.;:?!]|[.;:]\\s?[,?!]|\\.\\s?[;:])${END}|(?<=\\s\\p{Ll}{2,20})\\?,(?=\\s)`,
    ),
    insert: (actual) => strongerOf(actual),
    say: bothNames,
    ask: true,
  },
  {
    pattern: form(`${AFTER}[ \\u00a0\\u202f]+[,.;?!]${END}|(?<=[A-Za-zÀ-ỹ)\\]”’"'])[ \\u00a0\\u202f]+:(?=\\s|$)`),
    insert: (actual) => actual.trim(),
    say: (actual) => `Space stands before the ${nameOf(actual)}.`,
  },
  {
    // "word ,next", "word .Next"; not ".com" and ".NET".
    pattern: form(`${AFTER}[ \\u00a0\\u202f]+(?:[,;]${WORD_AFTER}|:(?=\\p{Ll}{2})|[.?!](?=\\p{Lu}\\p{Ll}+\\s))`),
    insert: (actual) => `${actual.trim()} `,
    say: (actual) => `Space stands before the ${nameOf(actual)}, and not after it.`,
  },
  {
    pattern: form(
      `(?:(?<![Xx]{2})(?<=[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ”’"')]|\\d),|(?<=[A-Za-zÀ-ỹ][a-zß-ỹ”’"')]|\\d);)${WORD_AFTER}`,
    ),
    insert: (actual) => `${actual} `,
    say: (actual) => `No space stands after the ${nameOf(actual)}.`,
  },
  {
    pattern:
      /(?<=\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}),(?=(?:19|20)\d\d(?!\d))/gu,
    insert: () => ', ',
    say: () => 'No space stands after the comma.',
  },
  {
    pattern: form(`(?<=[A-Za-zÀ-ỹ]{3}):(?=\\p{Lu}\\p{Ll}+\\s)`),
    insert: () => ': ',
    say: () => 'No space stands after the colon.',
    ask: true,
  },
  {
    // "$40 ,000", "$40, 000", "5 :30", "May 3 ,2023", "Ruiz ,34".
    needs: /\d\s[,.:]\d|[$£€](?:\s\d|\d{1,3},\s)/,
    pattern:
      /(?<=\d)\s,(?=\d{3}(?!\d))|(?<=\d)\s\.(?=\d{1,2} (?:[mb]illion|per ?cent|%))|(?<=[$£€]\d{1,3}),\s(?=\d{3}(?![\d,]))|(?<=(?:^|\s)\d{1,2})\s:(?=[0-5]\d(?!\d))|(?<=\s[$£])\s(?=\d)/gu,
    insert: (actual) => actual.trim(),
    say: () => 'Space stands inside the figure.',
  },
  {
    needs: /\s,\d/,
    pattern: /(?<=\p{L}\p{Ll}|\d)\s,(?=\d{1,4}(?!\d))/gu,
    insert: () => ', ',
    say: () => 'Space stands before the comma, and not after it.',
  },
  {
    // "closed.it opens": a small word that no address ends in where another word follows.
    needs: /[a-zß-ỹ]\.(?:it|he|she|they|we|th|but|wh|in|on|at)/,
    pattern: /(?<=\p{Ll}{3})\.(?:it|he|she|they|we|the|this|that|there|but|when|while|in|on|at)(?=\s\p{Ll})/gu,
    insert: (actual) => `. ${actual.charAt(1).toUpperCase()}${actual.slice(2)}`,
    say: () => 'No space stands after the full stop.',
    ask: true,
  },
  {
    needs: /[a-zß-ỹ]:[a-zß-ỹ]/,
    pattern: /(?<=\p{Ll}{3}):(?=\p{Ll}{2,}\s\p{Ll})/gu,
    insert: () => ': ',
    say: () => 'No space stands after the colon.',
    ask: true,
  },
  {
    needs: /—\s?—|–\s–|--\s--/,
    pattern: /(?<=\p{L}\s?)(?:—\s?—|–\s–|--\s--)(?=\s?\p{L})/gu,
    insert: (actual) => (actual.startsWith('--') ? '--' : actual.charAt(0)),
    say: () => 'Two dashes stand together.',
  },
  {
    needs: /,\s?[—–]|[—–]\s?,/,
    pattern: /(?<=\p{L}\s?)(?<!^(?:Dear )?(?:Sirs?|Madam|Editor)),\s?[—–](?=\s?\p{L})|(?<=\p{L}\s?)[—–]\s?,(?=\s)/gu,
    insert: (actual) => actual.replace(',', '').replace(/(?<=[—–])\s$/, ''),
    say: () => 'A comma and a dash stand together.',
    ask: true,
  },
  {
    // "bridge– closed": a bracket has no inner space, a dash has it on both sides or on none.
    needs: /[–—]/,
    pattern: /(?<=\p{Ll}{2})[–—]\s(?=\p{Ll}{2})(?!\s(?:and|or|to) )|(?<=\p{Ll}{2}\s)[–—](?=\p{Ll}{2})/gu,
    insert: (actual) => `${actual.startsWith(' ') ? '' : ' '}${actual.trim()} `,
    say: () => 'Space stands on one side of the dash only.',
    ask: true,
  },
  {
    needs: /[a-zß-ỹ]\(/,
    pattern: /(?<=\p{Ll}{3})\((?=[^()\n]*\s[^()\n]*\))/gu,
    insert: () => ' (',
    say: () => 'No space stands before the bracket.',
  },
  {
    needs: /\)[a-zß-ỹ]/,
    pattern: /(?=\)\p{Ll}{2})(?<=\([^()\n]{0,200}\s[^()\n]{0,200})\)/gu,
    insert: () => ') ',
    say: () => 'No space stands after the bracket.',
  },
  {
    needs: /[,;]\)/,
    pattern: /(?<=[\p{Ll}\d])[,;](?=\))/gu,
    insert: () => '',
    say: (actual) => `A ${nameOf(actual)} closes the brackets.`,
  },
  {
    needs: /['’]{2}(?:s|t|re|ve|ll)|['’] (?:s|t|re|ve|ll|m)/,
    pattern: /(?<=\p{L})['’]{2}(?=(?:s|t|re|ve|ll)(?![\p{L}'’]))|(?<=\p{L})['’] (?=(?:s|t|re|ve|ll|m)(?![\p{L}'’-]))/gu,
    insert: (actual) => actual.charAt(0),
    say: (actual) => (actual.endsWith(' ') ? 'Space stands after the apostrophe.' : 'Two apostrophes stand together.'),
  },
  // "the council ’s", "they ’re", "do n’t": words that a program took apart.
  {
    pattern:
      /(?<=[A-Za-zÀ-ỹ])(?<!\b(?:the|an?)) (?:n['’]t|['’](?:s|re|ve|ll))(?![\dA-Za-zÀ-ỹ'’-])|(?<=[A-Za-zÀ-ỹ]n) ['’]t(?![A-Za-zÀ-ỹ'’-])/gu,
    insert: (actual) => actual.trim(),
    say: () => 'Space stands before the apostrophe.',
  },
  // "didn t", "they re": the apostrophe was lost.
  {
    needs: /[a-z] (?:s|re|ve|ll)\s|n t\b/,
    pattern:
      /(?<=\b(?:did|does|do|is|was|were|are|would|could|should|has|have|had|ca|wo)n) (?=t(?![\p{L}\d'’-]))|(?<=\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|[Tt]here|[Ww]hat|[Ww]ho)) (?=s\s\p{Ll})|(?<=\b(?:[Tt]hey|[Ww]e|[Yy]ou)) (?=(?:re|ve|ll)\s)/gu,
    insert: apostropheOf,
    say: () => 'An apostrophe is missing.',
  },
  {
    needs: /[a-zß-ỹ] s\s/,
    pattern:
      /(?<=\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) \p{Ll}{3,})(?<!letter|plural|silent) (?=s\s\p{Ll}{2})/gu,
    insert: apostropheOf,
    say: () => 'An apostrophe is missing.',
    ask: true,
  },
  {
    // "“ We are done. ”": no space on the inside of a quotation.
    needs: /“[ \u00a0]|[ \u00a0]”/,
    pattern:
      /(?<=(?:^|[\s(])“)[ \u00a0]+(?=\p{L})|(?<=[\p{L}\p{N}][.,?!])[ \u00a0]+(?=”(?:\s|$))|(?<=“[ \u00a0][^“”]{1,300})[ \u00a0]+(?=”)/gu,
    insert: () => '',
    say: () => 'Space stands inside the quotation marks.',
  },
  { pattern: /(?<!^[-*+]|\s)\s+(?:\(\s*\)|\[\s*\])/gu, insert: () => '', say: () => 'The brackets are empty.' },
  {
    pattern: /(?<=(?:^|\s)\()\s*[,;]\s*/gu,
    insert: () => '',
    say: (actual) => `A ${nameOf(actual)} opens the brackets.`,
  },
  {
    pattern: /(?<=(?:^|\s|[a-zß-ỹ]{3})\()[ \u00a0]+(?=[A-Za-zÀ-ỹ\d])|(?<=[\dA-Za-zÀ-ỹ.])[ \u00a0]+(?=\))/gu,
    insert: () => '',
    say: () => 'Space stands inside the brackets.',
  },
  {
    pattern: /^(?:[,;]\s*(?=[\p{L}“"])|\.\s+(?=[\p{Lu}“"])|\.(?=\p{Lu}\p{Ll})|[:)\]]\s*(?=\p{Lu}\p{Ll}))/gu,
    insert: () => '',
    say: (actual) => `A ${nameOf(actual)} opens the paragraph.`,
  },
]

/** The apostrophe that a text sets. */
function apostropheOf(_: string, text: string): string {
  return text.includes("'") && !text.includes('’') ? "'" : '’'
}

/** Of two marks the one that ends more: "?" and "!" before ".", that before ":" and ";", those before ",". */
function strongerOf(actual: string): string {
  const order = '?!.:;,'
  return [...actual.replaceAll(/\s/g, '')].sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? ''
}

/** Two marks in a row, one that floats or one that touches the next word: without, no form can match. */
export const SUSPECT =
  /[.,;:?!]\s*[.,;:?!]|\s[.,;:?!]|[,;:?!][A-Za-zÀ-ỹ]|[,.:;?!]["“”][A-Za-zÀ-ỹ]|\s(?:n['’]t|['’](?:s|t|re|ve|ll)(?![A-Za-zÀ-ỹ]))|“[ \u00a0]|[ \u00a0]”|[a-zß-ỹ] (?:s|re|ve|ll)\s|n t\b|[([][\s,;)\]]|\s[)\]]|,(?:19|20)\d\d|^[,;.:)\]]|\d\s[,:]\d|[$£€]\d{1,3},\s\d|[$£]\s\d|\s,\d|[a-zß-ỹ]{3}\.[a-zß-ỹ]{2}|[—–]\s?[—–,]|,\s?[—–]|[a-zß-ỹ][—–]\s|\s[—–][a-zß-ỹ]|--\s--|[a-zß-ỹ]\(|\)[a-zß-ỹ]|[,;]\)|['’]{2}(?:s|t|re|ve|ll)|['’] (?:s|t|re|ve|ll|m)(?![A-Za-zÀ-ỹ])/
