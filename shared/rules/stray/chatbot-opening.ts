/** What chatbots are asked to write and rewrite, in the singular. */
const PIECES = new Set(
  'article story draft rewrite paragraph passage headline subhead subheadline subheading title subtitle lede lead intro introduction copy caption tweet post op-ed teaser standfirst summary transcript translation version'.split(
    ' ',
  ),
)
const LONG_PIECES =
  /\b(?:press release|news (?:report|piece|brief|item)|meta description|pull quote|nut graf|sub-head(?:line|ing)?)(?=s?\b)/gi
/** Parts of a piece, which count only right behind what was done to them: "an alternative opening". */
const PARTS = new Set(['opening', 'ending', 'sentence', 'line'])
const REWORKED =
  /^(?:re-?written|revised|re-?worded|re-?phrased|paraphrased|(?:copy-?)?edited|proof-?read|polished|refined|improved|shortened|condensed|trimmed|tightened|expanded|updated|corrected|cleaned|cleaned-up|simplified|translated|summari[sz]ed|re-?worked|optimi[sz]ed|formatted|fact-?checked|enhanced|final|complete)$/
const OTHER =
  /^(?:alternat(?:iv)?es?|additional|suggested|possible|potential|proposed|optional|catchy|seo(?:-\w+)?|punchier|shorter|different)$/
const COUNTED =
  /^(?:an? |the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|some|a few|several) (?:[\w-]+ ){0,2}(?:headline|title|subhead|tweet|caption|lede)s?\b/i
const OPTIONS_FOR = /\b(?:options|ideas|suggestions|alternatives|variations) for (?:the|your|this|an?) (?:\w+ )?(\w+)/i
const ADDRESSED =
  /\b(?:you (?:requested|asked for)|as (?:you )?requested|based on (?:your|the (?:text|information|details|article) (?:you )?provided)|with (?:(?:your|the requested) (?:changes|edits)|(?:the|all|those|these) (?:\w+ ){0,2}(?:changes|edits|corrections) (?:applied|made|incorporated|included))|in (?:ap|associated press|guardian|reuters) style)\b/i
const ONE_WAY =
  /^(?:one|an?|another)(?: possible)? (?:way|suggestion|take|attempt|option)\b.{0,20}\b(?:write|phrase|word|rewrite|open|improve)\b/i
/** "A tighter take", "a 300-word version". */
const MEASURED =
  /^(?:my (?:pass|attempt|rewrite|revision|edits?|reworked|edited|suggested)\b|(?:an?|one|another) (?:(?:much |slightly |bit )?(?:\w+er|more \w+|less \w+)|\d+[- ]words?) (?:take|version|pass|rewrite|option|lead|lede|intro|draft|cut)\b)/i
const OF_THE_TEXT = /^of (?:the|your|this) (?:article|text|story|draft|passage|report|piece|transcript)\b/i
/** A bill, a law and a plan have versions of their own. */
const OF_ANOTHER =
  /^of (?:the|an?|his|her|its|their|this) (?!(?:article|story|text|draft|piece|report|paragraph|copy|headline|passage|post)\b)/i
const COMPARED = /^(?:more|less|slightly|much)$/

const YES =
  "(?:sure(?: thing)?|certainly|of course|absolutely|got it|understood|no problem|okay|ok|great(?: question)?|happy to help|my pleasure|you['’]re (?:absolutely )?right|good (?:question|catch))"
const HERE = "(?:here(?:['’]s| is| are)|below (?:is|are|you['’]ll find)|(?:the )?following (?:is|are))"
const PRESENTS = new RegExp(`^(?:${YES}\\s?[!,.:—–-]+ )?${HERE} `, 'i')
const ANSWERS = new RegExp(
  `^${YES}\\s?[!,—–-]+\\s(?:here (?:you go|it is)|here(?:['’]s| is| are)(?! (?:where|when|why|who|how)\\b)|below|I['’](?:ve|ll|m)|I (?:have|can|will|would)|let['’]s|let me)\\b`,
  'i',
)

/**
 * Where the opening of a chatbot's answer ends in a sentence ("Sure! Here is the rewritten article:"): behind its colon, else
 * at the end of the text. Nothing where the sentence is none: "Here is the revised timetable:".
 */
export function openingEnd(text: string): number | undefined {
  const colon = text.indexOf(':')
  const end = colon < 0 ? text.length : colon + 1
  if (ANSWERS.test(text)) return end
  const lead = PRESENTS.exec(text)?.[0]
  return lead && presentsText(text.slice(lead.length, end), colon >= 0) ? end : undefined
}

/** Whether what is presented is a text that was worked on: "a polished version", "two additional subheads". */
function presentsText(presented: string, toColon: boolean): boolean {
  const rest = presented.replaceAll(LONG_PIECES, 'article').replace(/[,.:!]+(?=\s|$)/g, '')
  if (COUNTED.test(rest) || ADDRESSED.test(rest) || ONE_WAY.test(rest) || MEASURED.test(rest)) return true
  const words = rest.toLowerCase().split(/\s+/)
  const singular = words.map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''))
  const optionsFor = OPTIONS_FOR.exec(rest)?.[1]
  if (optionsFor && PIECES.has(optionsFor.toLowerCase().replace(/s$/, ''))) return true
  const [first = '', second = ''] = words
  const isBare = toColon && first === 'the' && /^(?:translation|rewrite|rewritten|summary|draft)$/.test(second)
  if (isBare && (words.length === 2 || / (?:in|into|of the (?:article|text|story))\b/.test(rest))) return true
  if (
    first === 'your' &&
    singular.slice(1, 5).some((word) => PIECES.has(word) || /^(?:text|table|list|outline)$/.test(word))
  )
    return true
  return singular.some((word, at) => {
    const after = words.slice(at + 1).join(' ')
    const before = words.slice(Math.max(0, at - 5), at)
    if (PARTS.has(word))
      return OTHER.test(before.at(-1) ?? '') || REWORKED.test(before.at(-1) ?? '') || COMPARED.test(before.at(-2) ?? '')
    if (!PIECES.has(word) || OF_ANOTHER.test(after)) return false
    return (
      OF_THE_TEXT.test(after) ||
      REWORKED.test(words[at + 1] ?? '') ||
      before.some((each) => REWORKED.test(each)) ||
      before.slice(-3).some((each) => OTHER.test(each) || COMPARED.test(each))
    )
  })
}
