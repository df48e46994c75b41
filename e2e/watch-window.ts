import type { Page } from '@playwright/test'

/**
 * Notes in `faults` what must not happen in any window: an error that nobody caught, something that the page's own policy
 * had to stop, and a request for anything that is not at `origin`.
 */
export function watchWindow(page: Page, origin: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) faults.push(`asked for ${url}`)
  })
}
