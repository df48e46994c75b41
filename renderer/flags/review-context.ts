import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { BlockRange } from '#shared/engine/flag.ts'
import type { FixScope } from './fix-choice.ts'
import type { LiveFlag } from './live-flag.ts'
import type { Review, ReviewStore } from './review-store.ts'

/** What can be done with flags, and what they need to know of the draft. */
export interface ReviewDesk {
  store: ReviewStore
  /** Takes a flag in hand and shows it in the text. */
  goTo: (flag: LiveFlag) => void
  /** Takes a flag in hand and brings its words into sight; caret and focus stay where they are. */
  show: (flag: LiveFlag) => void
  /** Applies a fix of the flag, by default the first, and goes on to the next flag. */
  fix: (flag: LiveFlag, index?: number) => void
  /** Lets the flag stand and goes on to the next one; `stands: false` takes that back. */
  stet: (flag: LiveFlag, stands: boolean) => void
  /** Looks at the fixes of a scope before they are made. */
  preview: (scope: FixScope) => void
  /** Makes the ticked fixes of the preview, as one step. */
  makeFixes: () => void
  /** Puts the preview away; nothing is changed. */
  closePreview: () => void
  /** Shows a related place in the text. */
  goToPlace: (place: BlockRange) => void
  /** How an editor names a block: "Paragraph 2", "Headline". */
  nameOf: (block: string) => string
  /** The words of a place. */
  wordsAt: (place: BlockRange) => string
  /** Puts the focus back into the text. */
  focusText: () => void
}

const context = createContext<ReviewDesk | undefined>(undefined)

export const ReviewProvider = context.Provider

/** The review that the component stands in. */
export function useReviewDesk(): ReviewDesk {
  const desk = useContext(context)
  if (!desk) throw new Error('not inside of a ReviewProvider')
  return desk
}

/** A part of the review, kept up to date. */
export function useReview<Part>(select: (review: Review) => Part): Part {
  return useStore(useReviewDesk().store, select)
}
