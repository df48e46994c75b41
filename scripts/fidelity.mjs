import './node-version.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inProject, runScript, SetupError, say } from './project.mjs'
import { ensureDependencies } from './setup.mjs'

/**
 * How much of a document is in the draft that is read of it. LibreOffice makes files of each format from documents of ours;
 * each is read, and its words are compared, in order, with LibreOffice's own plain text of the same file, or with those
 * that were written where that leaves some out. `--samples FOLDER` keeps the files for the unit tests.
 */

/** What LibreOffice calls each format. */
const FILTERS = { docx: 'MS Word 2007 XML', odt: 'writer8', rtf: 'Rich Text Format', html: 'HTML (StarWriter)' }

const { values } = parseArgs({ options: { samples: { type: 'string' } } })
await runScript(async () => {
  await ensureDependencies()
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(inProject('bench', 'fidelity.ts'))
  const { sourceDocuments, measureFile } = /** @type {typeof import('../bench/fidelity.ts')} */ (module)
  const folder = mkdtempSync(join(tmpdir(), 'blue-pencil-fidelity-'))
  try {
    const documents = sourceDocuments()
    for (const { name, xml } of documents) writeFileSync(join(folder, `${name}.fodt`), xml)
    let short = 0
    for (const [format, filter] of Object.entries(FILTERS)) {
      const made = join(folder, format)
      convert(
        documents.map(({ name }) => join(folder, `${name}.fodt`)),
        `${format}:${filter}`,
        made,
      )
      const paths = documents.map(({ name }) => join(made, `${name}.${format}`))
      convert(paths, 'txt:Text (encoded):UTF8', join(made, 'txt'))
      let words = 0
      let inOrder = 0
      for (const [index, { name, words: written }] of documents.entries()) {
        const path = paths[index] ?? ''
        const text = written ?? readFileSync(join(made, 'txt', `${name}.txt`), 'utf8')
        const measured = await measureFile(path, text)
        words += measured.words
        inOrder += measured.inOrder
        for (const difference of measured.differences) say(`  ${name}.${format}: ${difference}`)
      }
      process.stdout.write(
        `${format.padEnd(6)}${String(documents.length).padStart(3)} files ${String(words).padStart(7)} words ${((100 * inOrder) / words).toFixed(2).padStart(7)} % in order\n`,
      )
      short += words - inOrder
      if (values.samples)
        keepSamples(
          values.samples,
          documents.map(({ name }) => name),
          made,
          format,
        )
    }
    return short === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/**
 * @param {string[]} paths
 * @param {string} to
 * @param {string} folder
 */
function convert(paths, to, folder) {
  const { error, stderr } = spawnSync('soffice', ['--headless', '--convert-to', to, '--outdir', folder, ...paths], {
    encoding: 'utf8',
  })
  if (error)
    throw new SetupError(
      'LibreOffice makes the documents that are read here: install it, so that “soffice” can be started.',
    )
  if (stderr.includes('Error')) say(stderr.trim())
}

/**
 * All but the long one, which has nothing that the others have not.
 * @param {string} samples
 * @param {string[]} names
 * @param {string} made
 * @param {string} format
 */
function keepSamples(samples, names, made, format) {
  mkdirSync(samples, { recursive: true })
  for (const name of names.filter((other) => other !== 'long')) {
    const file = `${name}.${format}`
    if (existsSync(join(made, file))) writeFileSync(join(samples, file), readFileSync(join(made, file)))
  }
}
