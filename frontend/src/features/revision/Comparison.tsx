import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import type { ContentRef } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { shownTime } from '../../components/chinaTime'
import { editionForm } from '../report/form'
import { reportKey } from '../report/saving/useAutosave'
import type { GoTo } from '../report/useGoTo'
import { ChangesView, changesView } from './ChangesView'
import { refName } from './contentRef'

const comparisonQuery = graphql(/* GraphQL */ `
  query Comparison($from: ContentRef!, $to: ContentRef!) {
    comparison(from: $from, to: $to) {
      from {
        by
        at
        edition {
          ...EditionForm_edition
        }
      }
      to {
        by
        at
        edition {
          ...EditionForm_edition
        }
      }
      changes {
        ...ChangesView_changes
      }
    }
  }
`)

interface ComparisonProps {
  report: string
  from: ContentRef
  to: ContentRef
  goTo: GoTo
}

/** 对比: two saved states, publications or years side by side. */
export function Comparison({ report, from, to, goTo }: ComparisonProps) {
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: [...reportKey(report), 'comparison', from, to],
    queryFn: ({ signal }) => request(comparisonQuery, { from, to }, signal),
    staleTime: Infinity,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p role="status">正在读取……</p>
  const { from: earlier, to: later, changes } = data.comparison
  const { cells, texts, resolved, arisen } = readFragment(changesView, changes)
  const [was, is] = [refName(report, from), refName(report, to)]
  return (
    <>
      <p>
        {was}（{earlier.by}，{shownTime(earlier.at)}）与{is}（{later.by}，{shownTime(later.at)}）：{cells.length}{' '}
        个单元格、
        {texts.length} 处文字有变动，消除 {resolved.length} 项校核结果，新出现 {arisen.length} 项。
      </p>
      <ChangesView
        form={readFragment(editionForm, later.edition)}
        earlierForm={readFragment(editionForm, earlier.edition)}
        changes={changes}
        from={was}
        to={is}
        goTo={goTo}
      />
    </>
  )
}
