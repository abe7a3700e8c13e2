import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Select, Spin } from 'antd'
import { useState } from 'react'
import { chinaYear } from '../../components/chinaTime'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { useRequest } from '../account/request'
import styles from './Calendar.module.css'
import { calendarKey, calendarQuery, type CalendarYear, entryFragment } from './calendars'
import { HolidayDialog } from './HolidayDialog'
import { HolidayEntryCard } from './HolidayEntryCard'
import { YearMonths } from './YearMonths'

/** The first year of which there can be a period: the 政府信息公开条例 is in force since. */
const firstYear = 2008

/** 工作日历: which days of a year are working days where, by which notices, and entering and confirming these. */
export function CalendarView() {
  const request = useRequest()
  const [region, setRegion] = useState<string | null>(null)
  const [year, setYear] = useState(chinaYear)
  const [entering, setEntering] = useState(false)
  const { data, error, isFetching } = useQuery({
    queryKey: [...calendarKey, region, year],
    queryFn: ({ signal }) => request(calendarQuery, { region, year }, signal),
    placeholderData: (before) => before,
    staleTime: 0,
  })
  const calendar = data?.workCalendar
  const pending = readFragment(entryFragment, data?.pendingHolidays ?? [])
  const others = readFragment(entryFragment, calendar?.others ?? []).filter(({ status }) => status !== 'PENDING')
  const mayPropose = calendar?.regions.some((one) => one.mayPropose) ?? false
  return (
    <>
      {pending.length > 0 && (
        <section aria-labelledby="pending-holidays">
          <h2 id="pending-holidays">待确认的放假安排（{pending.length} 份）</h2>
          <p className={styles.quiet}>请对照通知原文逐日核对；确认以后才起作用，录入的人自己不能确认。</p>
          {pending.map((entry) => (
            <HolidayEntryCard key={entry.id} entry={entry} />
          ))}
        </section>
      )}
      <div className={styles.bar}>
        <label htmlFor="calendar-region">地区</label>
        <Select
          id="calendar-region"
          value={region ?? calendar?.region ?? null}
          options={(calendar?.regions ?? []).map(({ code, name, own }) => ({
            value: code,
            label: own && code !== 'cn' ? `${name}（有本地假日）` : name,
          }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={setRegion}
        />
        <label htmlFor="calendar-year">年份</label>
        <Select
          id="calendar-year"
          value={year}
          options={Array.from({ length: chinaYear() + 2 - firstYear }, (_, back) => {
            const one = chinaYear() + 1 - back
            return { value: one, label: `${one} 年` }
          })}
          onChange={setYear}
        />
        {mayPropose && (
          <Button type="primary" onClick={() => setEntering(true)}>
            录入放假安排
          </Button>
        )}
      </div>
      {error && <Alert type="error" showIcon title={error.message} />}
      {calendar && (
        <Spin spinning={isFetching && (calendar.year !== year || (region !== null && calendar.region !== region))}>
          {calendar.provisional && <Provisional calendar={calendar} />}
          <p>
            {calendar.name} {calendar.year} 年共 {calendar.workingDays} 个工作日{calendar.provisional && '（暂定）'}。
            <span className={styles.quiet}>
              日历版本 <span className={styles.version}>{calendar.version}</span>
            </span>
          </p>
          <YearMonths days={calendar.days} />
          <h2>依据</h2>
          {calendar.notices.length === 0 && <p>还没有这一年的放假通知。</p>}
          {readFragment(entryFragment, calendar.notices).map((entry) => (
            <HolidayEntryCard key={entry.id} entry={entry} />
          ))}
          {others.length > 0 && (
            <details>
              <summary>已被替代或放弃的（{others.length} 份）</summary>
              {others.map((entry) => (
                <HolidayEntryCard key={entry.id} entry={entry} />
              ))}
            </details>
          )}
        </Spin>
      )}
      {entering && calendar && (
        <HolidayDialog
          regions={calendar.regions.filter((one) => one.mayPropose)}
          region={calendar.region}
          year={year}
          onClose={() => setEntering(false)}
        />
      )}
    </>
  )
}

/** Whose notice is not known, and what that leaves open. */
function Provisional({ calendar }: { calendar: CalendarYear }) {
  const known = new Set(readFragment(entryFragment, calendar.notices).map(({ region }) => region))
  const lacking = calendar.regions.filter(
    ({ code, own }) => (code === 'cn' || (code === calendar.region && own)) && !known.has(code),
  )
  return (
    <Alert
      type="warning"
      showIcon
      title={`暂定：还没有录入${lacking.map(({ name }) => name).join('和')} ${calendar.year} 年的放假安排`}
      description={
        known.has('cn')
          ? '只按全国的放假安排计算，本地另外的放假和调休还不知道；落在这一年的期限同样标为暂定。'
          : '只按周末和日期固定的法定节日推算，春节、清明节、端午节、中秋节和调休都还不知道；落在这一年的期限同样标为暂定。'
      }
    />
  )
}
