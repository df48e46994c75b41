import { createStore, type StoreApi } from 'zustand/vanilla'
import type { HostApi } from '#shared/api/contract.ts'
import { asTheDraft, type House, houseStyle, type Setting } from '#shared/house/house-style.ts'
import { sentenceOf } from './desk-host.ts'

/** The house style of a window, and how it stands with the file that keeps it. */
export interface HouseState {
  house: House
  /** Why the file could not be read; it is left as it is until a setting is changed. */
  problem: string | null
  /** Where the file is now that could not be read. */
  kept: string | null
}

/** The house style of a window, as its host keeps it. */
export interface HouseDesk {
  store: StoreApi<HouseState>
  /** Reads what is kept; what goes wrong is in the state. */
  read: () => Promise<void>
  /** Sets a setting, undefined for as the draft does. In force at once; rejects where it could not be kept. */
  set: (setting: Setting, value: string | undefined) => Promise<void>
}

/** A house style that is as the draft until it is read. */
export function createHouseDesk(host: Pick<HostApi, 'readHouse' | 'saveHouse'>): HouseDesk {
  const store = createStore<HouseState>(() => ({ house: asTheDraft, problem: null, kept: null }))
  /** Saves one after the other, so that the last one is what stays. */
  let saving: Promise<unknown> = Promise.resolve()
  /** While the kept style is being read: a setting made meanwhile is set in it, and not lost to it. */
  let reading: Promise<void> | undefined

  async function save(): Promise<void> {
    const { kept } = await host.saveHouse({ house: store.getState().house })
    store.setState({ problem: null, ...(kept !== null && { kept }) })
  }

  async function readKept(): Promise<void> {
    try {
      store.setState(await host.readHouse({}))
    } catch (problem) {
      store.setState({ problem: sentenceOf(problem) })
    }
    reading = undefined
  }

  function apply(setting: Setting, value: string | undefined): void {
    const { [setting]: _, ...others } = store.getState().house
    store.setState({ house: houseStyle.parse(value === undefined ? others : { ...others, [setting]: value }) })
  }

  return {
    store,
    read() {
      reading = readKept()
      return reading
    },
    set(setting, value) {
      const early = reading?.then(() => apply(setting, value))
      if (!early) apply(setting, value)
      const saved = Promise.all([saving, early]).then(save)
      saving = saved.catch(() => {})
      return saved
    },
  }
}
