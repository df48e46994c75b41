import { performance } from 'node:perf_hooks'
import { inProject } from '#scripts/project.mjs'
import { end, start } from '#scripts/run.mjs'
import { longDraft } from '#shared/draft/testing/long-draft.ts'
import { flagsPainted, launchBrowser, withDraft } from './desk.ts'
import { type Bench, median } from './figure.ts'

const ROUNDS = 3

/** From `npm start -- FILE` on an installed project to flags in the browser host's window, the browser's own start included. */
export const run: Bench = async (report) => {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await withDraft(longDraft(600), startToFlags))
  report({ name: 'start to flags on screen (600 words, browser host)', value: median(times), unit: 'ms' })
}

async function startToFlags(file: string): Promise<number> {
  const started = performance.now()
  const app = start(process.execPath, [inProject('scripts', 'start.mjs'), '--no-open', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const address = await printedAddress(app.stderr)
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(address)
      await flagsPainted(page)
      return performance.now() - started
    } finally {
      await browser.close()
    }
  } finally {
    end(app)
  }
}

async function printedAddress(output: AsyncIterable<unknown> | null): Promise<string> {
  let text = ''
  for await (const part of output ?? []) {
    text += String(part)
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S+(?=\s)/.exec(text)?.[0]
    if (address) return address
  }
  throw new Error(`the app ended before it printed an address: ${text}`)
}
