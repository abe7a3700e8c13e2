import { Button } from 'antd'
import { type EditionForm, partLabel } from '../report/form'
import type { PartKey } from '../report/parts'
import { type ReturnPart, useReturnDraft } from './ReturnDraft'

/** 退回此处: names a cell or a section for a return, or takes it back; nothing for those who cannot return. */
export function ReturnHere({ form, part }: { form: EditionForm; part: PartKey }) {
  const draft = useReturnDraft()
  const meant = partOfReturn(part)
  if (!draft || !meant) return null
  const named = draft.has(meant)
  const label = partLabel(form, meant)
  return (
    <Button
      size="small"
      type={named ? 'primary' : 'text'}
      danger
      aria-pressed={named}
      aria-label={`退回此处：${label}`}
      onClick={() => (named ? draft.remove(meant) : draft.put(meant))}
    >
      退回此处
    </Button>
  )
}

/** What a return names when a part is meant: lists go with the section they are reported in. */
function partOfReturn(part: PartKey): ReturnPart | null {
  if (part.startsWith('cell:') || part.startsWith('section:')) return part as ReturnPart
  switch (part) {
    case 'channels':
      return 'section:1'
    case 'problems':
    case 'measures':
    case 'pastMeasures':
      return 'section:5'
    default:
      return null
  }
}
