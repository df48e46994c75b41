import { settings, valuesOf } from '#shared/house/house-style.ts'

/** What a style file may hold. */
const styleHelp = `
A house style: {"courtesyTitles": "drop", "repeatedTitles": "flag", "quotePunctuation": "american"}. A setting that is left
out is left to the draft, whose own way is the right one then.

${settings.map((setting) => `  ${setting.padEnd(18)} ${valuesOf(setting).join(' or ')}\n`).join('')}`

/** What `--help` prints, for the program and for each command. */
export const help = {
  program: `bluepencil reads news drafts the way a copy editor does. Everything stays on this machine.

  bluepencil check FILE…   say what is flagged
  bluepencil fix FILE…     fix what has one right replacement
  bluepencil export FILE   write clean copy
  bluepencil rules [ID]    what is looked for, and why

  bluepencil COMMAND --help, bluepencil --version

Exit status: 0 nothing flagged at or above --fail-on, 1 something, 2 the work could not be done.
`,
  check: `bluepencil check FILE… [--format text|json] [--style FILE] [--rule ID]… [--fail-on fix|query|note|never]
bluepencil check --ndjson [--style FILE] [--rule ID]… [--fail-on fix|query|note|never]

Says what is flagged in drafts, with line and column.

  --format     text (the default), or json with all flags, people and quotations
  --style      the house style: a JSON file of settings, see below
  --rule       check by this rule only; may be given several times
  --fail-on    the lightest grade that makes the exit status 1: fix, query, note (the default) or never
  --ndjson     read one {"id": …, "text": "…"} a line from standard input, and write one result a line

Grades: fix (one right replacement), query (ask somebody), note (worth a look).
Offsets in JSON, lines and columns are of the text of the file, markup and all, in half-open UTF-16 code units, without a
byte-order mark. Of files that are imported (.docx, .odt, .rtf, .eml) they are of the words as plain text, with a blank line
between paragraphs. What a fix inserts is words: Markdown and HTML have signs to be escaped in them.
${styleHelp}`,
  fix: `bluepencil fix FILE… [--write | --output FILE] [--style FILE] [--rule ID]…

Applies the fixes that have one right replacement, and says what was changed. Queries and notes are left alone.

  --write      change the files themselves, and nothing in them but the fixed words; not those that are imported
  --output     write the fixed draft to another file, whose name says the format: .txt, .md, .html, .docx or .odt
  --style      the house style: a JSON file of settings, see below
  --rule       fix by this rule only; may be given several times

With neither --write nor --output the fixed text goes to standard output, and the changes to standard error.
${styleHelp}`,
  export: `bluepencil export FILE --to txt|md|html|docx|odt --output FILE

Writes clean copy: the words of the draft in tidy paragraphs. Says what is still flagged, and never writes over the draft.
`,
  rules: `bluepencil rules [ID]

Lists what is looked for; with ID, why, by which authority, and examples.
`,
} as const
