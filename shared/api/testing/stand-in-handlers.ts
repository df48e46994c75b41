import { type HostApi, HostError, type OpenedFile, plainEncoding } from '#shared/api/contract.ts'
import { noDecisions } from '#shared/api/decisions.ts'
import { parseText } from '#shared/draft/text-draft.ts'

/** A file as a host gives it. */
export const standInFile: OpenedFile = {
  file: 'h1',
  name: 'story.txt',
  draft: parseText('Rain fell.\n'),
  encoding: plainEncoding,
  losses: [],
  version: 'v1',
  readOnly: false,
  inPlace: true,
}

/** Handlers that give fixed answers, and fail as told. */
export function standInHandlers(overrides: Partial<HostApi> = {}): HostApi {
  return {
    describeHost: async () => ({ host: 'browser', dialogs: 'page', platform: 'linux', version: '0.1.0' }),
    takeLaunchFile: async () => null,
    chooseFileToOpen: async () => null,
    chooseFileToSave: async () => ({ file: 'h2', name: 'story.md' }),
    listFolder: async () => ({ handle: 'f1', name: 'drafts', parent: null, entries: [] }),
    placeFile: async () => ({ file: 'h3', exists: false }),
    openFile: async () => standInFile,
    readDropped: async ({ name }) => ({ ...standInFile, file: null, name }),
    saveFile: async () => {
      throw new HostError('changed-outside', '“story.txt” was changed by another program.')
    },
    holdFile: async () => ({}),
    startJournal: async () => ({}),
    journal: async () => ({}),
    endJournal: async () => ({}),
    listRecovered: async () => [],
    readRecovered: async () => ({ recovered: standInFile, disk: standInFile }),
    discardRecovered: async () => ({}),
    listVersions: async () => [],
    readVersion: async () => ({ draft: standInFile.draft }),
    readDecisions: async () => noDecisions,
    saveDecisions: async () => ({}),
    exportFile: async () => {
      throw new Error('a secret at /home/somebody')
    },
    readHouse: async () => ({ house: { quotePunctuation: 'british' }, problem: null }),
    saveHouse: async () => ({ kept: null }),
    describeWindow: async () => ({}),
    ...overrides,
  }
}
