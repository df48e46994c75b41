import { ask, tell } from '#renderer/ui/dialogs.tsx'
import { HostError, type Result } from '#shared/api/contract.ts'
import type { HostClient } from '#shared/api/host-client.ts'
import { formatOfName, saveFormats } from '#shared/api/save-formats.ts'
import { chooseFileToOpen, chooseFileToSave } from './file-dialog.tsx'
import { namesToGive, type PlaceToSave, type SaveRequest } from './save-request.ts'

/** The host with its dialogs, which are the system's or the page's, whichever it has. */
export interface DeskHost extends Omit<HostClient, 'chooseFileToOpen' | 'chooseFileToSave'> {
  kind: Result<'describeHost'>['host']
  /** Both give null where the person turned away. */
  chooseFileToOpen: () => Promise<string | null>
  chooseFileToSave: (request: SaveRequest) => Promise<PlaceToSave | null>
}

/** Gets to know a host. */
export async function meetHost(host: HostClient): Promise<DeskHost> {
  const { host: kind, dialogs } = await host.describeHost({})
  return {
    ...host,
    kind,
    chooseFileToOpen: () => (dialogs === 'native' ? host.chooseFileToOpen({}) : chooseFileToOpen(host)),
    chooseFileToSave: (request) =>
      dialogs === 'native' ? chooseWithTheSystem(host, request) : chooseFileToSave(host, request),
  }
}

/** Asks with the system's dialog, which neither holds a person to the formats nor says what they have no place for. */
async function chooseWithTheSystem(
  host: HostClient,
  { suggestedName, formats, whatGoes }: SaveRequest,
): Promise<PlaceToSave | null> {
  for (;;) {
    const chosen = await host.chooseFileToSave({ suggestedName, formats: [...formats] })
    if (!chosen) return null
    const format = formatOfName(chosen.name, formats)
    if (format === undefined) {
      await tell('The name does not say what to write', `“${chosen.name}” ${namesToGive(formats)}`)
      continue
    }
    const goes = whatGoes(format)
    if (goes === undefined) return chosen
    const answer = await ask(`Save as ${saveFormats[format].label}?`, goes, [
      { answer: true, label: 'Save' },
      { answer: false, label: 'Choose again' },
    ])
    if (answer === null) return null
    if (answer) return chosen
  }
}

/** What to tell people of a call that failed. */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof HostError) return problem.message
  return 'Something in Blue Pencil did not work. Your text is still in the window; save it, and start Blue Pencil again.'
}
