import { $getSelection, $setSelection, defineExtension, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical'

/**
 * A text that gets the focus back from a field has the focus, but no caret: the browser has one selection, and the field had it.
 * What is typed would go nowhere. So the caret comes back with the focus, to where it was.
 */
export const CaretAtFocusExtension = defineExtension({
  name: '@blue-pencil/caret-at-focus',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return undefined
      const focused = () => {
        if (root.contains(root.ownerDocument.getSelection()?.anchorNode ?? null)) return
        editor.update(() => $setSelection($getSelection()?.clone() ?? null), {
          tag: SKIP_SCROLL_INTO_VIEW_TAG,
          // Later it would take back what the first key did.
          discrete: true,
        })
      }
      root.addEventListener('focus', focused)
      return () => root.removeEventListener('focus', focused)
    }),
})
