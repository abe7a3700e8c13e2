import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import { UploadFile } from '../../features/intake/UploadFile'

/** /desk/import: one file in. */
export function ImportRoute() {
  useTitle('导入')
  return (
    <>
      <div className="desk-bar">
        <h1>导入已有的年度报告</h1>
        <Link href="/desk/reports">回到报告列表</Link>
      </div>
      <div className="desk-sheet">
        <UploadFile />
      </div>
    </>
  )
}
