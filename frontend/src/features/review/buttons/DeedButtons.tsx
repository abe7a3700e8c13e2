import { Button, Tooltip } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSession } from '../../../auth/SessionContext'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import { DeedDialog } from './DeedDialog'
import { anew } from '../deedWords'
import styles from './DeedButtons.module.css'
import type { Deed, Releasing, Reviewing } from '../deeds'
import { keptDeed, keptDeeds } from '../keptDeed'
import { PublishDialog } from '../release/PublishDialog'
import { ReturnDialog } from '../returning/ReturnDialog'
import { useReturnDraft } from '../returning/ReturnDraft'
import { serverPart } from '../returnPart'
import { openAmendments } from '../../comment/commentThread'
import { useDiscussion } from '../../comment/Discussion'
import { ReviewDialog } from './ReviewDialog'
import type { Step } from '../ReviewSteps'
import { SubmitDialog } from './SubmitDialog'
import { TakeAwayDialog } from '../release/TakeAwayDialog'
import { UrgentDialog } from '../release/UrgentDialog'
import { actionWord } from '../../../graphql/generated/words/actionWord'

/** What has a button here; an urgent publication's approval and a correction's end stand where they are told of. */
type Offered = 'SUBMIT' | Deed | Reviewing | Exclude<Releasing, 'RATIFY' | 'DISCARD'>

const order: Offered[] = [
  'SUBMIT',
  'APPROVE',
  'PROOFREAD',
  'PUBLISH',
  'RETURN',
  'CORRECT',
  'WITHDRAW',
  'ERASE',
  'PUBLISH_URGENTLY',
]
const none: readonly Step[] = []
const grave = new Set<Offered>(['RETURN', 'WITHDRAW', 'ERASE', 'PUBLISH_URGENTLY'])

interface DeedButtonsProps {
  form: EditionForm
  /** Whether what was published is withdrawn. */
  withdrawn?: boolean
  steps?: readonly Step[]
  goTo: GoTo
}

/** A button for each thing the server permits now, and for nothing else; a reviewer's stay at hand on a phone. */
export function DeedButtons({ form, withdrawn = false, steps = none, goTo }: DeedButtonsProps) {
  const { autosave, report } = useEditing()
  const { changes, revision } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const { person } = useSession()
  const draft = useReturnDraft()
  const suggested = openAmendments(useDiscussion()?.comments ?? []).map(({ amendment }) => amendment.part)
  const places = new Set([...(draft?.items ?? []).map(({ part }) => serverPart(part)), ...suggested]).size
  const own = (action: Reviewing) => steps.filter((step) => step.permittedActions.includes(action))
  const deeds = order.filter(
    (one) =>
      report.permittedActions.includes(one) && (one !== 'PROOFREAD' || own(one).some((step) => step.proofreader)),
  )
  const [kept] = useState(() => keptDeed(person, report.id))
  useEffect(() => keptDeeds.forget(), [])
  const [deed, setDeed] = useState<Offered | null>(deeds.find((one) => one === kept?.deed) ?? null)
  const common = { form, goTo, begun: deed === kept?.deed ? kept?.said : undefined, onClose: () => setDeed(null) }
  const reviewed = { report: report.id, revision }
  return (
    <div
      className={styles.buttons}
      // Nobody waits for the pause before saving who is on the way to a button.
      onPointerEnter={autosave.flush}
      data-reviewing={deeds.includes('APPROVE') || deeds.includes('RETURN') || undefined}
    >
      {deeds.map((one) => (
        <Tooltip key={one} title={changes.size > 0 ? '等全部内容保存之后才能继续' : ''}>
          <Button
            type={one === deeds[0] && !grave.has(one) ? 'primary' : 'default'}
            danger={grave.has(one)}
            disabled={changes.size > 0}
            onClick={() => setDeed(one)}
          >
            {one === 'CORRECT' && withdrawn ? anew.title : actionWord[one]}
            {one === 'RETURN' && places > 0 && ` ${places} 处`}
          </Button>
        </Tooltip>
      ))}
      {deed === 'SUBMIT' && (
        <SubmitDialog reviewed={reviewed} findings={report.findings} form={form} goTo={goTo} onClose={common.onClose} />
      )}
      {deed === 'APPROVE' && (
        <ReviewDialog deed={deed} reviewed={reviewed} findings={report.findings} steps={own(deed)} {...common} />
      )}
      {deed === 'PROOFREAD' && (
        <ReviewDialog
          deed={deed}
          reviewed={reviewed}
          findings={report.findings}
          steps={own(deed).filter((step) => step.proofreader)}
          {...common}
        />
      )}
      {deed === 'RETURN' && draft && (
        <ReturnDialog reviewed={reviewed} draft={draft} form={form} goTo={goTo} onClose={common.onClose} />
      )}
      {deed === 'PUBLISH' && <PublishDialog reviewed={reviewed} findings={report.findings} {...common} />}
      {deed === 'PUBLISH_URGENTLY' && <UrgentDialog reviewed={reviewed} findings={report.findings} {...common} />}
      {(deed === 'WITHDRAW' || deed === 'ERASE') && <TakeAwayDialog deed={deed} report={report.id} {...common} />}
      {deed && isDeed(deed) && <DeedDialog deed={deed} subject={reviewed} withdrawn={withdrawn} {...common} />}
    </div>
  )
}

function isDeed(deed: Offered): deed is Deed {
  return deed === 'CORRECT'
}
