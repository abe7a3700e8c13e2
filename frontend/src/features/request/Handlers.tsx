import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { NotRead } from '../account/NotRead'
import { useRequest } from '../account/request'
import { handlersQuery } from './requests'

interface HandlersProps {
  id: string
  agency: string
  value: string | undefined
  onChange: (id: string | undefined, name?: string) => void
}

/** To whom a request may be assigned, as the sign-in server knows them now. */
export function Handlers({ id, agency, value, onChange }: HandlersProps) {
  const request = useRequest()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['requestHandlers', agency],
    queryFn: ({ signal }) => request(handlersQuery, { agency }, signal),
  })
  if (error) return <NotRead what="可选的承办人" error={error} retry={refetch} />
  return (
    <Select
      id={id}
      allowClear
      loading={isFetching}
      value={value}
      options={(data?.requestHandlers ?? []).map((person) => ({ value: person.id, label: person.name }))}
      onChange={(chosen: string | undefined) =>
        onChange(chosen, data?.requestHandlers.find((person) => person.id === chosen)?.name)
      }
    />
  )
}
