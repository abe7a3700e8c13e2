import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import type { EditionForm, TableForm } from '../report/form'
import { useEditing } from '../report/saving/Editing'
import { FillDialog } from './FillDialog'

const registersQuery = graphql(/* GraphQL */ `
  query RegistersOffering($id: ID!) {
    report(id: $id) {
      id
      registerOffers {
        register
        cells {
          ref
        }
      }
    }
  }
`)

interface FillFromRegisterProps {
  form: EditionForm
  /** The section's. */
  tables: readonly TableForm[]
}

/** 从登记取数: offered where somebody may change the tables and a register has numbers for them. */
export function FillFromRegister({ form, tables }: FillFromRegisterProps) {
  const { autosave, report, editable } = useEditing()
  const request = useRequest()
  const [asked, setAsked] = useState<string | null>(null)
  const ours = (ref: string) => tables.some(({ key }) => ref.startsWith(`${key}.`))
  const may = tables.some((table) =>
    table.rows.some((row) => table.columns.some((column) => editable(`cell:${table.key}.${row.key}.${column.key}`))),
  )
  const { data } = useQuery({
    queryKey: ['registersOffering', report.id],
    queryFn: ({ signal }) => request(registersQuery, { id: report.id }, signal),
    enabled: may,
  })
  const offering = data?.report?.registerOffers.find(({ cells }) => cells.some(({ ref }) => ours(ref)))
  const ask = () => {
    // Nobody waits for the pause in typing before saving who is on the way to the numbers.
    autosave.flush()
    setAsked(offering?.register ?? null)
  }
  return (
    <>
      {may && offering && (
        <p>
          <Button size="small" onClick={ask}>
            从登记取数
          </Button>
        </p>
      )}
      {asked && <FillDialog register={asked} form={form} onClose={() => setAsked(null)} />}
    </>
  )
}
