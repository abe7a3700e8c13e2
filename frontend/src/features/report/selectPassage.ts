/** Puts the focus on a passage of an element's text and selects it, in a field or in running text; false when it is not there. */
export function selectPassage(within: HTMLElement, passage: string): boolean {
  const area = [...within.querySelectorAll('textarea')].find(({ value }) => value.includes(passage))
  if (area) {
    const start = area.value.indexOf(passage)
    area.scrollIntoView({ block: 'center' })
    area.focus()
    area.setSelectionRange(start, start + passage.length)
    return true
  }
  const range = rangeOf(within, passage)
  if (!range) return false
  const around = range.startContainer.parentElement
  around?.scrollIntoView({ block: 'center' })
  // The selection follows the focus: an editor that takes it would put its own there.
  ;(around?.closest<HTMLElement>('[contenteditable="true"]') ?? within).focus({ preventScroll: true })
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  return true
}

function rangeOf(within: HTMLElement, passage: string): Range | null {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  const nodes: { node: Node; from: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length })
    text += node.nodeValue ?? ''
  }
  const start = text.indexOf(passage)
  if (start < 0) return null
  const at = (offset: number) => nodes.find(({ from, node }) => offset < from + (node.nodeValue ?? '').length)
  const first = at(start)
  const last = at(start + passage.length - 1)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, start - first.from)
  range.setEnd(last.node, start + passage.length - last.from)
  return range
}

/** What is selected within an element, in a field or in running text. */
export function selectedPassage(within: HTMLElement): string {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement && within.contains(field)) {
    return field.value.slice(field.selectionStart, field.selectionEnd).trim()
  }
  const selection = getSelection()
  return selection?.anchorNode && within.contains(selection.anchorNode) ? selection.toString().trim() : ''
}
