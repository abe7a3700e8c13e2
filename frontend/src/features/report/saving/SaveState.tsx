import { Button } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Finding } from '../editedReport'
import { useEditing } from './Editing'
import type { EditionForm } from '../form'
import { partOfPlace } from '../parts'
import { placeOfPart } from '../places'
import type { SaveQueue } from './saveQueue'
import styles from './SaveState.module.css'
import type { GoTo } from '../useGoTo'

/** The line that always says whether what is on the page is stored, and whether it is what the report says. */
export function SaveState({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  const { autosave, report } = useEditing()
  const queue = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const kept = useSyncExternalStore(autosave.subscribe, autosave.isKept)
  const offline = useOffline()
  const waiting = report.findings.filter(({ place }) => place)
  const { look, text, retry } = saveStateOf(queue, offline, kept, waiting.length)
  const unsettled = [...queue.changes].find(
    ([, { progress }]) => progress.is === 'conflict' || progress.is === 'refused',
  )?.[0]
  return (
    <p className={styles.state} role="status" data-look={look}>
      <span aria-hidden>{signs[look]}</span> {text}
      {retry && (
        <Button size="small" type="link" onClick={autosave.resume}>
          立即重试
        </Button>
      )}
      {unsettled ? (
        <Button size="small" type="link" onClick={() => goTo(placeOfPart(form, unsettled), unsettled)}>
          去处理
        </Button>
      ) : (
        waiting[0] && <Settle form={form} finding={waiting[0]} goTo={goTo} />
      )}
    </p>
  )
}

/** Leads to the first of what waits. */
function Settle({ form, finding: { place, channel }, goTo }: { form: EditionForm; finding: Finding; goTo: GoTo }) {
  const part = partOfPlace(place ?? '')
  return (
    <Button size="small" type="link" onClick={() => goTo(placeOfPart(form, part), part, { field: place, channel })}>
      去处理
    </Button>
  )
}

const signs = { saved: '✓', busy: '…', waiting: '•', trouble: '!' }

interface Shown {
  look: keyof typeof signs
  text: string
  retry?: boolean
}

export function saveStateOf({ revision, changes, stop }: SaveQueue, offline: boolean, kept = true, waiting = 0): Shown {
  const states = new Set([...changes.values()].map((change) => change.progress.is))
  const count = changes.size
  const safe = kept ? '已留在本机' : '本机存储已满或不可用，请勿关闭或刷新本页'
  if (stop?.why === 'notAllowed') return { look: 'trouble', text: `不能保存：${stop.message}` }
  if (stop?.why === 'signedOut')
    return { look: 'trouble', text: `登录已过期，${count} 处未保存（${safe}），登录后自动保存` }
  if (stop && offline)
    return {
      look: 'trouble',
      text: `未保存（离线），${count} 处${kept ? '' : '：'}${safe}，联网后自动保存`,
      retry: true,
    }
  if (stop) return { look: 'trouble', text: `${count} 处未保存（${safe}），自动重试中：${stop.message}`, retry: true }
  if (states.has('conflict')) return { look: 'trouble', text: '与他人的修改冲突，请选择保留哪一份' }
  if (states.has('refused')) return { look: 'trouble', text: '有内容没有保存，原因见所指之处' }
  if (states.has('sending')) return { look: 'busy', text: '正在保存……' }
  if (count > 0) return { look: 'waiting', text: `${count} 处待保存` }
  if (waiting > 0)
    return { look: 'trouble', text: `${waiting} 处输入没有采用，报送前请改填或者放弃（版本 ${revision}）` }
  return { look: 'saved', text: `已保存 版本 ${revision}` }
}

function useOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine)
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return offline
}
