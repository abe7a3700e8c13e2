import { useMutation } from '@tanstack/react-query'
import { Alert, Modal, Radio } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { graphql } from '../../../graphql/generated/gql'
import type { Opening } from '../../../graphql/generated/graphql'
import { NotRead } from '../../account/NotRead'
import { useRequest } from '../../account/request'
import { useCompileReport } from '../../compilation/compileReport'
import { Arrival } from '../arrival'
import styles from './StartReport.module.css'
import { useBefore } from './useBefore'
import { addressOf } from '../useGoTo'
import { useReportYears } from '../useReportYears'
import { useYearsWritten } from '../useYearsWritten'
import { ExistingReport } from '../ExistingReport'
import { YearSelect } from '../YearSelect'

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

/** The button that takes what is offered. */
const GO = 'start-go'

/** Most take what is offered: Enter is enough, unless somebody is choosing already. */
function toGo() {
  if (!document.activeElement?.closest('.ant-modal-body')) document.getElementById(GO)?.focus()
}

/** 新建: starts a report of the caller's own agency, the only one he or she may write for, or opens the one there is. */
export function StartReport({ within, onClose }: { within: string; onClose: () => void }) {
  const request = useRequest()
  const [, navigate] = useLocation()
  const due = useReportYears().years[0]
  const [wanted, setYear] = useState<number | null>(null)
  const year = wanted ?? due ?? null
  const [chosen, choose] = useState<Opening | 'SUMS' | null>(null)
  const before = useBefore(within, year)
  const existing = useYearsWritten(within).get(year ?? 0)
  const [arrival] = useState(() => new Arrival())
  const offered = before.aggregate ? 'SUMS' : 'LAST_YEAR'
  const wished = chosen ?? offered
  const opening = wished === 'LAST_YEAR' && !before.found ? 'BLANK' : wished
  const compile = useCompileReport(within, year ?? 0, (report) => navigate(addressOf(report, 'sums')))
  const start = useMutation({
    mutationFn: async () =>
      year === null || opening === 'SUMS'
        ? null
        : request(startReport, { input: { agency: within, year, from: opening } }),
    onSuccess: (done) => {
      if (done?.startReport.__typename !== 'ReportStarted') return
      navigate(addressOf(done.startReport.report.id))
      // What has to be written first, ready to be written in.
      arrival.await('preamble', {})
    },
  })
  const ready = year !== null && !before.reading
  useEffect(() => {
    if (ready) toGo()
  }, [ready])
  const exists = start.data?.startReport.__typename === 'ReportExists' ? start.data.startReport : null
  return (
    <Modal
      open
      title="新建年度报告"
      okText={existing ? '打开已有的报告' : '开始编写'}
      okButtonProps={{ id: GO, disabled: !ready }}
      confirmLoading={start.isPending || compile.isPending}
      onOk={() => {
        if (existing) navigate(addressOf(existing.id))
        else if (opening === 'SUMS') compile.mutate(false)
        else start.mutate()
      }}
      afterOpenChange={(open) => open && toGo()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <span>机关</span>
        <strong>{before.agency ?? within}</strong>
        <label htmlFor="start-year">报告年份</label>
        <YearSelect id="start-year" agency={within} value={year} onChange={setYear} />
        <span id="start-from">起草方式</span>
        <Radio.Group
          aria-labelledby="start-from"
          className={styles.ways ?? ''}
          value={opening}
          onChange={(event) => choose(event.target.value as Opening | 'SUMS')}
        >
          {before.aggregate && (
            <Radio value="SUMS">
              按下级已发布的报告汇总
              <small className={styles.told}>各表的数由所属机关、下级政府的报告相加，每一格都能看到构成。</small>
            </Radio>
          )}
          <Radio value="LAST_YEAR" disabled={!before.found}>
            从{year === null ? '上一年' : ` ${year - 1} 年`}已发布的报告开始
            <small className={styles.told}>{before.told}</small>
          </Radio>
          <Radio value="BLANK">
            从空白表开始
            <small className={styles.told}>所有单元格留空，不自动填 0。</small>
          </Radio>
        </Radio.Group>
      </div>
      <p>
        已有 Word、PDF、Excel 或网页文件的，请
        <Link href="/desk/import" className={styles.link ?? ''}>
          从文件导入
        </Link>
        。
      </p>
      {before.error && <NotRead what="上一年的报告" error={before.error} retry={before.refetch} />}
      {start.error && <Alert type="error" showIcon title={start.error.message} />}
      {compile.error && <Alert type="error" showIcon title={compile.error.message} />}
      {exists && <ExistingReport message={exists.message} report={exists.report} />}
    </Modal>
  )
}
