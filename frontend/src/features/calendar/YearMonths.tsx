import styles from './Calendar.module.css'
import { type Day, type MonthDay, monthsOf } from './months'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** A year as twelve small months; what is off or worked besides the week's own order says so in a letter, not by colour alone. */
export function YearMonths({ days }: { days: readonly Day[] }) {
  return (
    <>
      <p className={styles.legend}>
        <span>
          <b className={styles.off}>休</b> 放假
        </span>
        <span>
          <b className={styles.on}>班</b> 调休上班
        </span>
        <span className={styles.weekend}>灰色斜体为周末</span>
      </p>
      <div className={styles.months}>
        {monthsOf(days).map((weeks, month) => (
          <table key={month} className={styles.month}>
            <caption>{month + 1}月</caption>
            <thead>
              <tr>
                {weekdays.map((day) => (
                  <th key={day} scope="col">
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week, at) => (
                <tr key={at}>
                  {week.map((day, column) =>
                    day ? <DayCell key={day.date} day={day} /> : <td key={weekdays[column]} />,
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  )
}

function DayCell({ day }: { day: MonthDay }) {
  const { mark, weekend, holiday } = day
  const look = mark === '休' ? styles.off : mark === '班' ? styles.on : weekend ? styles.weekend : undefined
  return (
    <td className={look} title={mark === '休' ? (holiday ?? undefined) : mark === '班' ? '调休上班' : undefined}>
      {day.day}
      {mark && <small>{mark}</small>}
    </td>
  )
}
