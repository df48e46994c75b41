import { describe, expect, it } from 'vitest'
import { dependenciesAreCurrent } from './dependencies.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-windows': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
}
const a = lock.packages['node_modules/a']

describe('dependenciesAreCurrent', () => {
  it('accepts what the lock file asks for, without packages for other systems', () => {
    expect(dependenciesAreCurrent(lock, { packages: { 'node_modules/a': a } })).toBe(true)
  })

  it.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['other contents', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }],
    ['a package too many', { 'node_modules/a': a, 'node_modules/c': a }],
  ])('sees %s', (_, packages) => {
    expect(dependenciesAreCurrent(lock, { packages })).toBe(false)
  })
})
