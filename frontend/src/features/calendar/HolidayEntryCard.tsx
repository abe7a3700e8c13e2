import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Popconfirm, Tag } from 'antd'
import { dayText, shownTime, weekdayText } from '../../components/chinaTime'
import type { HolidayEntryCard_EntryFragment } from '../../graphql/generated/graphql'
import { holidayStatusWord } from '../../graphql/generated/words/holidayStatusWord'
import { useRequest } from '../account/request'
import styles from './Calendar.module.css'
import { calendarKey, confirmHolidays, discardHolidays } from './calendars'

/** 10月1日（周四）, with the year where it is not the notice's. */
function dayOf(date: string, year: number): string {
  const whole = dayText(date)
  const day = date.startsWith(`${year}-`) ? whole.slice(whole.indexOf('年') + 1) : whole
  return `${day}（${weekdayText(date)}）`
}

/** A notice on holidays as it was entered, and what is to be done with it. */
export function HolidayEntryCard({ entry }: { entry: HolidayEntryCard_EntryFragment }) {
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { id, year, papers, off, on, entered, decided } = entry
  const fresh = { onSettled: () => queries.invalidateQueries({ queryKey: calendarKey }) }
  const confirming = useMutation({
    mutationFn: async () => (await request(confirmHolidays, { id })).confirmHolidays,
    onSuccess: (outcome) => {
      if (outcome.__typename === 'HolidaysConfirmed') void message.success('放假安排已确认，期限按新的日历计算')
      else void message.warning(outcome.message)
    },
    ...fresh,
  })
  const discarding = useMutation({
    mutationFn: async () => (await request(discardHolidays, { id })).discardHolidays,
    onSuccess: (outcome) => {
      if (outcome.__typename === 'HolidaysDiscarded') void message.success('放假安排已放弃')
      else void message.warning(outcome.message)
    },
    ...fresh,
  })
  const problem = confirming.error ?? discarding.error
  const name = `${entry.regionName} ${year} 年`
  return (
    <section className={styles.entry} aria-label={`${name}第 ${entry.version} 版`}>
      <h3>
        {name} <Tag>第 {entry.version} 版</Tag>
        <Tag color={entry.status === 'PENDING' ? 'warning' : 'default'}>{holidayStatusWord[entry.status]}</Tag>
      </h3>
      <ul className={styles.papers}>
        {papers.map(({ title, number, date, url }) => (
          <li key={`${title}${number}`}>
            {url ? (
              <a className="desk-link" href={url} target="_blank" rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            {number && `（${number}）`}
            {date && `，${dayText(date)}`}
          </li>
        ))}
      </ul>
      <dl className={styles.days}>
        <dt>放假</dt>
        <dd>
          {off.length === 0
            ? '没有另外的放假'
            : off
                .map((days) =>
                  days.from === days.to
                    ? `${days.name} ${dayOf(days.from, year)}`
                    : `${days.name} ${dayOf(days.from, year)}至${dayOf(days.to, year)}`,
                )
                .join('；')}
        </dd>
        <dt>上班</dt>
        <dd>{on.length === 0 ? '没有调休上班' : on.map((day) => dayOf(day, year)).join('、')}</dd>
      </dl>
      {entered && (
        <p className={styles.quiet}>
          {entered.by}录入，{shownTime(entered.at)}
          {decided && `；${decided.by}${entry.status === 'CONFIRMED' ? '确认' : '放弃'}，${shownTime(decided.at)}`}
        </p>
      )}
      {(entry.mayConfirm || entry.mayDiscard) && (
        <div className={styles.bar}>
          {entry.mayConfirm && (
            <Popconfirm
              title={`确认${name}的放假安排与通知一致？未办结的期限将按它重新计算。`}
              okText="确认一致"
              cancelText="返回"
              onConfirm={() => confirming.mutate()}
            >
              <Button type="primary" loading={confirming.isPending}>
                确认
              </Button>
            </Popconfirm>
          )}
          {entry.mayDiscard && (
            <Popconfirm
              title={`放弃录入的${name}放假安排？`}
              okText="放弃"
              cancelText="返回"
              onConfirm={() => discarding.mutate()}
            >
              <Button loading={discarding.isPending}>放弃</Button>
            </Popconfirm>
          )}
        </div>
      )}
      {problem && <Alert type="error" showIcon title={problem.message} />}
    </section>
  )
}
