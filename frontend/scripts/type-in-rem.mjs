// PostCSS plugin: every size of type that is written in px becomes rem, of which 大字版 makes more. So no style sheet of the
// desk has to think of it, and none can forget it.
const inPx = /(\d*\.?\d+)px/g
const sizes = new Set(['font-size', 'line-height', 'font'])

export function typeInRem() {
  return {
    postcssPlugin: 'type-in-rem',
    Declaration(declaration) {
      if (!sizes.has(declaration.prop) || !declaration.value.includes('px')) return
      declaration.value = declaration.value.replaceAll(inPx, (_, px) => `${px / 16}rem`)
    },
  }
}
