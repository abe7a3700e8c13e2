import { Button } from 'antd'
import type { EditionForm } from '../../report/form'
import { partOfReturn, returnLabel } from '../returnPart'
import type { PartKey } from '../../report/parts'
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
