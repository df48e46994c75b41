import {
  autoUpdate,
  FloatingFocusManager,
  FloatingPortal,
  flip,
  offset,
  shift,
  size,
  useClick,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useRole,
  useTypeahead,
} from '@floating-ui/react'
import { useRef, useState } from 'react'
import './choice-menu.css'

/** One thing to choose. `chosen` is set where it is one of several of which one holds. */
export interface MenuChoice {
  label: string
  chosen?: boolean
  /** The key that does the same. */
  keys?: string
  /** Set off from the choices before it. */
  apart?: boolean
  choose: () => void
}

/**
 * A button that brings up a menu: nothing happens before something is chosen in it, by mouse, by arrow keys or by typing
 * the beginning of its name. `about` says for people who hear the window what the choice is about; `quiet` is for the status line.
 */
export function ChoiceMenu({
  label,
  about,
  choices,
  quiet = false,
}: {
  label: string
  about: string
  quiet?: boolean
  choices: readonly MenuChoice[]
}) {
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState<number | null>(null)
  const button = useRef<HTMLButtonElement | null>(null)
  const items = useRef<(HTMLElement | null)[]>([])
  const labels = useRef<string[]>([])
  labels.current = choices.map((choice) => choice.label)
  const { refs, floatingStyles, context } = useFloating({
    open,
    onOpenChange(opens, _event, reason) {
      setOpen(opens)
      if (reason === 'escape-key') button.current?.focus()
    },
    placement: 'bottom-start',
    strategy: 'fixed',
    middleware: [
      offset(4),
      flip({ padding: 8 }),
      shift({ padding: 8 }),
      size({
        padding: 8,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.maxHeight = `${Math.min(availableHeight, 420)}px`
        },
      }),
    ],
    whileElementsMounted: autoUpdate,
  })
  const { getReferenceProps, getFloatingProps, getItemProps } = useInteractions([
    useClick(context),
    useDismiss(context),
    useRole(context, { role: 'menu' }),
    useListNavigation(context, { listRef: items, activeIndex: active, onNavigate: setActive, loop: true }),
    useTypeahead(context, { listRef: labels, activeIndex: active, ...(open && { onMatch: setActive }) }),
  ])
  return (
    <>
      <button
        ref={(element) => {
          button.current = element
          refs.setReference(element)
        }}
        type="button"
        className={quiet ? 'status-button' : 'button small'}
        {...getReferenceProps()}
      >
        {label}
        <span className="only-heard"> {about}</span>
      </button>
      {open && (
        <FloatingPortal>
          <FloatingFocusManager context={context} modal={false} returnFocus={false}>
            <div ref={refs.setFloating} className="menu" style={floatingStyles} data-own-escape {...getFloatingProps()}>
              {choices.map(({ label: name, chosen, keys, apart, choose }, index) => (
                <button
                  key={name}
                  ref={(item) => {
                    items.current[index] = item
                  }}
                  type="button"
                  {...(chosen === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': chosen })}
                  tabIndex={index === active ? 0 : -1}
                  className="menu-item"
                  data-apart={apart || undefined}
                  {...getItemProps({
                    onClick: () => {
                      setOpen(false)
                      // Before the choice is made: it may put the focus elsewhere.
                      button.current?.focus()
                      choose()
                    },
                  })}
                >
                  {name}
                  {keys !== undefined && <span className="menu-keys">{keys}</span>}
                </button>
              ))}
            </div>
          </FloatingFocusManager>
        </FloatingPortal>
      )}
    </>
  )
}
