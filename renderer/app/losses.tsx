import { Dialog, showDialog } from '#renderer/ui/dialogs.tsx'
import type { DraftFile } from './draft-file.ts'

/** Says what of a file is not in the draft. */
export async function tellLosses({ name, losses }: Pick<DraftFile, 'name' | 'losses'>): Promise<void> {
  await showDialog<true>((close) => (
    <Dialog title="What this file could not bring along" onCancel={() => close(null)}>
      <p>Not all of “{name}” is in the draft. The file itself stays as it is.</p>
      <ul className="losses">
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
      <div className="choices">
        <button type="button" className="button primary" onClick={() => close(true)}>
          Go on
        </button>
      </div>
    </Dialog>
  ))
}
