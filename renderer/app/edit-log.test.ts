import { expect, it } from 'vitest'
import { liveFlagOn } from '#renderer/flags/testing/flag.ts'
import { createEditLog } from './edit-log.ts'

it('has what was done, with the rule and the words of each fix, after what came with the draft', () => {
  const log = createEditLog(() => new Date(0))
  const at = '1970-01-01T00:00:00.000Z'
  log.begin({ log: [{ at, what: 'saved' }], queries: [] })
  const flag = liveFlagOn('b', 'The the end.', 'The the')
  const edit = (start: number, end: number, insert: string) => ({
    label: '',
    edits: [{ block: 'b', start, end, insert }],
  })
  log.noteFixes([
    { flag, fix: edit(3, 7, '') },
    { flag, fix: edit(0, 12, 'The end.') },
  ])
  log.note('saved')
  expect(log.companions().log).toEqual([
    { at, what: 'saved' },
    { at, what: 'opened' },
    { at, what: 'fix', rule: flag.rule, before: 'The the', after: 'The' },
    { at, what: 'fix', rule: flag.rule, before: 'The the' },
    { at, what: 'saved' },
  ])
})
