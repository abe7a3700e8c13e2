import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { FindingsList } from '../check/FindingsList'
import { shownTime } from '../report/days'
import type { EditionForm } from '../report/form'
import { reportKey } from '../report/useAutosave'
import type { GoTo } from '../report/useGoTo'
import { CellChanges } from './CellChanges'
import { Pieces } from './Pieces'
import { partName } from './partName'
import styles from './Revisions.module.css'

const comparisonQuery = graphql(/* GraphQL */ `
  query Comparison($id: ID!, $from: Int!, $to: Int!) {
    report(id: $id) {
      id
      earlier: revisionAt(number: $from) {
        by
        at
      }
      later: revisionAt(number: $to) {
        by
        at
      }
      changes(from: $from, to: $to) {
        cells {
          ...CellChanges_change
        }
        texts {
          part
          pieces {
            kind
            text
          }
        }
        resolved {
          ...Finding_finding @unmask
        }
        arisen {
          ...Finding_finding @unmask
        }
      }
    }
  }
`)

interface ComparisonProps {
  report: string
  form: EditionForm
  from: number
  to: number
  goTo: GoTo
}

/** 变动 between two saved states: cells, words, and what the rules say of either. */
export function Comparison({ report, form, from, to, goTo }: ComparisonProps) {
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: [...reportKey(report), 'changes', from, to],
    queryFn: ({ signal }) => request(comparisonQuery, { id: report, from, to }, signal),
    staleTime: Infinity,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data?.report) return <p role="status">正在读取……</p>
  const { earlier, later, changes: { cells, texts, resolved, arisen } } = data.report
  return (
    <>
      <p>
        版本 {from}{earlier && `（${earlier.by}，${shownTime(earlier.at)}）`}与版本 {to}
        {later && `（${later.by}，${shownTime(later.at)}）`}：{cells.length} 个单元格、{texts.length} 处文字有变动，
        消除 {resolved.length} 项校核结果，新出现 {arisen.length} 项。
      </p>
      {cells.length > 0 && <CellChanges form={form} changes={cells} from={from} to={to} />}
      {texts.map(({ part, pieces }) => (
        <section key={part} className={styles.text} aria-label={partName(form, part)}>
          <h3>{partName(form, part)}</h3>
          <Pieces pieces={pieces} />
        </section>
      ))}
      <Told title="新出现的校核结果" form={form} findings={arisen} goTo={goTo} />
      <Told title="已消除的校核结果" form={form} findings={resolved} goTo={goTo} />
    </>
  )
}

function Told({ title, ...list }: { title: string } & Parameters<typeof FindingsList>[0]) {
  if (list.findings.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <FindingsList {...list} past />
    </section>
  )
}
