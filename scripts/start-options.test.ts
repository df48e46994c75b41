import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseStartOptions } from './start-options.mjs'

describe('parseStartOptions', () => {
  it('reads FILE from the folder in which npm was started', () => {
    const options = { file: resolve('/desk/drafts/ferry.txt'), browser: false, open: true }
    expect(parseStartOptions(['drafts/ferry.txt'], '/desk')).toEqual(options)
    expect(parseStartOptions([resolve('/desk/drafts/ferry.txt')], '/elsewhere')).toEqual(options)
  })

  it('reads its options, and no file', () => {
    expect(parseStartOptions(['--browser', '--no-open'], '/desk')).toEqual({
      file: undefined,
      browser: true,
      open: false,
    })
  })

  it.each([[['a.txt', 'b.txt']], [['--colour']]])('says how it is used for %j', (args) => {
    expect(() => parseStartOptions(args, '/desk')).toThrow('npm start -- [FILE]')
  })
})
