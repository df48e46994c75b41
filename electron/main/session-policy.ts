/** The scheme and the one address of the window's pages. */
export const appScheme = 'app'
export const appOrigin = 'app://blue-pencil'

/** What a policy needs to know of a frame; an Electron `WebFrameMain` is one. */
export interface Frame {
  readonly url: string
  readonly parent: Frame | null
}

/** Whether an address is of the window's own pages. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return `${protocol}//${host}` === appOrigin && username === '' && password === ''
}

/** Whether a message may be answered: it comes from the top frame of our own page. A frame that is gone may not ask. */
export function isTrustedSender(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url)
}

/** Whether a page may have a permission: our own may write text to the clipboard (clean copy), and nothing else. */
export function mayHavePermission(permission: string, requester: { address: string; isMainFrame: boolean }): boolean {
  return permission === 'clipboard-sanitized-write' && requester.isMainFrame && isOwnAddress(requester.address)
}

/** Whether anything may be loaded from an address: never from the network or from files. Developer tools are ours. */
export function mayLoad(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return isOwnAddress(address) || protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:'
}
