import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { AgencySelect } from './AgencySelect'
import styles from './StartReport.module.css'
import { addressOf } from './useGoTo'
import { reportYears } from './years'
import { YearSelect } from './YearSelect'

const startReport = graphql(/* GraphQL */ `
  mutation StartReport($input: StartReportInput!) {
    startReport(input: $input) {
      __typename
      ... on ReportStarted {
        report {
          id
        }
      }
      ... on ReportExists {
        message
        report {
          id
        }
      }
    }
  }
`)

/** 新建: starts a report, or opens the one there is. */
export function StartReport({ within, onClose }: { within: string; onClose: () => void }) {
  const request = useRequest()
  const [, navigate] = useLocation()
  const [agency, setAgency] = useState(within)
  const [year, setYear] = useState(reportYears()[0] ?? 0)
  const start = useMutation({
    mutationFn: () => request(startReport, { input: { agency, year } }),
    onSuccess: ({ startReport: result }) => {
      if (result.__typename === 'ReportStarted') navigate(addressOf(result.report.id))
    },
  })
  const exists = start.data?.startReport.__typename === 'ReportExists' ? start.data.startReport : null
  return (
    <Modal
      open
      title="新建年度报告"
      okText="开始编写"
      confirmLoading={start.isPending}
      onOk={() => start.mutate()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <label htmlFor="start-agency">机关</label>
        <AgencySelect id="start-agency" within={within} value={agency} onChange={setAgency} />
        <label htmlFor="start-year">报告年份</label>
        <YearSelect id="start-year" value={year} onChange={setYear} />
      </div>
      {start.error && <Alert type="error" showIcon title={start.error.message} />}
      {exists && (
        <Alert
          type="info"
          showIcon
          title={exists.message}
          action={<Button type="primary" size="small" onClick={() => navigate(addressOf(exists.report.id))}>打开这份报告</Button>}
        />
      )}
    </Modal>
  )
}
