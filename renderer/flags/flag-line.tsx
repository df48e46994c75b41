import type { Grade } from '#shared/rules/rule.ts'
import { type FlagWords, isMarks } from './flag-words.ts'
import type { LiveFlag } from './live-flag.ts'

const spoken: Readonly<Record<Grade, string>> = { fix: 'Fix: ', query: 'Ask: ', note: 'Note: ' }

/** The mark of a grade, which differs by shape as well as by colour. */
export function GradeMark({ grade }: { grade: Grade }) {
  return (
    <span className="grade-mark" data-grade={grade}>
      <span className="only-heard">{spoken[grade]}</span>
    </span>
  )
}

/** The words of a flag as the edit that they ask for. */
export function Words({ words: { before, after } }: { words: FlagWords }) {
  if (after === undefined) return <span className="words">{before}</span>
  return (
    <span className="words" data-marks={isMarks(before + after) || undefined}>
      {before !== '' && <del>{before}</del>}
      {after === '' && <span className="only-heard"> is taken out</span>}
      {before !== '' && after !== '' && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="only-heard"> becomes </span>
        </>
      )}
      {after !== '' && <ins>{after}</ins>}
    </span>
  )
}

/** A flag at a glance: what it would change, and what it says. */
export function FlagLine({ flag }: { flag: LiveFlag }) {
  return (
    <>
      <GradeMark grade={flag.grade} />
      <Words words={flag.words} />
      <span className="message">{flag.message}</span>
    </>
  )
}
