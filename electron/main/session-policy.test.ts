import { describe, expect, it } from 'vitest'
import { isOwnAddress, isTrustedSender, mayHavePermission, mayLoad } from './session-policy.ts'

const foreign = [
  '',
  'app:',
  'app://',
  'app://blue-pencil.example/',
  'app://evil/blue-pencil/',
  'app://user@blue-pencil/',
  'app://blue-pencil:80/',
  'App2://blue-pencil/',
  'https://blue-pencil/',
  'file:///etc/passwd',
  'about:blank',
  'null',
  'javascript:alert(1)',
]

describe('an own address', () => {
  it('is any page of app://blue-pencil', () => {
    for (const address of ['app://blue-pencil', 'app://blue-pencil/', 'app://blue-pencil/assets/a.js?x#y']) {
      expect(isOwnAddress(address), address).toBe(true)
    }
  })

  it.each(foreign)('is not %s', (address) => {
    expect(isOwnAddress(address)).toBe(false)
  })
})

describe('a trusted sender', () => {
  const top = { url: 'app://blue-pencil/', parent: null }

  it('is the top frame of the own page, and no other', () => {
    expect(isTrustedSender(top)).toBe(true)
    expect(isTrustedSender({ url: 'app://blue-pencil/inner.html', parent: top })).toBe(false)
    expect(isTrustedSender(null)).toBe(false)
    for (const url of foreign) expect(isTrustedSender({ url, parent: null }), url).toBe(false)
  })
})

describe('permissions', () => {
  const own = { address: 'app://blue-pencil/', isMainFrame: true }

  it('let the own page write to the clipboard, and nothing else', () => {
    expect(mayHavePermission('clipboard-sanitized-write', own)).toBe(true)
    for (const permission of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'fileSystem',
      'unknown',
    ]) {
      expect(mayHavePermission(permission, own), permission).toBe(false)
    }
  })

  it('give nothing to other pages and inner frames', () => {
    expect(mayHavePermission('clipboard-sanitized-write', { ...own, isMainFrame: false })).toBe(false)
    expect(mayHavePermission('clipboard-sanitized-write', { ...own, address: 'https://example.org/' })).toBe(false)
  })
})

describe('loading', () => {
  it('is from the app itself, never from the network or from files', () => {
    for (const address of [
      'app://blue-pencil/index.html',
      'data:image/png;base64,AA',
      'blob:app://blue-pencil/1',
      'devtools://devtools/x',
    ]) {
      expect(mayLoad(address), address).toBe(true)
    }
    for (const address of [
      'https://example.org/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'ftp://x/',
      'app://other/',
      '',
    ]) {
      expect(mayLoad(address), address).toBe(false)
    }
  })
})
