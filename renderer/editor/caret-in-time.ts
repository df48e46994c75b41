import { defineExtension } from 'lexical'

/**
 * Browsers tell that the caret moved a moment after it did, in a long draft up to a tenth of a second. A key that comes before
 * that would act on the place before: Home and Enter in quick succession would cut a line in two. So the news is brought
 * forward before each key.
 */
export const CaretInTimeExtension = defineExtension({
  name: '@blue-pencil/caret-in-time',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return undefined
      const { ownerDocument } = root
      const ends = () => {
        const selection = ownerDocument.getSelection()
        return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset]
      }
      let known = ends()
      const told = () => {
        known = ends()
      }
      const press = () => {
        const moved = ends().some((end, index) => end !== known[index])
        if (moved && !editor.isComposing()) ownerDocument.dispatchEvent(new Event('selectionchange'))
      }
      ownerDocument.addEventListener('selectionchange', told)
      root.addEventListener('keydown', press, { capture: true })
      return () => {
        ownerDocument.removeEventListener('selectionchange', told)
        root.removeEventListener('keydown', press, { capture: true })
      }
    }),
})
