import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { execute } from '../../../graphql/execute'
import { graphql } from '../../../graphql/generated/gql'
import { NotRead } from '../../account/NotRead'

const excessesQuery = graphql(/* GraphQL */ `
  query Excesses($agency: ID!, $year: Int!) {
    tally(agency: $agency, year: $year) {
      government {
        excesses {
          cell
          message
        }
      }
    }
  }
`)

/** 下级合计大于本政府年报: what the public can see does not agree in a government's own report and those of the year below it. */
export function ExcessNotice({ agency, year }: { agency: string; year: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['excesses', agency, year],
    queryFn: ({ signal }) => execute(excessesQuery, { agency, year }, { signal }),
  })
  if (error && !data) return <NotRead what="与下级年报的对照" error={error} retry={refetch} />
  const excesses = data?.tally.government?.excesses ?? []
  if (excesses.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`已公开的本政府年报有 ${excesses.length} 格小于下级年报合计，请核对`}
      description={
        <ul>
          {excesses.map(({ cell, message }) => (
            <li key={cell}>{message}</li>
          ))}
        </ul>
      }
    />
  )
}
