import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { ContentView } from '../../features/content/ContentView'
import { AcceptImport } from '../../features/intake/AcceptImport'
import { Doubts, doubtsOfImport } from '../../features/intake/Doubts'
import { settledInput, type Decisions } from '../../features/intake/settlement'
import { importAddress, useMeantReport } from '../../features/intake/useMeantReport'
import { editionForm } from '../../features/report/form'
import { placeOfCell } from '../../features/report/places'
import { useReportYears } from '../../features/report/useReportYears'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import styles from './ImportedRoute.module.css'
import { NotFoundRoute } from './NotFoundRoute'
import { Reading } from './Reading'

const importQuery = graphql(/* GraphQL */ `
  query ImportedRoute($id: ID!, $settled: [SettledDoubtInput!]) {
    import(id: $id) {
      id
      fileName
      agencyName
      year
      edition
      blank(settled: $settled)
      content(settled: $settled) {
        title
        ...ContentView_content
      }
      alongside {
        id
        agencyName
        year
        content {
          title
        }
      }
      ...Doubts_import
    }
    editions {
      key
      ...EditionForm_edition
    }
  }
`)

/** /desk/imports/:id: what was read, beside what was doubted. */
export function ImportedRoute({ id, within }: { id: string; within: string }) {
  const request = useRequest()
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const meant = useMeantReport()
  const [chosenYear, setYear] = useState<number | null>(meant?.year ?? null)
  const settled = settledInput(decisions)
  const { data, error } = useQuery({
    queryKey: ['import', id, settled],
    queryFn: ({ signal }) => request(importQuery, { id, settled }, signal),
    placeholderData: keepPreviousData,
  })
  useTitle('导入')
  const due = useReportYears().years[0]
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <Reading />
  const found = data.import
  if (!found) return <NotFoundRoute title="没有这次导入" />
  const edition = data.editions.find((one) => one.key === found.edition)
  const form = edition ? readFragment(editionForm, edition) : null
  const show = (place: { cell: string } | { section: number }) => {
    const section = 'section' in place ? `section-${place.section}` : form && placeOfCell(form, place.cell)
    const element =
      ('cell' in place && document.querySelector<HTMLElement>(`[data-ref="${CSS.escape(place.cell)}"]`)) ||
      (section && document.getElementById(section))
    if (!element) return
    element.setAttribute('tabindex', '-1')
    element.scrollIntoView({ block: 'center' })
    element.focus()
  }
  return (
    <>
      <div className="desk-bar">
        <h1>导入：{found.fileName}</h1>
        <Link href={importAddress(meant?.report ?? null)}>导入另一个文件</Link>
      </div>
      {found.alongside.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`这个文件里有 ${found.alongside.length} 份报告，请选择要用的，一份一份核对`}
          description={
            <ul className={styles.alongside}>
              {found.alongside.map((one) => {
                const name = one.content.title || [one.agencyName, one.year].filter(Boolean).join(' ') || '没有读到标题'
                return (
                  <li key={one.id}>
                    {one.id === found.id ? (
                      <strong aria-current="page">{name}（这一份）</strong>
                    ) : (
                      <Link href={importAddress(meant?.report ?? null, one.id)}>{name}</Link>
                    )}
                  </li>
                )
              })}
            </ul>
          }
        />
      )}
      {!form && <Alert type="warning" showIcon title="没有认出这份文件的格式版本，表格没有读入，请核对。" />}
      <div className={styles.columns}>
        <aside className={styles.side}>
          <AcceptImport
            id={found.id}
            read={{ agencyName: found.agencyName ?? null, year: found.year ?? null }}
            within={within}
            begun={meant?.agency ?? within}
            decisions={decisions}
            blank={found.blank}
            year={chosenYear ?? found.year ?? due ?? null}
            onYear={setYear}
          />
          <Doubts
            found={readFragment(doubtsOfImport, found)}
            form={form}
            decisions={decisions}
            onDecide={setDecisions}
            onYear={setYear}
            onShow={show}
          />
        </aside>
        <article className="desk-sheet">
          <h2>{found.content.title}</h2>
          <ContentView content={found.content} />
        </article>
      </div>
    </>
  )
}
