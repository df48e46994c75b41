import { useStore } from 'zustand'
import { ChoiceMenu, type MenuChoice } from '#renderer/ui/choice-menu.tsx'
import { encodingName, encodingTitles } from '#shared/api/encoding.ts'
import { formatOfName } from '#shared/api/save-formats.ts'
import type { DraftFiles } from './draft-file.ts'
import { encodingWords } from './encoding-words.ts'

const names = encodingName.options

/** How the file is encoded and how its lines end; its menu reads the file in another encoding, or has it written in one. */
export function EncodingMenu({ files }: { files: DraftFiles }) {
  const encoding = useStore(files.store, (state) => state.encoding)
  const lineEnds = useStore(files.store, (state) => state.lineEnds)
  // A draft file is JSON, which is read one way.
  const canRead = useStore(files.store, ({ file, name }) => file !== null && !formatOfName(name, ['bluepencil']))
  if (!encoding) return null
  const read = names.map(
    (name): MenuChoice => ({
      label: `Read it as ${encodingTitles[name]}`,
      choose: () => void files.readAs(name),
    }),
  )
  const write = names.map(
    (name, index): MenuChoice => ({
      label: `Save it in ${encodingTitles[name]}`,
      chosen: name === encoding.name,
      apart: index === 0,
      choose: () => files.writeAs({ name, byteOrderMark: name.startsWith('utf-16') }),
    }),
  )
  return (
    <ChoiceMenu
      quiet
      label={encodingWords(encoding, lineEnds)}
      about="is how the file is encoded. Change it"
      choices={canRead ? [...read, ...write] : write}
    />
  )
}
