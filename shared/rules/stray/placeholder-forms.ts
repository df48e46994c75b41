import { ORDER } from './slots.ts'

/** A form of a placeholder. The pattern is global and is run on the text of a block. */
export interface PlaceholderForm {
  pattern: RegExp
  /** Without this in the text the pattern, which is dear to compile, cannot match. */
  needs: RegExp
  /** It may be a numeral or a name. */
  mayBeReal?: true
  /** In quotation marks it may be what somebody said. */
  outsideQuotes?: true
  /** It is a mark for the desk that can go without more ado. */
  remove?: true
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const UNIT =
  '(?:%|percent\\b|per cent\\b|percentage\\b|-year-old|-day\\b|-point\\b|-minute\\b|-hour\\b|-page\\b|-member\\b|million\\b|billion\\b|trillion\\b|thousand\\b|hundred\\b|[ap]\\.?m\\.?\\b|people\\b|years?\\b|days\\b|weeks\\b|months\\b|hours\\b|minutes\\b|miles\\b|km\\b|votes\\b|points\\b|times\\b|jobs\\b|homes\\b|seats\\b|others\\b|dollars\\b|pounds\\b|euros\\b)'
const ORDER_CAPS = ORDER.toUpperCase()
const THING =
  '(?:PHOTO|PIC|IMAGE|PICTURE|QUOTE|LINK|VIDEO|MAP|GRAPHIC|CHART|CAPTION|NAME|HEADLINE|HED|DEK|EMBED|TWEET|PULL ?QUOTE|AD|TEXT|STAT|DATE|FIGURE|SOURCE|BYLINE|GRAF|PAR|PARA|INFO|DETAIL|CONTEXT|BACKGROUND|RESPONSE|REACTION|COMMENT|NUMBER|AGE|TITLE|SPELLING|CREDIT|SUBHEAD|COPY|LEDE|INTRO|BOX|TABLE|PRICE|TIME|VENUE|SCORE|URL|STANDFIRST|NUT GRAF)S?'
const source = (pattern: string, flags: string) => new RegExp(pattern, flags)

const TK = /TK|tk/
const BLANK = /[Xx]{2}|, \?,|\b[Xx]\b|_|(?<![\d.,:])00|\?\?/
const CAPITALS = /[A-Z]{3}|T[BKO]|tb[acd]/

export const PLACEHOLDERS: readonly PlaceholderForm[] = [
  // TK, "to come". A name may begin with it (TK Maxx), a flight number too (TK 1823).
  { needs: TK, pattern: /[([](?:[^()[\]\n]{0,40}[ ,:])?(?:TK|tk)(?:[ ,:][^()[\]\n]{0,40})?[)\]]/g },
  { needs: TK, pattern: /(?<![\p{L}\d.])[$£€#]?(?:TK){2,}s?(?![\p{L}\d])|(?<![\p{L}\d.])tk(?: ?tk)+(?![\p{L}\d])/gu },
  {
    needs: TK,
    pattern:
      /(?<![\p{L}\d.])(?<!\p{Lu}\p{L}+ )[$£€#]?\d*TKs?(?![\p{L}\d]|\.\p{L}|['’]s|-\d|\s(?:\p{Lu}\p{Ll}|\d{2,4}\b))(?:-year-old)?/gu,
  },
  { needs: TK, pattern: /(?<=(?:^|[\p{Ll}.,;:”"’)] ))[$£€]?TK(?= (?:said|says)\b)/gu },
  { needs: TK, pattern: source(`(?<=\\p{Ll} )tk(?=[ -]?${UNIT})`, 'gu') },
  // A number or a date that is not there yet.
  { needs: BLANK, pattern: /[$£€¥]\s?[Xx]{1,3}(?:[.,][Xx]{1,3})*(?![\p{L}\d])/gu },
  { needs: BLANK, pattern: /(?<![\p{L}\d])[Xx]{1,3}(?:[.,][Xx]{2,3})+(?![\p{L}\d])/gu },
  {
    needs: BLANK,
    pattern: source(`(?<![\\p{L}\\d])(?:[Xx]{2,4}|(?<![.,:])0{2,3}|_{1,4})(?=[ \\u00a0-]?${UNIT})`, 'gu'),
  },
  {
    needs: BLANK,
    pattern: source(
      `(?<![\\p{L}\\d])${MONTH} (?:[Xx]{2}|00|_{2,})(?![\\p{L}\\d])|(?<![\\p{L}\\d.:,])(?:[Xx]{2}|00|_{2,})(?:st|nd|rd|th)? (?:of )?${MONTH}`,
      'gu',
    ),
  },
  {
    needs: BLANK,
    pattern:
      /(?<![\p{L}\d-])(?:[Xx]{2}|\d{1,4})[-/.][Xx]{2}[-/.](?:[Xx]{2,4}|\d{2,4})(?![\p{L}\d])|(?<![\p{L}\d-])\d{4}-[Xx]{2}(?:-[Xx]{2})?(?![\p{L}\d-])|(?<![\p{L}\d])(?:19|20)[Xx]{2}(?![\p{L}\d])/gu,
  },
  {
    needs: BLANK,
    pattern:
      /(?<![\p{L}\d-])(?:[Xx]{1,3}[-–:][Xx]{1,3}|\d{1,3}[-–][Xx]{2}|[Xx]{2}[-–]\d{1,3})(?![\p{L}\d-])|(?<![\p{L}\d])\d{0,3}-?[Xx]{3}-[Xx]{4}(?![\p{L}\d])/gu,
  },
  {
    needs: BLANK,
    pattern:
      /(?<=(?:^|[^\p{L}])(?:aged?|[Nn]o\.|[Pp]age|[Rr]oom|[Ff]light|[Hh]ighway|[Rr]oute|[Ii]nterstate|[Pp]aragraph|[Pp]ara|[Ss]tep|[Gg]ame|[Ww]eek|[Dd]ay) )(?:[Xx]{2,}|\?{2,}|_{2,})(?![\p{L}\d])/gu,
  },
  {
    needs: BLANK,
    pattern: /(?<=\p{Ll} )(?<!\b[Tt]he )x{2,4}(?= \p{Ll}{2})(?! (?:in|and|or|is|was|as|at|by|to) )/gu,
    mayBeReal: true,
    outsideQuotes: true,
  },
  { needs: BLANK, pattern: /(?<=\p{Ll}, )(?:XX|xx)(?=[,.])|(?<![\p{L}\d])X{2,3}(?= (?:said|says|told|added)\b)/gu },
  {
    needs: BLANK,
    pattern: /(?<![\p{L}\d])(?<!Castlemaine )X{4,}(?![\p{L}\d]| (?:Gold|beer|lager|brewery))/gu,
    mayBeReal: true,
  },
  {
    needs: /[$£€]\s?[-_0]|000/,
    pattern: /[$£€]\s?(?:0{2,}(?:,0{3})*|-{2,}|_{2,})(?![\d.])|(?<![\d,.])000,000(?![\d,])/g,
  },
  { needs: /__/, pattern: /(?<![\w/@#.])_{2,}(?!\w)/g },
  { needs: BLANK, pattern: /(?<=\p{L}, )\?(?=,)|(?<!\d)(?:1[6-9]|20)\?\?(?!\?)/gu },
  // "on DAY", "in CITY": a slot in capitals, in running text.
  {
    needs: CAPITALS,
    pattern:
      /(?<=\p{Ll},? )(?:DAY|DATE|MONTH|YEAR|WEEKDAY|CITY|TOWN|COUNTY|(?:PLACE |FULL |FIRST |LAST |STREET |SCHOOL )?NAME|NUMBER|VENUE|TITLE|COMPANY)(?=[.,;:)]|$| (?!of\b)\p{Ll})/gu,
  },
  { needs: /\b[Xx]\b|\.{5}/, pattern: /(?<=\b[Aa]t )[Xx](?= [ap]\.?m\b)|(?<=\p{Ll} )\.{5,}(?= \p{Ll})/gu },
  { needs: /…|\.{3}/, pattern: source(`(?<=\\b(?:at|of|is|was|by|for|some|about) )(?:…|\\.{3,4})(?= ${UNIT})`, 'gu') },
  { needs: /000|[$£€]0/, pattern: /(?<![\d,.-])0{3}-0{4}(?!\d)|[$£€]0(?:,0{3})+(?!\d)/g },
  {
    needs: /[%|@#~^_][A-Z]/,
    pattern: /(?<![\p{L}\d])(?<sign>%{1,2}|\||@@|##|~~|\^|__)[A-Z][A-Z_ ]{1,30}\k<sign>(?![\p{L}\d])/gu,
  },
  // An order to the desk behind a sign of its own: "@@ check with lawyer", "// ask Dan", "INSERT: mayor’s quote".
  {
    needs: /@@|\/\/|\^\^|>>|!!/,
    pattern: source(`(?<=^|\\s)(?:@{2,}|\\/\\/|\\^{2,}|>{2,}|!{2,})\\s?(?:${ORDER})\\b[^\\n]{0,120}`, 'giu'),
  },
  {
    needs: /[A-Z]{3}\s?:|[Dd]o\s?:|self\s?:/,
    pattern:
      /(?<=^|[.!?] )(?:INSERT|CHECK|QUERY|NEED|FIX|VERIFY|CONFIRM)\s?: [^.\n]{0,80}\.?|^(?:[Tt]o[- ][Dd]o|[Nn]ote to self|[Rr]eminder to self)\s?: [^\n]{0,120}/gu,
  },
  // "???" where a word or a figure should stand.
  { needs: /\?\?/, pattern: /(?<=^|[\s([$£€“"])\?{2,}(?=$|[\s)\]%.,;”"]|-year-old)/g, outsideQuotes: true },
  { needs: /[([](?:c|C|s|S|\?)/, pattern: /\s?[([](?:cq|CQ|ck|CK|sp\??|SP\??|sic\?|\?)[)\]]/g, remove: true },
  // "INSERT PHOTO", "QUOTE TO COME", "Caption goes here".
  {
    needs: CAPITALS,
    pattern: source(
      `(?<![\\p{L}])(?:${ORDER_CAPS}) (?:A |THE |MORE |IN |UP )?(?:[A-Z]+ )?${THING}(?![\\p{L}])(?: (?:HERE|FROM [A-Z ]+|FOR [A-Z ]+|BELOW|ABOVE))?`,
      'gu',
    ),
  },
  {
    needs: CAPITALS,
    pattern: source(
      `(?<![\\p{L}])(?:[A-Z]+ )?${THING} (?:HERE|TK|TO COME|TO FOLLOW|NEEDED|PENDING|GOES HERE|TBC|TBD|MISSING)(?![\\p{L}])|(?<![\\p{L}])${THING}(?: [A-Z]+){1,6} HERE(?![\\p{L}])`,
      'gu',
    ),
  },
  {
    needs: /here\b/,
    pattern:
      /(?<=^|[.!?] )(?:Insert|Add|Put|Paste|Place|Enter|Type) (?:the |an? |your |some )?(?:\w+ ){0,2}(?:photo|picture|image|quote|name|link|text|headline|caption|byline|video|map|graphic|chart|date|title|copy|embed|source|details|information|info|figures?|background|context|reaction|response|comment|story|paragraph|graf|stat|number)s? here\b\.?|\b(?:Your |The )?(?:[Hh]eadline|[Ss]ubhead(?:line)?|[Tt]itle|[Cc]aption|[Tt]ext|[Qq]uote|[Nn]ame|[Pp]hoto|[Ii]mage|[Cc]opy|[Bb]ody|[Bb]yline|[Ss]tandfirst|[Dd]ek|[Ll]ede|[Ii]ntro|[Ss]tory|[Aa]d|[Ll]ogo|[Ll]ink) goes here\b\.?/g,
    outsideQuotes: true,
  },
  {
    needs: CAPITALS,
    pattern:
      /(?<![\p{L}])(?:FIXME|FIX ME|TODO|TO DO|TO-DO)(?=\s?[:–—-]|[)\]]|\s*$)(?:\s?[:–—-] ?[^.\n]{0,80}\.?)?|^(?:TODO|FIXME) (?:get|add|check|find|call|ask|fix|write|confirm|verify|insert|update|chase|replace|rewrite|cut|trim|link|need)\b[^\n]{1,120}|[([](?:TBC|TBD|TBA|tbc|tbd)[)\]]/gu,
  },
  { needs: /[Hh][Hh]:/, pattern: /(?<![\p{L}\d:])(?:HH:MM|hh:mm)(?![\p{L}\d:])(?! format)/gu },
  {
    needs: /[A-Z]_[A-Z]|[YyMmDd]{2}[/.-][YyMmDd]{2}|F[Ii][Rr][Ss][Tt][Nn]|N[Aa][Mm][Ee] S/,
    pattern:
      /\b(?:INSERT|PASTE|YOUR|ADD|REPLACE|ENTER)_[A-Z_]+\b|\b(?:MM|DD|dd|mm|YYYY|yyyy)(?:[/.-](?:MM|DD|dd|mm|YY|yy|YYYY|yyyy)){1,2}\b|\bF[Ii][Rr][Ss][Tt][Nn][Aa][Mm][Ee]\b(?: L[Aa][Ss][Tt][Nn][Aa][Mm][Ee]\b)?|\bN[Aa][Mm][Ee] S[Uu][Rr][Nn][Aa][Mm][Ee]\b/g,
  },
  {
    needs: /[Ll]orem|dolor|adipiscing|eiusmod|asdf/,
    pattern:
      /\blorem ipsum dolor\b[^\n]*|\b(?:dolor sit amet|consectetur adipiscing|sed do eiusmod)\b[^\n]*|(?<=^|[.!?] )[Ll]orem ipsum\b(?! (?:is|was|are|has|text|may|can|comes?)\b)[^\n]*|\basdf(?:gh|asdf)*\b/g,
    outsideQuotes: true,
  },
]

/** Forms of a whole line, and what none of them can do without. */
export const PLACEHOLDER_LINE: Pick<PlaceholderForm, 'needs' | 'pattern'> = {
  needs:
    /lorem|\bhere\b|to come|tk\b|tb[cd]\b|placeholder|needed|pending|missing|dummy|^\W*(?:sample|test|blah|untitled|new (?:story|document|draft|post)\b|headline|sub-?head|standfirst|add |get |need |n\.?b\b|enter|insert)/i,
  pattern:
    /^[[(*]*(?:lorem ipsum.*|(?:your |enter |add )?(?:(?:photo|pic|picture|image|video|map|graphic|chart|quote|pull ?quote|headline|subhead|caption|byline|standfirst|dek|lede|intro|body|text|copy|embed|tweet|ad|link)s? ?(?:\d+ ?)?(?:here|to come|tk|tbc|tbd|placeholder|goes here|needed|pending|missing))|placeholder(?: (?:text|image|headline|copy))?|dummy (?:text|copy|headline)|sample (?:text|headline)|test (?:headline|story|article|copy|post|test)(?: test)*|blah(?: blah)+|untitled(?: (?:document|draft|story|post))?|new (?:story|document|draft|post)|headline(?: \d)?|sub-?head(?:line)?|(?:add|get|need) (?:an? )?(?:quotes?|reaction|background|context|comment|response|figures?|links?|pics?|photos?) (?:from|on|about|for|re)\b.{1,60}|n\.?b\.?:? (?:check|verify|confirm|add|ask)\b.{1,60}|standfirst|type (?:your )?(?:text|headline|story|copy|article) here|add (?:a )?(?:title|headline|caption|text|byline)|enter (?:a )?(?:title|headline|text)|insert (?:a |the )?(?:photo|picture|image|quote|map|chart|graphic|video|headline|caption|byline|link|name|date|text|embed|ad)s?.{0,40})[\])*.!…]*$/i,
}

/** Without one of these no form can match, and most paragraphs have none. */
export const PLACEHOLDER_SUSPECT =
  /TK|\btk|[Xx]{2}|\b[Xx] [ap]\.?m|\.{5}|(?:…|\.{3}) \S|\b(?:DAY|DATE|MONTH|YEAR|WEEKDAY|CITY|TOWN|COUNTY|NUMBER|VENUE|TITLE|COMPANY)\b|0-0000|[$£€]0,0|[%|^][A-Z]|@@|##|~~|\^\^|>>|!!|\/\/|[Tt]o[- ][Dd]o\s?:|to self|QUERY|[$£€¥]\s?[Xx]|[Xx][-–:,.][Xx]|_|\?\?|, \?,|[([](?:cq|CQ|ck|CK|sp|SP|sic\?|\?|TB|tb)|\b00|000,000|[$£€]\s?-|goes here|(?:Insert|Add|Put|Paste|Place|Enter|Type)\b.{0,60}here|HERE|\b(?:INSERT|ADD|CHECK|CONFIRM|VERIFY|FIX|TODO|TO[ -]DO|NEED|UPDATE|REPLACE|PASTE|ENTER|GET|ASK|PLS|PLEASE|FILL|DOUBLE|FACT|C[HKQ])|TO (?:COME|FOLLOW)|NEEDED|PENDING|MISSING|TB[CD]|[Yy]{4}|HH:|hh:|^FIXME|(?:DD|MM|dd|mm)[/.-][DMYdmy]{2}|(?:[Ff]irst|FIRST)(?:[Nn]|N)ame|NAME|[Nn]ame [Ss]urname|[Ll]orem|dolor sit|adipiscing|eiusmod|asdf/
