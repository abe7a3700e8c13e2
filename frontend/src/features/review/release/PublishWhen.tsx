import { Input, Radio } from 'antd'
import { chinaTime, chinaToday, isPast, momentOf, onChinaClock, untilThen } from '../../../components/chinaTime'
import type { When } from '../deeds'
import styles from './Release.module.css'

const DAY = 86_400_000

/** Offers nine o'clock of the next day, or the time that was set before. */
export function whenFrom(at: string | null): When {
  return {
    later: false,
    clock: at ? onChinaClock(at) : { date: onChinaClock(new Date(Date.now() + DAY)).date, time: '09:00' },
  }
}

/** The set time; null for at once, undefined while what is typed is no time to come. */
export function setTime({ later, clock }: When): string | null | undefined {
  if (!later) return null
  const at = momentOf(clock)
  return at && !isPast(at) ? at : undefined
}

interface PublishWhenProps {
  when: When
  onChange: (when: When) => void
}

/** 立即发布 or 定时发布, the latter by Beijing's clock. */
export function PublishWhen({ when, onChange }: PublishWhenProps) {
  const { later, clock } = when
  const at = momentOf(clock)
  const coming = setTime(when)
  return (
    <>
      <Radio.Group
        aria-label="发布时间"
        className={styles.when ?? ''}
        value={later}
        options={[
          { value: false, label: '立即发布' },
          { value: true, label: '定时发布' },
        ]}
        onChange={(event) => onChange({ later: Boolean(event.target.value), clock })}
      />
      {later && (
        <>
          <div className={styles.clock}>
            <Input
              type="date"
              aria-label="发布日期"
              min={chinaToday()}
              value={clock.date}
              onChange={(event) => onChange({ later, clock: { ...clock, date: event.target.value } })}
            />
            <Input
              type="time"
              aria-label="发布时刻"
              value={clock.time}
              onChange={(event) => onChange({ later, clock: { ...clock, time: event.target.value } })}
            />
          </div>
          <p role="status" className={styles.told} data-past={!coming || undefined}>
            {!at
              ? '请填写日期和时刻。'
              : coming
                ? `北京时间 ${chinaTime(at)}，${untilThen(at)}。`
                : `${chinaTime(at)} 已经过去，请选择将来的时间。`}
          </p>
        </>
      )}
    </>
  )
}
