// Markup written as it will stand, with every value in it escaped unless it is markup itself.

class Markup extends String {}

export function markup(parts, ...values) {
  return new Markup(String.raw({ raw: parts }, ...values.map(written)))
}

/** Text of an element that holds no markup: a style sheet. */
export function element(text) {
  return new Markup(text)
}

function written(value) {
  if (value instanceof Markup) return value.toString()
  if (Array.isArray(value)) return value.map(written).join('')
  return String(value ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
