const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

/** The keys of the desk's commands, as they stand on this machine's keyboard and as assistive technology names them. */
const keys = {
  fix: { caps: isApple ? '⌘ ↵' : 'Ctrl ↵', aria: isApple ? 'Meta+Enter' : 'Control+Enter' },
  'fix-all': {
    caps: isApple ? '⌘ ⇧ ↵' : 'Ctrl ⇧ ↵',
    aria: isApple ? 'Meta+Shift+Enter' : 'Control+Shift+Enter',
  },
  stet: { caps: isApple ? '⌥ S' : 'Alt S', aria: 'Alt+S' },
  cancel: { caps: 'Esc', aria: 'Escape' },
  undo: { caps: isApple ? '⌘ Z' : 'Ctrl Z', aria: isApple ? 'Meta+Z' : 'Control+Z' },
  next: { caps: 'F8', aria: 'F8' },
  open: { caps: isApple ? '⌘ O' : 'Ctrl O', aria: isApple ? 'Meta+O' : 'Control+O' },
  save: { caps: isApple ? '⌘ S' : 'Ctrl S', aria: isApple ? 'Meta+S' : 'Control+S' },
  export: { caps: isApple ? '⌘ E' : 'Ctrl E', aria: isApple ? 'Meta+E' : 'Control+E' },
} as const

export type KeyName = keyof typeof keys

/** The keys that make a block the kind of a digit, as text. */
export function blockKeys(digit: number): string {
  return `${isApple ? '⌘ ⌥' : 'Ctrl Alt'} ${digit}`
}

/** The value of `aria-keyshortcuts` for a command. */
export function ariaKeys(name: KeyName): string {
  return keys[name].aria
}

/** The keys of a command, as they stand on a button. */
export function KeyCap({ name }: { name: KeyName }) {
  return (
    <span className="key" aria-hidden="true">
      {keys[name].caps}
    </span>
  )
}
