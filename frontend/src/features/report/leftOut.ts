/** What of a pasted document is no text of it, by what it was, with how often. */
export interface LeftOut {
  deleted: number
  hidden: number
  comments: number
  notes: number
}

/** 删除线文字 2 处、批注 1 条; empty when everything came along. */
export function leftOutWords({ deleted, hidden, comments, notes }: LeftOut): string {
  return [
    deleted > 0 && `删除线文字 ${deleted} 处`,
    hidden > 0 && `隐藏文字 ${hidden} 处`,
    comments > 0 && `批注 ${comments} 条`,
    notes > 0 && `注释标号 ${notes} 处`,
  ]
    .filter(Boolean)
    .join('、')
}

/**
 * HTML as it was meant to be read: without what was struck out or hidden, and without comments and the marks of notes, which
 * would run together with the figure before them (12 and ① are not 12①, and 12 with a raised 1 is not 121).
 */
export function meantIn(html: string): { body: HTMLElement; left: LeftOut; differs: boolean } {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const { body } = page
  const all = body.textContent
  const has = styling(page)
  const isComment = (element: Element) =>
    has(element, /mso-element:comment($|;)/) ||
    element.matches('.MsoCommentText') ||
    element.querySelector(':scope > a[href^="#cmnt_ref"]') !== null
  const isRaised = (element: Element) => element.tagName === 'SUP' || has(element, /vertical-align:super/)
  const isNoteMark = (element: Element) =>
    element.matches(noteMark) || (isRaised(element) && mark.test(element.textContent.trim()))
  const left = {
    comments: Math.max(
      removed(body, (element) => element.matches(commentMark)),
      removed(body, isComment),
    ),
    notes: Math.max(
      removed(body, isNoteMark),
      removed(body, (element) => has(element, /mso-element:(foot|end)note($|;)/)),
    ),
    hidden: removed(
      body,
      (element) => element.hasAttribute('hidden') || has(element, /display:none|visibility:hidden|mso-hide:all/),
    ),
    deleted: removed(
      body,
      (element) =>
        /^(DEL|S|STRIKE)$/.test(element.tagName) || has(element, /text-decoration(-line)?:[^;]*line-through/),
    ),
  }
  for (const element of body.querySelectorAll('*')) if (isRaised(element)) inLine(element, '⁰¹²³⁴⁵⁶⁷⁸⁹')
  for (const element of body.querySelectorAll('sub')) inLine(element, '₀₁₂₃₄₅₆₇₈₉')
  return { body, left, differs: body.textContent !== all }
}

/** Word's and Google's. */
const commentMark = '.msocomanchor, .MsoCommentReference, a[href^="#cmnt"]:not([href^="#cmnt_ref"])'
const noteMark = '.MsoFootnoteReference, .MsoEndnoteReference, a[href^="#_ftn"]:not([href^="#_ftnref"])'
const mark = /^([①-⑳⑴-⒇*※†‡]+|[[［〔(（]注?\s*\d{0,3}[\]］〕)）]|注\s*\d*)$/

/** Takes them out, and says how many of them said something. */
function removed(body: HTMLElement, is: (element: Element) => boolean): number {
  let count = 0
  for (const element of body.querySelectorAll('*')) {
    if (!body.contains(element) || !is(element)) continue
    if (element.textContent.trim() !== '') count++
    element.remove()
  }
  return count
}

/** Whether an element's own style, or a rule for its class that came along (as Excel's do), says something. */
function styling(page: Document): (element: Element, style: RegExp) => boolean {
  const sheet = [...page.querySelectorAll('style')]
    .map((style) => style.textContent)
    .join('\n')
    .replace(/<!--|-->|\/\*[^]*?\*\//g, '')
  const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', style = '']) => ({
    selector: selector.trim(),
    style: plainly(style),
  }))
  return (element, style) =>
    style.test(plainly(element.getAttribute('style') ?? '')) ||
    rules.some((rule) => style.test(rule.style) && matches(element, rule.selector))
}

const plainly = (style: string) =>
  style
    .toLowerCase()
    .replace(/\s*([:;])\s*/g, '$1')
    .trim()

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    // Office writes selectors of its own, such as @page.
    return false
  }
}

/** Raised or lowered digits stay so, as characters of their own. */
function inLine(element: Element, digits: string) {
  const text = element.textContent.trim()
  if (/^\d+$/.test(text)) element.textContent = text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}
