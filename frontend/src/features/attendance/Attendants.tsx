import type { EditionForm } from '../report/form'
import { placeName } from '../report/placeNames'
import styles from './Attendants.module.css'
import type { Attendant } from './useAttendance'

/** 在看: who else has the report open, and where. */
export function Attendants({ form, others }: { form: EditionForm; others: readonly Attendant[] }) {
  return (
    <span className={styles.attendants}>
      {others.length > 0 && '同时在看：'}
      {others.map(({ name, place }) => {
        const where = placeName(form, place)
        return (
          <span key={name} className={styles.attendant}>
            <span className={styles.face} aria-hidden>
              {name.slice(0, 1)}
            </span>
            {name}
            {where && `（${where}）`}
          </span>
        )
      })}
    </span>
  )
}
