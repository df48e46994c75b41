import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'samples',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const BUILT = ['main/index.js', 'main/web.js', 'main/bluepencil.js', 'preload/index.cjs', 'renderer/index.html']
const STAMP = inProject('out', 'build-stamp')

/** A digest of everything that the build is made from, tests left out. */
export function sourceDigest() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, inProject(source), source)
  return hash.digest('hex')
}

/**
 * Whether the build is there and was made from these sources.
 * @param {string} digest
 */
export function buildIsCurrent(digest) {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== digest) return false
  return BUILT.every((file) => existsSync(inProject('out', file)))
}

/**
 * Remembers what the build was made from.
 * @param {string} digest
 */
export function stampBuild(digest) {
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(STAMP, digest)
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} file
 * @param {string} name
 */
function addTo(hash, file, name) {
  if (!existsSync(file) || /\.test\.tsx?$/.test(name)) return
  if (statSync(file).isDirectory()) {
    for (const entry of readdirSync(file).sort()) addTo(hash, join(file, entry), `${name}/${entry}`)
    return
  }
  const bytes = readFileSync(file)
  hash.update(`${name}\0${bytes.length}\0`).update(bytes)
}
