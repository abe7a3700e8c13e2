import { Alert } from 'antd'
import { Link } from 'wouter'
import { shownTime } from '../../components/chinaTime'
import { graphql } from '../../graphql/generated/gql'
import type { UrgingNotice_UrgingFragment } from '../../graphql/generated/graphql'
import { addressOf } from '../report/useGoTo'
import styles from './Season.module.css'

export const urgingNotice = graphql(/* GraphQL */ `
  fragment UrgingNotice_urging on Urging {
    year
    text
    by
    at
    report
    agency {
      code
      name
    }
    office {
      name
    }
  }
`)

/** 催办: that the office above urged this agency, with its words, until the report is published. */
export function UrgingNotice({ urging }: { urging: UrgingNotice_UrgingFragment }) {
  const { agency, year, report, office, by, at, text } = urging
  const what = `${agency.name} ${year} 年度报告`
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          {office.name}催办：{report ? <Link href={addressOf(report)}>{what}</Link> : `${what}（尚未开始编写）`}
        </>
      }
      description={
        <>
          <p className={styles.told}>{text}</p>
          <small>
            {by}，{shownTime(at)}
          </small>
        </>
      }
    />
  )
}
