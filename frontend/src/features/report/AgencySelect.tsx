import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { nothingToChoose } from '../account/NotRead'
import { useRequest } from '../account/request'

const agenciesQuery = graphql(/* GraphQL */ `
  query AgencyChoice($within: ID, $search: String) {
    agencies(within: $within, search: $search, first: 100) {
      totalCount
      edges {
        node {
          code
          name
        }
      }
    }
  }
`)

interface AgencySelectProps {
  id?: string
  label?: string
  /** Only agencies of this subtree; null for all there are. */
  within: string | null
  value: string | null
  onChange: (code: string) => void
  /** What choosing none is called, where that is a choice. */
  all?: string
}

/** Agencies, found by part of the name. */
export function AgencySelect({ id, label, within, value, onChange, all }: AgencySelectProps) {
  const request = useRequest()
  const [search, setSearch] = useState('')
  const { data, error, isFetching } = useQuery({
    queryKey: ['agencies', within, search],
    queryFn: ({ signal }) => request(agenciesQuery, { within, search: search || null }, signal),
    placeholderData: (previous) => previous,
  })
  return (
    <Select
      {...(id && { id })}
      {...(label && { 'aria-label': label })}
      {...(all && { allowClear: true, placeholder: all })}
      value={value}
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      options={data?.agencies.edges.map(({ node }) => ({ value: node.code, label: node.name })) ?? []}
      notFoundContent={nothingToChoose('机关', { error, isFetching })}
      onChange={onChange}
    />
  )
}
