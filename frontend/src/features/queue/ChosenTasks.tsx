import { Alert, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useClaim } from './claiming'
import styles from './Queue.module.css'
import type { Task } from './task'
import { TaskOutcomes } from './TaskOutcomes'

const HandOver = lazy(() => import('./HandOver').then((module) => ({ default: module.HandOver })))

interface ChosenTasksProps {
  chosen: readonly Task[]
  /** Null when all are. */
  onAll: (() => void) | null
  onClear: () => void
}

/** What is chosen in the queue, and what can be done with all of it; each report is still read and approved for itself. */
export function ChosenTasks({ chosen, onAll, onClear }: ChosenTasksProps) {
  const claiming = useClaim()
  const [handed, setHanded] = useState<readonly Task[] | null>(null)
  const refused = claiming.data?.filter(({ refusal }) => refusal !== null).length ?? 0
  return (
    <>
      {claiming.data && (
        <Alert
          type={refused > 0 ? 'warning' : 'success'}
          showIcon
          closable={{ onClose: claiming.reset }}
          title={
            refused > 0
              ? `${claiming.data.length - refused} 项已认领，${refused} 项未能认领，原因见各项。`
              : `${claiming.data.length} 项都已认领。`
          }
          description={<TaskOutcomes outcomes={claiming.data} done="已认领" />}
        />
      )}
      {claiming.error && <Alert type="error" showIcon title={claiming.error.message} />}
      <div className={styles.chosen} role="region" aria-label="批量办理" data-some={chosen.length > 0 || undefined}>
        <strong>{chosen.length > 0 ? `已选 ${chosen.length} 项` : '选择几项，一并认领或转交'}</strong>
        {onAll && <Button onClick={onAll}>全选</Button>}
        {chosen.length > 0 && (
          <>
            <Button onClick={onClear}>清除</Button>
            <Button onClick={() => setHanded(chosen)}>转交所选</Button>
            <Button
              type="primary"
              loading={claiming.isPending}
              onClick={() => claiming.mutate({ tasks: chosen }, { onSuccess: onClear })}
            >
              认领所选
            </Button>
          </>
        )}
      </div>
      {handed && (
        <Suspense>
          <HandOver
            tasks={handed}
            onClose={() => {
              setHanded(null)
              onClear()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
