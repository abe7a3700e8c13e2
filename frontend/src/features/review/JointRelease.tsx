import { Button } from 'antd'
import { useState } from 'react'
import { JointDialog } from './JointDialog'
import type { Chosen } from './jointly'
import styles from './Release.module.css'

interface JointReleaseProps {
  chosen: readonly Chosen[]
  onClear: () => void
}

const MOST = 100

/** What is chosen in the list, and what can be done with all of it. */
export function JointRelease({ chosen, onClear }: JointReleaseProps) {
  const [asked, setAsked] = useState(false)
  if (chosen.length === 0) return null
  return (
    <>
      <div className={styles.chosen} role="region" aria-label="联合发布">
        <strong>已选 {chosen.length} 份{chosen.length > MOST && `，一次最多 ${MOST} 份`}</strong>
        <Button onClick={onClear}>清除</Button>
        <Button type="primary" disabled={chosen.length > MOST} onClick={() => setAsked(true)}>联合发布</Button>
      </div>
      {asked && (
        <JointDialog
          chosen={chosen}
          onDone={() => {
            setAsked(false)
            onClear()
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
