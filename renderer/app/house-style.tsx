import { useId, useState } from 'react'
import { useStore } from 'zustand'
import { Dialog, showDialog } from '#renderer/ui/dialogs.tsx'
import { type House, type Setting, settings } from '#shared/house/house-style.ts'
import { sentenceOf } from './desk-host.ts'
import type { HouseDesk } from './house-desk.ts'

/** What each setting and each of its values is called; a value shows what it does. */
const words: { [S in Setting]-?: { label: string; values: Record<NonNullable<House[S]>, string> } } = {
  courtesyTitles: {
    label: 'Courtesy titles',
    values: { keep: 'Keep: Ms. Ruiz said', drop: 'Drop: Ruiz said' },
  },
  repeatedTitles: {
    label: 'Titles given in full again',
    values: { flag: 'Flag them', allow: 'Allow them' },
  },
  quotePunctuation: {
    label: 'Commas and full stops by closing marks',
    values: { american: 'American: called it “late.”', british: 'British: called it “late”.' },
  },
  spelling: {
    label: 'Spelling',
    values: { american: 'American: color, organize', british: 'British: colour, organise' },
  },
  abbreviations: {
    label: 'Full stops in abbreviations',
    values: { stops: 'With: U.S., U.N., Mr., 5 p.m.', bare: 'Without: US, UN, Mr, 5pm' },
  },
}

/** The house style in the status line: which one it is, and the way to its settings. */
export function HouseButton({ desk }: { desk: HouseDesk }) {
  const house = useStore(desk.store, (state) => state.house)
  const problem = useStore(desk.store, (state) => state.problem)
  const style = problem !== null ? 'not read' : Object.keys(house).length > 0 ? 'house' : 'as the draft'
  return (
    <button
      type="button"
      className="status-button"
      data-problem={problem !== null || undefined}
      aria-haspopup="dialog"
      onClick={() => void showDialog((close) => <HouseDialog desk={desk} close={() => close(null)} />)}
    >
      Style: {style}
    </button>
  )
}

function HouseDialog({ desk, close }: { desk: HouseDesk; close: () => void }) {
  const { house, problem, kept } = useStore(desk.store)
  const [failure, setFailure] = useState('')
  const id = useId()
  const change = (setting: Setting, value: string | undefined) =>
    desk.set(setting, value).then(
      () => setFailure(''),
      (reason) => setFailure(`This holds until the window closes, but is not kept. ${sentenceOf(reason)}`),
    )
  return (
    <Dialog title="House style" size="beside" onCancel={close}>
      <form
        className="settings"
        onSubmit={(event) => {
          event.preventDefault()
          close()
        }}
      >
        {settings.map((setting) => (
          <div key={setting} className="setting">
            <label htmlFor={id + setting}>{words[setting].label}</label>
            <select
              id={id + setting}
              className="button"
              value={house[setting] ?? ''}
              onChange={({ currentTarget: { value } }) => void change(setting, value === '' ? undefined : value)}
            >
              <option value="">As the draft does</option>
              {Object.entries(words[setting].values).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
        {problem !== null && (
          <p className="quiet">
            {problem} Nothing is set, and that file stays as it is until you change a setting here.
          </p>
        )}
        {kept !== null && <p className="quiet">What could not be read is kept beside, as “{kept}”.</p>}
        <p className="problem" role="alert">
          {failure}
        </p>
        <div className="choices">
          <button type="submit" className="button primary">
            Done
          </button>
        </div>
      </form>
    </Dialog>
  )
}
