import { Alert } from 'antd'
import { chinaTimeShort, shownDay } from '../../components/chinaTime'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'

export const proposalFragment = graphql(/* GraphQL */ `
  fragment Proposal_proposal on CorrectionProposal {
    number
    publishedOn
    cells {
      ref
      published
      register
    }
    changes {
      at
      by
      what
      reason
    }
  }
`)

interface ProposalProps {
  proposal: FragmentType<typeof proposalFragment>
  form: {
    tables: readonly {
      key: string
      rows: readonly { key: string; label: string }[]
      columns: readonly { key: string; label: string }[]
    }[]
  }
}

/** 更正建议: what was changed in a register behind the published report, and the cells in which the two differ. */
export function Proposal({ proposal, form }: ProposalProps) {
  const { number, publishedOn, cells, changes } = readFragment(proposalFragment, proposal)
  const name = (ref: string) => {
    const [tableKey, rowKey, columnKey] = ref.split('.')
    const table = form.tables.find(({ key }) => key === tableKey)
    const row = table?.rows.find(({ key }) => key === rowKey)
    const column = table?.columns.find(({ key }) => key === columnKey)
    return row && column ? `${row.label}、${column.label}` : ref
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={`报告（${shownDay(publishedOn)}发布的第 ${number} 版）与登记不一致，建议更正报告`}
      description={
        <>
          <ul aria-label="不一致的单元格">
            {cells.map(({ ref, published, register }) => (
              <li key={ref}>
                {name(ref)}：报告 {published ?? '未填'}，登记 {register}
              </li>
            ))}
          </ul>
          <p>报告发布之后的改动：</p>
          <ul>
            {changes.map(({ at, by, what, reason }) => (
              <li key={`${at} ${what}`}>
                {chinaTimeShort(at)}，{by}：{what}理由：{reason}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
