import { Button } from 'antd'
import type { ReportedInSection } from '../../../graphql/generated/graphql'
import type { EditionForm } from '../../report/form'
import { returnLabel } from './returnPart'
import type { PartKey } from '../../report/parts'
import type { ReturnPart } from '../reviewing'
import { useReturnDraft } from './ReturnDraft'

/** 退回此处: names a cell or a section for a return, or takes it back; nothing for those who cannot return. */
export function ReturnHere({ form, part }: { form: EditionForm; part: PartKey }) {
  const draft = useReturnDraft()
  const meant = partOfReturn(form, part)
  if (!draft || !meant) return null
  const named = draft.has(meant)
  const label = returnLabel(form, meant)
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
export function partOfReturn(form: EditionForm, part: PartKey): ReturnPart | null {
  if (part.startsWith('cell:') || part.startsWith('section:')) return part as ReturnPart
  switch (part) {
    case 'channels':
      return sectionOf(form, 'CHANNELS')
    case 'problems':
    case 'measures':
    case 'pastMeasures':
      return sectionOf(form, 'IMPROVEMENT')
    default:
      return null
  }
}

function sectionOf(form: EditionForm, reported: ReportedInSection): ReturnPart | null {
  const section = form.sections.find(({ reports }) => reports.includes(reported))
  return section ? `section:${section.number}` : null
}
