import { Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DeskViewer } from '../../features/account/deskViewer'
import { StartReport } from '../../features/report/list/StartReport'

/** 导入 and 新建, for those who write. */
export function WritingWays({ viewer }: { viewer: DeskViewer }) {
  const [, navigate] = useLocation()
  const [starting, setStarting] = useState(false)
  if (!viewer.roles.includes('EDITOR')) return null
  return (
    <div data-tour="writing">
      <Button onClick={() => navigate('/desk/import')}>导入</Button>{' '}
      <Button type="primary" onClick={() => setStarting(true)}>
        新建
      </Button>
      {starting && <StartReport within={viewer.agency.code} onClose={() => setStarting(false)} />}
    </div>
  )
}
