import { skipToken, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { graphql } from '../../../graphql/generated/gql'
import { useRequest } from '../../account/request'
import { useEditing } from './Editing'
import { type EditionForm, partLabel } from '../form'
import { placeOfPart } from '../places'
import styles from './SaveState.module.css'
import { reportKey } from './useAutosave'
import type { GoTo } from '../useGoTo'

const savedByQuery = graphql(/* GraphQL */ `
  query SavedBy($id: ID!, $number: Int!) {
    report(id: $id) {
      id
      revisionAt(number: $number) {
        by
      }
    }
  }
`)

/** A line that says who changed what elsewhere in the report while this page was open; it is there already. */
export function MergedNotice({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  const { autosave, report } = useEditing()
  const request = useRequest()
  const merged = useSyncExternalStore(autosave.subscribe, autosave.merged)
  const [read, setRead] = useState(0)
  const shown = merged && merged.revision > read ? merged : null
  const { data } = useQuery({
    queryKey: [...reportKey(report.id), 'savedBy', shown?.revision],
    queryFn:
      shown === null
        ? skipToken
        : ({ signal }) => request(savedByQuery, { id: report.id, number: shown.revision }, signal),
    staleTime: Infinity,
  })
  const [first] = shown?.parts ?? []
  return (
    <div role="status" className={styles.merged}>
      {shown && first && (
        <>
          <span>{data?.report?.revisionAt?.by ?? '他人'}刚刚修改了</span>
          <Button size="small" type="link" onClick={() => goTo(placeOfPart(form, first), first)}>
            {partLabel(form, first)}
          </Button>
          <span>{shown.parts.length > 1 && `等 ${shown.parts.length} 处`}，已并入本页。</span>
          <Button size="small" type="text" onClick={() => setRead(shown.revision)}>
            知道了
          </Button>
        </>
      )}
    </div>
  )
}
