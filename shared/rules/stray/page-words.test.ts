import { describe, expect, it } from 'vitest'
import { isGlued, isPageLine } from './page-words.ts'

describe('isPageLine', () => {
  it.each([
    'Share this story | Comments (4)',
    'AboutPrivacyTermsAdvertise',
    'Facebook Twitter WhatsApp',
    'View comments and join the discussion!',
    'Follow Harbor Ledger',
    'Newsletters',
    'Search the archive',
  ])('knows %s for a line of a page', (line) => {
    expect(isPageLine(line)).toBe(true)
  })

  it.each([
    'The app',
    'Watch and wait',
    'Search and rescue',
    'Photos of the dead',
    'Privacy bill passes',
    'Contact sport',
    'At a glance',
  ])('leaves %s to the story', (line) => {
    expect(isPageLine(line)).toBe(false)
  })
})

describe('isGlued', () => {
  it.each(['Ana Ruiz InstagramHarbor Test RecordPier News', 'PrevPreviousHarbor Survey'])(
    'sees the gaps lost in %s',
    (line) => {
      expect(isGlued(line)).toBe(true)
    },
  )

  it.each(['YouTube and PayPal sue McDonald', 'DeSantis meets MacArthur', 'The HarborBridge app'])(
    'leaves %s alone',
    (line) => {
      expect(isGlued(line)).toBe(false)
    },
  )
})
