/** Where on a publication's page a part of it stands: section 5 → #section-5; '' for what stands at its top. */
export function anchorOf(part: string): string {
  if (part.startsWith('section ')) return `#${part.replace(' ', '-')}`
  if (part === 'channels') return '#channels'
  return ['problems', 'measures', 'pastMeasures'].includes(part) ? '#measures' : ''
}
