import { Button, Tooltip } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSession } from '../../auth/SessionContext'
import { useEditing } from '../report/Editing'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import { actionWord } from '../report/words'
import { DeedDialog } from './DeedDialog'
import styles from './DeedButtons.module.css'
import type { Deed } from './deeds'
import { forgetDeed, keptDeed } from './keptDeed'

const order: Deed[] = ['SUBMIT', 'APPROVE', 'PUBLISH', 'RETURN', 'CORRECT', 'WITHDRAW']
const grave = new Set<Deed>(['RETURN', 'WITHDRAW'])

interface DeedButtonsProps {
  form: EditionForm
  publication: string | null
  goTo: GoTo
}

/** A button for each thing the server permits now, and for nothing else. */
export function DeedButtons({ form, publication, goTo }: DeedButtonsProps) {
  const { autosave, report } = useEditing()
  const { changes, revision } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const { person } = useSession()
  const deeds = order.filter((one) => report.permittedActions.includes(one))
  const [kept] = useState(() => keptDeed(person, report.id))
  useEffect(forgetDeed, [])
  const [deed, setDeed] = useState<Deed | null>(kept && deeds.includes(kept.deed) ? kept.deed : null)
  return (
    <div className={styles.buttons}>
      {deeds.map((one) => (
        <Tooltip key={one} title={changes.size > 0 ? '等全部内容保存之后才能继续' : ''}>
          <Button
            type={one === deeds[0] && !grave.has(one) ? 'primary' : 'default'}
            danger={grave.has(one)}
            disabled={changes.size > 0}
            onClick={() => setDeed(one)}
          >
            {actionWord[one]}
          </Button>
        </Tooltip>
      ))}
      {deed && (
        <DeedDialog
          deed={deed}
          subject={{ report: report.id, revision, publication }}
          form={form}
          goTo={goTo}
          begun={deed === kept?.deed ? kept.said : undefined}
          onClose={() => setDeed(null)}
        />
      )}
    </div>
  )
}
