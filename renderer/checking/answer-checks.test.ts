import { expect, it } from 'vitest'
import { type CheckedBlock, createChecker } from '#shared/engine/checker.ts'
import { answerChecks } from './answer-checks.ts'

const block = (id: string, text: string): CheckedBlock => ({ id, kind: 'paragraph', text })

/** A checker that notes what it was asked to check. */
function watched() {
  const asked: string[][] = []
  const checker = createChecker([])
  return {
    asked,
    answer: answerChecks({
      check: (blocks) => {
        asked.push(blocks.map(({ text }) => text))
        return checker.check(blocks)
      },
    }),
  }
}

it('keeps the blocks that did not change, takes over those that did, and forgets those that went', () => {
  const { asked, answer } = watched()
  answer({ revision: 1, blocks: [block('a', 'One.'), block('b', 'Two.')], order: ['a', 'b'] })
  answer({ revision: 2, blocks: [block('a', 'One more.')] })
  answer({ revision: 3, blocks: [block('c', 'Three.')], order: ['c', 'a'] })
  answer({ revision: 4, blocks: [], order: ['c', 'b', 'a'] })
  expect(asked).toEqual([
    ['One.', 'Two.'],
    ['One more.', 'Two.'],
    ['Three.', 'One more.'],
    ['Three.', 'One more.'],
  ])
})

it('leaves blank blocks out, so that paragraphs are numbered as the page numbers them', () => {
  const { asked, answer } = watched()
  answer({ revision: 1, blocks: [block('a', 'One.'), block('b', ' '), block('c', 'Two.')], order: ['a', 'b', 'c'] })
  expect(asked).toEqual([['One.', 'Two.']])
})

it('sends the reading with the first answer, and again only where the window does not hold it as it is', () => {
  const answer = answerChecks(createChecker([]))
  const reading = (request: unknown) => {
    const reply = answer(request)
    return 'reading' in reply ? reply.reading?.people.map(({ name }) => name) : undefined
  }
  const blocks = [block('a', 'Mayor Ana Ruiz spoke.'), block('b', 'It rained.')]
  expect(reading({ revision: 1, blocks, order: ['a', 'b'] })).toEqual(['Ana Ruiz'])
  expect(reading({ revision: 2, blocks: [block('b', 'It rained again.')], holds: 1 })).toBeUndefined()
  expect(reading({ revision: 3, blocks: [block('b', 'It snowed.')] })).toEqual(['Ana Ruiz'])
  expect(reading({ revision: 4, blocks: [], holds: 1 })).toEqual(['Ana Ruiz'])
  expect(reading({ revision: 5, blocks: [block('a', 'Mayor Ana Osei spoke.')], holds: 4 })).toEqual(['Ana Osei'])
})

it('says how much was not read', () => {
  const answer = answerChecks(createChecker([]))
  const unread = { first: 1, blocks: 1, words: 2 }
  const blocks = [block('a', 'It rained.'), block('b', `See ${'x'.repeat(2_000)}`)]
  expect(answer({ revision: 1, blocks, order: ['a', 'b'] })).toMatchObject({ unread })
  expect(answer({ revision: 2, blocks: [block('b', 'It snowed.')] })).not.toHaveProperty('unread')
})

it('checks by the house style that comes with a request', () => {
  const houses: unknown[] = []
  const answer = answerChecks({
    check: (blocks, guidance) => {
      houses.push(guidance?.house)
      return createChecker([]).check(blocks)
    },
  })
  answer({ revision: 1, blocks: [], order: [], house: { repeatedTitles: 'allow' } })
  answer({ revision: 2, blocks: [] })
  expect(houses).toEqual([{ repeatedTitles: 'allow' }, undefined])
  expect(answer({ revision: 3, blocks: [], house: { repeatedTitles: 'ban' } })).toMatchObject({ revision: -1 })
})

it('answers what it does not understand, and a check that comes to no end', () => {
  const answer = answerChecks({
    check: () => {
      throw new Error('lost the thread')
    },
  })
  expect(answer('hello')).toEqual({ revision: -1, problem: 'not a request to check' })
  expect(answer({ revision: 7, blocks: [], order: [] })).toEqual({ revision: 7, problem: 'lost the thread' })
})
