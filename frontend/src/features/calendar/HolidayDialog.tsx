import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { chinaYear } from '../../components/chinaTime'
import { useRequest } from '../account/request'
import styles from './Calendar.module.css'
import { calendarKey, type CalendarRegion, proposeHolidays } from './calendars'
import { emptyDraft, inputOf, missing, withText } from './holidayDraft'
import { HolidayRows } from './HolidayRows'

interface HolidayDialogProps {
  /** Those the person may enter notices on. */
  regions: readonly CalendarRegion[]
  region: string
  year: number
  onClose: () => void
}

/** Enters what was announced on a year's holidays, row by row or out of the notice's own words. */
export function HolidayDialog({ regions, region, year, onClose }: HolidayDialogProps) {
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [draft, setDraft] = useState(() =>
    emptyDraft(regions.some(({ code }) => code === region) ? region : (regions[0]?.code ?? 'cn'), year),
  )
  const [text, setText] = useState('')
  const [unread, setUnread] = useState(false)
  const [lacking, setLacking] = useState<string[]>([])
  const proposing = useMutation({
    mutationFn: async () => (await request(proposeHolidays, { input: inputOf(draft) })).proposeHolidays,
    onSuccess: async (outcome) => {
      if (outcome.__typename !== 'HolidaysProposed') return
      void message.success('已录入，等待另一人确认')
      onClose()
      await queries.invalidateQueries({ queryKey: calendarKey })
    },
  })
  const take = () => {
    const read = withText(draft, text)
    setUnread(read === draft)
    setDraft(read)
  }
  const propose = () => {
    const said = missing(draft)
    setLacking(said)
    if (said.length === 0) proposing.mutate()
  }
  const outcome = proposing.data
  const problems =
    lacking.length > 0
      ? lacking
      : outcome?.__typename === 'UnfitHolidays'
        ? outcome.problems
        : outcome?.__typename === 'HolidaysPending'
          ? [outcome.message]
          : proposing.error
            ? [proposing.error.message]
            : []
  return (
    <Modal
      open
      width={760}
      title="录入放假安排"
      okText="提交，由另一人确认"
      cancelText="返回"
      mask={{ closable: false }}
      confirmLoading={proposing.isPending}
      onOk={propose}
      onCancel={onClose}
    >
      <div className={styles.bar}>
        <label htmlFor="holiday-region">适用地区</label>
        <Select
          id="holiday-region"
          value={draft.region}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(of) => setDraft({ ...draft, region: of })}
        />
        <label htmlFor="holiday-year">放假年份</label>
        <Select
          id="holiday-year"
          value={draft.year}
          options={yearsAround(year).map((one) => ({ value: one, label: `${one} 年` }))}
          onChange={(of) => setDraft({ ...draft, year: of })}
        />
      </div>
      {draft.region !== 'cn' && (
        <p className={styles.quiet}>只填本地区另外的放假和调休，全国的放假安排自动适用；本年没有另外的放假也请录入。</p>
      )}
      <label htmlFor="holiday-text">通知正文（可选，粘贴后由系统识别日期）</label>
      <Input.TextArea
        id="holiday-text"
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={5000}
        placeholder="如：一、元旦：1月1日（周五）至3日（周日）放假，共3天。"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.bar}>
        <Button disabled={!text.trim()} onClick={take}>
          识别
        </Button>
        <span className={styles.quiet}>识别的结果填入下面各行，请逐行核对。</span>
      </div>
      {unread && <Alert type="warning" showIcon title="没有认出日期，请在下面逐行填写。" />}
      <HolidayRows draft={draft} onChange={setDraft} />
      {problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="没有提交"
          description={
            <ul className={styles.papers}>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      )}
    </Modal>
  )
}

/** Next year, this one and the last, and the one that was looked at. */
function yearsAround(shown: number): number[] {
  const near = [chinaYear() + 1, chinaYear(), chinaYear() - 1]
  return near.includes(shown) ? near : [...near, shown]
}
