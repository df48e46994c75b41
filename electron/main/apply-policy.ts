import type { Session, WebContents } from 'electron'
import { mayHavePermission, mayLoad } from './session-policy.ts'

/** Holds all pages of a session to the policy: what they may load, and what they may ask for. */
export function applySessionPolicy(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl, isMainFrame }) => {
    callback(mayHavePermission(permission, { address: requestingUrl, isMainFrame }))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, { isMainFrame }) =>
    mayHavePermission(permission, { address: requestingOrigin, isMainFrame }),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayLoad(url) }))
}

/** Keeps a page where it is: it does not navigate, opens no windows and embeds no others. */
export function applyContentsPolicy(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
