import { Alert, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import type { DeskViewer } from '../account/deskViewer'
import { noteOffered, wasOffered } from './tours'

const TourSteps = lazy(() => import('./TourSteps').then((module) => ({ default: module.TourSteps })))

/** 三步引导: offered in a line of the page at the first sign-in of a person and role, never put over anything unasked. */
export function Tour({ viewer }: { viewer: DeskViewer }) {
  const { person } = useSession()
  const [offered, setOffered] = useState(() => !wasOffered(viewer, person))
  const [address, setAddress] = useSearchParams()
  const open = address.has('tour')
  const over = () => {
    noteOffered(viewer, person)
    setOffered(false)
  }
  return (
    <>
      {offered && !open && (
        <Alert
          type="info"
          showIcon
          title="第一次使用？三步看懂工作台，不到一分钟。"
          action={
            <>
              <Button size="small" type="primary" onClick={() => setAddress({ tour: '1' })}>
                开始
              </Button>{' '}
              <Button size="small" onClick={over}>
                不用了
              </Button>
            </>
          }
        />
      )}
      {open && (
        <Suspense>
          <TourSteps
            viewer={viewer}
            onClose={() => {
              setAddress({}, { replace: true })
              over()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
