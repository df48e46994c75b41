import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, say } from './project.mjs'

const reports = inProject('out', 'reports')

/**
 * Runs the scorers of an evaluation folder on what the command line finds in its texts, and shows what they print.
 * @param {string} folder with texts, labels, and scorers that take them and the answers of `bluepencil check --ndjson`
 */
export function evaluate(folder) {
  mkdirSync(reports, { recursive: true })
  const dev = join(folder, 'quotes', 'dev.jsonl')
  const articles = join(folder, 'edited-news', 'articles.ndjson')
  score(folder, 'Who said what', 'score-quotes.mjs', dev, 'quotes')
  score(folder, 'False alarms on edited copy', 'false-alarms.mjs', articles, 'alarms')
  for (const [name, texts] of /** @type {const} */ ([
    ['planted', articles],
    ['planted-titles', join(folder, 'quotes', 'train.jsonl')],
  ])) {
    const planted = join(reports, `${name}.ndjson`)
    const lines = join(folder, 'boilerplate', 'lines.tsv')
    write(planted, join(folder, 'inject-faults.mjs'), [texts, lines, '1'])
    score(folder, `Planted faults (${name})`, 'score-faults.mjs', planted, `${name}-found`)
  }
}

/**
 * @param {string} folder
 * @param {string} title
 * @param {string} scorer
 * @param {string} gold
 * @param {string} name of the report
 */
function score(folder, title, scorer, gold, name) {
  const found = join(reports, `${name}.ndjson`)
  write(found, inProject('out', 'main', 'bluepencil.js'), ['check', '--ndjson', '--fail-on', 'never'], gold)
  say(`\n${title}`)
  execFileSync(process.execPath, [join(folder, scorer), gold, found], { stdio: ['ignore', 'inherit', 'inherit'] })
}

/**
 * Runs a JavaScript file with its output in a file.
 * @param {string} file
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [input]
 */
function write(file, program, args, input) {
  const output = openSync(file, 'w')
  const source = input === undefined ? 'ignore' : openSync(input, 'r')
  try {
    execFileSync(process.execPath, [program, ...args], { stdio: [source, output, 'inherit'] })
  } finally {
    closeSync(output)
    if (source !== 'ignore') closeSync(source)
  }
}
