import { Alert, Button } from 'antd'
import type { EditionForm } from '../report/form'
import { useCompileReport } from './compileReport'
import type { SummedReport } from './sumsQuery'
import { cellInTable } from './sumsWords'

/** 开始汇总: makes sums of a government's report that people fill in so far. */
export function BeginCompilation({ report, form }: { report: SummedReport; form: EditionForm }) {
  const agency = report.id.slice(0, report.id.lastIndexOf(':'))
  const begin = useCompileReport(agency, report.year)
  const typed = begin.data
  return (
    <>
      <p>
        这份报告的数现在由人填写。改为汇总后，各表的数由下级机关已发布的报告相加，重复统计、书面补报等用调整登记，每一格都能看到由谁的数组成。
      </p>
      {report.mayCompile ? (
        <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate(false)}>
          按下级已发布的报告汇总
        </Button>
      ) : (
        <p>现在不能开始汇总：只有本级政府的编写人员，在报告编写或退回修改时可以。</p>
      )}
      {begin.error && <Alert type="error" showIcon title={begin.error.message} />}
      {typed && (
        <Alert
          type="warning"
          showIcon
          title={typed.message}
          description={
            <>
              <p>
                {typed.cells
                  .slice(0, 8)
                  .map((cell) => cellInTable(form, cell))
                  .join('、')}
                {typed.cells.length > 8 && `等 ${typed.cells.length} 格`}
              </p>
              <Button danger loading={begin.isPending} onClick={() => begin.mutate(true)}>
                以合计数代替已填的数
              </Button>
            </>
          }
        />
      )}
    </>
  )
}
