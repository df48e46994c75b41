import { type ExportFormat, HostError, type Result } from '#shared/api/contract.ts'
import type { HostClient } from '#shared/api/host-client.ts'
import { chooseFileToOpen, chooseFileToSave } from './file-dialog.tsx'

/** The host with its dialogs, which are the system's or the page's, whichever it has. */
export interface DeskHost extends Omit<HostClient, 'chooseFileToOpen' | 'chooseFileToSave'> {
  kind: Result<'describeHost'>['host']
  /** Both give null where the person turned away. */
  chooseFileToOpen: () => Promise<string | null>
  chooseFileToSave: (title: string, suggestedName: string, format: ExportFormat) => Promise<string | null>
}

/** Gets to know a host. */
export async function meetHost(host: HostClient): Promise<DeskHost> {
  const { host: kind, dialogs } = await host.describeHost({})
  return {
    ...host,
    kind,
    chooseFileToOpen: () => (dialogs === 'native' ? host.chooseFileToOpen({}) : chooseFileToOpen(host)),
    chooseFileToSave: (title, suggestedName, format) =>
      dialogs === 'native'
        ? host.chooseFileToSave({ suggestedName, format })
        : chooseFileToSave(host, title, suggestedName, format),
  }
}

/** What to tell people of a call that failed. */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof HostError) return problem.message
  return 'Something in Blue Pencil did not work. Your text is still in the window; save it, and start Blue Pencil again.'
}
