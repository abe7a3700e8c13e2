import { Link } from 'wouter'
import { type FragmentType, readFragment } from '../../../graphql/generated/fragment-masking'
import { graphql } from '../../../graphql/generated/gql'
import { DueDate } from '../DueDate'
import { StatusTag } from '../StatusTag'
import { addressOf } from '../useGoTo'
import styles from './OwnReports.module.css'
import { whoHas } from './whoHas'

export const ownReport = graphql(/* GraphQL */ `
  fragment OwnReports_report on Report {
    id
    year
    status
    since
    due
    updatedAt
    schedule {
      at
      failure
    }
    returned {
      by
      step
      at
    }
    steps {
      name
      order
      approval {
        at
      }
      claim {
        by
      }
    }
    publication {
      number
      publishedAt
    }
  }
`)

interface OwnReportsProps {
  reports: readonly FragmentType<typeof ownReport>[]
  /** The year whose reports are due next, where one is to be made of it, and its legal date. */
  next: { year: number; due: string } | null
  /** Whether the reader may begin it. */
  writes: boolean
}

/** 本单位年报: each with where it stands and who has it, and the one that is due next though nobody has begun it. */
export function OwnReports({ reports, next, writes }: OwnReportsProps) {
  const read = reports.map((one) => readFragment(ownReport, one))
  const begun = next === null || read.some(({ year }) => year === next.year)
  return (
    <ul className={styles.own}>
      {!begun && (
        <li>
          <strong>{next.year} 年度报告</strong>
          <p>还没有开始编写。{writes ? '点右上角的“新建”或“导入”开始。' : '由编写人员开始。'}</p>
          <p className={styles.quiet}>
            法定公布时限 <DueDate due={next.due} status="DRAFT" />
          </p>
        </li>
      )}
      {read.map((report) => (
        <li key={report.id}>
          <Link href={addressOf(report.id)} className="desk-link">
            {report.year} 年度报告
          </Link>{' '}
          <StatusTag status={report.status} />
          <p>{whoHas(report)}</p>
          {report.status !== 'PUBLISHED' && report.status !== 'WITHDRAWN' && (
            <p className={styles.quiet}>
              法定公布时限 <DueDate due={report.due} status={report.status} />
            </p>
          )}
        </li>
      ))}
      {begun && read.length === 0 && <li>本单位在本系统中还没有年度报告。</li>}
    </ul>
  )
}
