import { Button } from 'antd'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { NotRead } from '../account/NotRead'
import type { EditionForm } from '../report/form'
import type { Place } from '../report/places'
import { useEditing } from '../report/saving/Editing'
import { yearOf } from '../report/useLastYear'
import { addressOfGuide } from './guideAddress'
import { useGuidance } from './guidance'
import { toggleGuidance, useGuidanceShown } from './guidanceShown'
import { GuidanceText } from './GuidanceText'
import styles from './Guidance.module.css'

/** 填报说明 of a page of the report, on demand: by its button or F1, from wherever somebody writes or reads. */
export function PlaceGuidance({ form, place }: { form: EditionForm; place: Place }) {
  const [shown, show] = useGuidanceShown('page')
  const about = placesOf(place)
  const { guidance, read, error, refetch } = useGuidance(yearOf(useEditing().report.id), shown && about.length > 0)
  useEffect(() => {
    if (about.length === 0) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
      event.preventDefault()
      toggleGuidance(document.activeElement)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  if (about.length === 0) return null
  const said = about.flatMap((one) => guidance.get(one) ?? [])
  return (
    <div className={styles.place} data-shown={shown || undefined}>
      <Button size="small" aria-expanded={shown} aria-keyshortcuts="F1" onClick={() => show(!shown)}>
        {shown ? '收起填报说明' : '填报说明（F1）'}
      </Button>
      {shown && error && <NotRead what="填报说明" error={error} retry={refetch} />}
      {shown && !error && (
        <section aria-label="填报说明">
          {said.map((one) => (
            <GuidanceText key={one.place} guidance={one} />
          ))}
          {read && said.length === 0 && <p>{form.years}的格式没有填报说明。</p>}
          <p>
            <Link href={addressOfGuide(form.key)} className="desk-link">
              全部填报说明
            </Link>
          </p>
        </section>
      )}
    </div>
  )
}

/** What is said at a page; nothing where nothing is written. */
function placesOf(place: Place): string[] {
  if (place === 'opening') return ['preamble', 'form']
  if (place === 'channels' || place === 'improvement') return [place]
  const number = /^section-(\d+)$/.exec(place)?.[1]
  return number ? [`section ${number}`] : []
}
