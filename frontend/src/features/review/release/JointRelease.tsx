import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useSession } from '../../../auth/SessionContext'
import { JointDialog } from './JointDialog'
import { type Chosen, keptJoints } from '../keptDeed'
import styles from './Release.module.css'

interface JointReleaseProps {
  chosen: readonly Chosen[]
  /** How many of those chosen cannot be published now. */
  barred?: number
  /** What else can be done with what is chosen. */
  others?: ReactNode
  onClear: () => void
}

const MOST = 100

/** What is chosen in the list, and what can be done with all of it. */
export function JointRelease({ chosen, barred = 0, others, onClear }: JointReleaseProps) {
  const { person } = useSession()
  const [kept, setKept] = useState(() => keptJoints.keptBy(person))
  useEffect(() => keptJoints.forget(), [])
  const [asked, setAsked] = useState(kept !== null)
  const close = () => {
    setAsked(false)
    setKept(null)
  }
  const meant = kept?.chosen ?? chosen
  if (meant.length === 0) return null
  return (
    <>
      <div className={styles.chosen} role="region" aria-label="批量办理">
        <strong>
          已选 {meant.length} 份{meant.length > MOST && `，联合发布一次最多 ${MOST} 份`}
          {barred > 0 && barred < meant.length && `，其中 ${barred} 份现在不能发布`}
        </strong>
        <Button
          onClick={() => {
            close()
            onClear()
          }}
        >
          清除
        </Button>
        {others}
        {barred < meant.length && (
          <Button type="primary" disabled={meant.length > MOST || barred > 0} onClick={() => setAsked(true)}>
            联合发布
          </Button>
        )}
      </div>
      {asked && (
        <JointDialog
          chosen={meant}
          begun={kept?.said}
          onDone={() => {
            close()
            onClear()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
