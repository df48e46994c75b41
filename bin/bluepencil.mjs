#!/usr/bin/env node
import '../scripts/node-version.mjs'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inProject, runScript } from '../scripts/project.mjs'
import { ensureBuild, ensureDependencies } from '../scripts/setup.mjs'

await runScript(async () => {
  // A source checkout can be ahead of its build; an installed package is not.
  if (existsSync(inProject('electron', 'cli'))) {
    await ensureDependencies()
    await ensureBuild()
  }
  await import(pathToFileURL(inProject('out', 'main', 'bluepencil.js')).href)
  return undefined
})
