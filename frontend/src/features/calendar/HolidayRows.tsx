import { Button, Input } from 'antd'
import styles from './Calendar.module.css'
import { blankOff, blankPaper, type HolidayDraft, replaced, without } from './holidayDraft'

interface HolidayRowsProps {
  draft: HolidayDraft
  onChange: (draft: HolidayDraft) => void
}

/** The papers, the days off and the days worked of a notice that is being entered, a row each. */
export function HolidayRows({ draft, onChange }: HolidayRowsProps) {
  const { papers, off, on } = draft
  return (
    <>
      <fieldset className={styles.rows}>
        <legend>依据的通知</legend>
        {papers.map((paper, at) => {
          const change = (some: Partial<typeof paper>) =>
            onChange({ ...draft, papers: replaced(papers, at, { ...paper, ...some }) })
          const which = papers.length > 1 ? `，第 ${at + 1} 份` : ''
          return (
            <div key={at} className={styles.paper}>
              <Input
                aria-label={`通知名称${which}`}
                placeholder="通知名称"
                maxLength={200}
                value={paper.title}
                onChange={({ target }) => change({ title: target.value })}
              />
              <Input
                aria-label={`文号${which}`}
                placeholder="文号"
                maxLength={50}
                value={paper.number}
                onChange={({ target }) => change({ number: target.value })}
              />
              <Input
                type="date"
                aria-label={`通知日期${which}`}
                value={paper.date}
                onChange={({ target }) => change({ date: target.value })}
              />
              <Input
                aria-label={`网址${which}`}
                placeholder="网址（可选）https://"
                maxLength={500}
                value={paper.url}
                onChange={({ target }) => change({ url: target.value })}
              />
              {papers.length > 1 && (
                <Button
                  aria-label={`删除第 ${at + 1} 份通知`}
                  onClick={() => onChange({ ...draft, papers: without(papers, at) })}
                >
                  删除
                </Button>
              )}
            </div>
          )
        })}
        <Button onClick={() => onChange({ ...draft, papers: [...papers, blankPaper] })}>再加一份通知</Button>
      </fieldset>
      <fieldset className={styles.rows}>
        <legend>放假</legend>
        {off.map((days, at) => {
          const change = (some: Partial<typeof days>) =>
            onChange({ ...draft, off: replaced(off, at, { ...days, ...some }) })
          return (
            <div key={at} className={styles.off3}>
              <Input
                aria-label={`第 ${at + 1} 行假日名称`}
                placeholder="如：国庆节"
                maxLength={20}
                value={days.name}
                onChange={({ target }) => change({ name: target.value })}
              />
              <Input
                type="date"
                aria-label={`第 ${at + 1} 行起始日`}
                value={days.from}
                onChange={({ target }) => change({ from: target.value, to: days.to || target.value })}
              />
              <Input
                type="date"
                aria-label={`第 ${at + 1} 行截止日`}
                value={days.to}
                onChange={({ target }) => change({ to: target.value })}
              />
              <Button
                aria-label={`删除放假第 ${at + 1} 行`}
                onClick={() => onChange({ ...draft, off: without(off, at) })}
              >
                删除
              </Button>
            </div>
          )
        })}
        <Button onClick={() => onChange({ ...draft, off: [...off, blankOff] })}>加一行放假</Button>
      </fieldset>
      <fieldset className={styles.rows}>
        <legend>调休上班的周六、周日</legend>
        <div className={styles.bar}>
          {on.map((day, at) => (
            <span key={at} className={styles.on1}>
              <Input
                type="date"
                aria-label={`第 ${at + 1} 个上班日`}
                value={day}
                onChange={({ target }) => onChange({ ...draft, on: replaced(on, at, target.value) })}
              />
              <Button
                aria-label={`删除第 ${at + 1} 个上班日`}
                onClick={() => onChange({ ...draft, on: without(on, at) })}
              >
                删除
              </Button>
            </span>
          ))}
        </div>
        <Button onClick={() => onChange({ ...draft, on: [...on, ''] })}>加一个上班日</Button>
      </fieldset>
    </>
  )
}
