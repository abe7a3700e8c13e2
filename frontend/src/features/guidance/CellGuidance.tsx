import { Button } from 'antd'
import { NotRead } from '../account/NotRead'
import type { EditionForm } from '../report/form'
import { useEditing } from '../report/saving/Editing'
import { yearOf } from '../report/useLastYear'
import { placesOfCell, useGuidance } from './guidance'
import { useGuidanceShown } from './guidanceShown'
import { GuidanceText } from './GuidanceText'
import styles from './Guidance.module.css'

/** 填报说明 of the cell in hand: of its row and its column. */
export function CellGuidance({ form, cellRef }: { form: EditionForm; cellRef: string }) {
  const [shown, show] = useGuidanceShown('cell')
  const { guidance, read, error, refetch } = useGuidance(yearOf(useEditing().report.id), shown)
  if (!shown) {
    return (
      <Button size="small" type="link" aria-keyshortcuts="F1" onClick={() => show(true)}>
        填报说明（F1）
      </Button>
    )
  }
  if (error) return <NotRead what="填报说明" error={error} retry={refetch} />
  const said = placesOfCell(cellRef).flatMap((place) => guidance.get(place) ?? [])
  return (
    <section className={styles.cell} aria-label="本格填报说明">
      {said.map((one) => (
        <div key={one.place}>
          <strong>{nameOf(form, one.place)}：</strong>
          <GuidanceText guidance={one} running />
        </div>
      ))}
      {read && said.length === 0 && <p>这一格没有填报说明。</p>}
      <Button size="small" type="link" aria-keyshortcuts="F1" onClick={() => show(false)}>
        收起（F1）
      </Button>
    </section>
  )
}

function nameOf(form: EditionForm, place: string): string {
  const [key, row, column] = place.split('.')
  const table = form.tables.find((one) => one.key === key)
  if (column) return `${table?.columns.find((one) => one.key === column)?.label ?? ''}（列）`
  const found = table?.rows.find((one) => one.key === row)
  return found?.group ? `${found.group} ${found.label}` : (found?.label ?? '')
}
