import { Alert, Button } from 'antd'
import { useLocation } from 'wouter'
import { addressOf } from './useGoTo'

/** That there is a report already where one was to be begun, and the way to it; see ReportExists. */
export function ExistingReport({ message, report }: { message: string; report: { id: string } }) {
  const [, navigate] = useLocation()
  return (
    <Alert
      type="info"
      showIcon
      title={message}
      action={
        <Button type="primary" size="small" onClick={() => navigate(addressOf(report.id))}>
          打开这份报告
        </Button>
      }
    />
  )
}
