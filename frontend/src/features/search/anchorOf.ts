/** Where on a publication's page a part of it, or a cell, stands: section 5 → #section-5; '' for what stands at its top. */
export function anchorOf(part: string, cell: string | null): string {
  if (cell !== null) return `#${cell}`
  if (part.startsWith('section ')) return `#${part.replace(' ', '-')}`
  if (part === 'channels') return '#channels'
  return ['problems', 'measures', 'pastMeasures'].includes(part) ? '#measures' : ''
}
