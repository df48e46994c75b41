import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { EventName, MethodName } from '#shared/api/contract.ts'
import { callChannel, eventChannel, type PreloadBridge } from '#shared/api/preload-bridge.ts'
import type { HostEvent } from '#shared/api/reply.ts'

/** The events a window may listen to; written out, because the schemas of the contract are too much for a preload script. */
const eventNames = {
  openRequested: true,
  commandRequested: true,
  fileChanged: true,
  alsoOpen: true,
  closed: true,
} satisfies Record<EventName, true>

const bridge: PreloadBridge = {
  methods: {
    describeHost: caller('describeHost'),
    takeLaunchFile: caller('takeLaunchFile'),
    chooseFileToOpen: caller('chooseFileToOpen'),
    chooseFileToSave: caller('chooseFileToSave'),
    listFolder: caller('listFolder'),
    placeFile: caller('placeFile'),
    openFile: caller('openFile'),
    readDropped: caller('readDropped'),
    saveFile: caller('saveFile'),
    holdFile: caller('holdFile'),
    startJournal: caller('startJournal'),
    journal: caller('journal'),
    endJournal: caller('endJournal'),
    listRecovered: caller('listRecovered'),
    readRecovered: caller('readRecovered'),
    discardRecovered: caller('discardRecovered'),
    listVersions: caller('listVersions'),
    readVersion: caller('readVersion'),
    readDecisions: caller('readDecisions'),
    saveDecisions: caller('saveDecisions'),
    exportFile: caller('exportFile'),
    readHouse: caller('readHouse'),
    saveHouse: caller('saveHouse'),
    describeWindow: caller('describeWindow'),
  },
  on(event, listener) {
    if (!Object.hasOwn(eventNames, event)) throw new RangeError(`there is no event ${event}`)
    // The event of ipcRenderer holds its sender, and stays here.
    const hear = (_event: IpcRendererEvent, told: HostEvent) => {
      if (told.event === event) listener(told.payload)
    }
    ipcRenderer.on(eventChannel, hear)
    return () => {
      ipcRenderer.off(eventChannel, hear)
    }
  },
}

contextBridge.exposeInMainWorld('bluePencilHost', bridge)

function caller(method: MethodName) {
  return (params: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, { method, params })
}
