const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|textarea|title|noscript|select|svg|math|head)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][^\s/>]*)(?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/gi
const CONTAINER = /^(?:ul|ol|li|blockquote|figure|figcaption|p|h[1-6]|dl|dt|dd)$/
const BLOCK =
  /^(?:address|article|aside|body|br|center|dd|details|div|dl|dt|fieldset|footer|form|header|hr|html|main|nav|section|table|tbody|td|tfoot|th|thead|tr)$/

/** An element that stands open at some place: its name, its start tag and the element around it. */
export interface OpenElement {
  name: string
  tag: string
  outer: OpenElement | undefined
}

/** A place between two tags of a skeleton, as an offset of the slice, and the innermost list, quotation and so on that is open. */
export interface Place {
  at: number
  open: OpenElement | undefined
}

/** The places in a slice of a skeleton where blocks can be put in, and whether words before and after it are kept apart. */
export interface Slice {
  places: Place[]
  separates: boolean
  /** What is open after the slice. */
  open: OpenElement | undefined
}

/** So far out an end tag is believed; deeper ones are in no page. */
const MOST_OUT = 200

/** Reads a slice of a skeleton before which some element is open. */
export function readSlice(slice: string, before: OpenElement | undefined): Slice {
  let open = before
  const places: Place[] = [{ at: 0, open }]
  let separates = false
  for (const { 0: tag, 1: silent, 2: slash, 3: written, index } of slice.matchAll(TOKEN)) {
    const name = written?.toLowerCase()
    const endless = name === undefined && !(silent ? /<\/[^<]*>$/ : /-->$/).test(tag)
    if (name === undefined && !endless) continue
    if (name === undefined || (name === 'body' && slash === '/')) {
      places.push({ at: index, open })
      return { places, separates: true, open }
    }
    const container = CONTAINER.test(name)
    if (!container && !BLOCK.test(name)) continue
    separates = true
    if (slash !== '/') places.push({ at: index, open })
    if (container) open = slash === '/' ? close(open, name) : { name, tag, outer: begin(open, name) }
    places.push({ at: index + tag.length, open })
  }
  places.push({ at: slice.length, open })
  return { places, separates, open }
}

function close(open: OpenElement | undefined, name: string): OpenElement | undefined {
  const found = outward(open, (one) => one.name === name)
  return found ? found.outer : open
}

/** An item ends the one before in its list, and nearly everything ends a paragraph. */
function begin(open: OpenElement | undefined, name: string): OpenElement | undefined {
  const rest = open?.name === 'p' ? open.outer : open
  if (name !== 'li') return rest
  const nearest = outward(rest, (one) => one.name === 'li' || one.name === 'ul' || one.name === 'ol')
  return nearest?.name === 'li' ? nearest.outer : rest
}

function outward(open: OpenElement | undefined, is: (one: OpenElement) => boolean): OpenElement | undefined {
  let one = open
  for (let out = 0; one && out < MOST_OUT; out++) {
    if (is(one)) return one
    one = one.outer
  }
  return undefined
}

/** The elements that are open at a place, innermost first. */
export function openElements(open: OpenElement | undefined): OpenElement[] {
  const out: OpenElement[] = []
  for (let one = open; one; one = one.outer) out.push(one)
  return out
}
