import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder } from './data-folder.ts'

it('is the place that the system has for it, unless another one is asked for', () => {
  expect(dataFolder({ BLUE_PENCIL_DATA: 'kept' })).toBe(resolve('kept'))
  for (const environment of [{}, { BLUE_PENCIL_DATA: '' }]) expect(dataFolder(environment)).toMatch(/blue-pencil/)
})
