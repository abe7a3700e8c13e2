import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useRef, useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { nothingToChoose } from '../account/NotRead'
import { useRequest } from '../account/request'

const choicesQuery = graphql(/* GraphQL */ `
  query RecordSelect($search: String) {
    agencyRecords(search: $search, first: 50) {
      edges {
        node {
          code
          version
          standing
          agency {
            name
          }
        }
      }
    }
  }
`)

interface RecordSelectProps {
  id: string
  /** The one that is chosen already. */
  without: string
  onChange: (chosen: { code: string; version: number }[]) => void
}

/** Several agencies as they are recorded now, found by part of the name. */
export function RecordSelect({ id, without, onChange }: RecordSelectProps) {
  const request = useRequest()
  const [search, setSearch] = useState('')
  const seen = useRef(new Map<string, number>())
  const { data, error, isFetching } = useQuery({
    queryKey: ['agencyRecords', 'choices', search],
    queryFn: ({ signal }) => request(choicesQuery, { search: search || null }, signal),
    placeholderData: (previous) => previous,
  })
  const choices = data?.agencyRecords.edges
    .map(({ node }) => node)
    .filter(({ code, standing }) => code !== without && standing === 'CURRENT')
  return (
    <Select<string[]>
      id={id}
      mode="multiple"
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={choices?.map(({ code, agency }) => ({ value: code, label: agency.name })) ?? []}
      notFoundContent={nothingToChoose('机关', { error, isFetching })}
      onChange={(codes) => {
        choices?.forEach(({ code, version }) => seen.current.set(code, version))
        onChange(codes.map((code) => ({ code, version: seen.current.get(code) ?? 0 })))
      }}
    />
  )
}
