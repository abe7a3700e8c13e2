import { Link } from 'wouter'
import { shownTime } from '../../components/chinaTime'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { addressOf } from '../report/useGoTo'
import styles from './UploadList.module.css'
import { importAddress } from './useMeantReport'

export const uploadedFile = graphql(/* GraphQL */ `
  fragment UploadList_file on UploadedFile {
    id
    fileName
    by
    uploadedAt
    agencyName
    year
    doubts
    into
  }
`)

interface UploadListProps {
  files: readonly FragmentType<typeof uploadedFile>[]
  /** For which report one is wanted; null for none yet. */
  report: string | null
}

/** 导入记录: what was uploaded by one's agency, the latest first; on a phone a card each. */
export function UploadList({ files, report: wanted }: UploadListProps) {
  if (files.length === 0) return <p>本机关还没有导入过文件。上传后，读到的内容会先给您核对，不会直接改动任何报告。</p>
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">文件中的机关、年份</th>
          <th scope="col">存疑</th>
          <th scope="col">上传</th>
          <th scope="col">用于</th>
        </tr>
      </thead>
      <tbody>
        {files.map((masked) => {
          const { id, fileName, by, uploadedAt, agencyName, year, doubts, into } = readFragment(uploadedFile, masked)
          return (
            <tr key={id}>
              <th scope="row">
                <Link href={importAddress(wanted, id)}>{fileName}</Link>
              </th>
              <td>
                {agencyName ?? '机关没有认出'}，{year ? `${year} 年` : '年份没有认出'}
              </td>
              <td>{doubts === 0 ? '无' : `${doubts} 处`}</td>
              <td>
                {shownTime(uploadedAt)}
                {by && `，${by}`}
              </td>
              <td>
                {into.length === 0
                  ? '尚未采用'
                  : into.map((report) => (
                      <Link key={report} href={addressOf(report)} className={styles.into ?? ''}>
                        {report.slice(-4)} 年报告
                      </Link>
                    ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
