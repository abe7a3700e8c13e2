import type { ProposeHolidaysInput } from '../../graphql/generated/graphql'
import { readNotice } from './readNotice'

/** A notice while it is typed; every field may still be blank. */
export interface HolidayDraft {
  region: string
  year: number
  papers: readonly PaperDraft[]
  off: readonly OffDraft[]
  on: readonly string[]
}

export interface PaperDraft {
  title: string
  number: string
  date: string
  url: string
}

export interface OffDraft {
  name: string
  from: string
  to: string
}

export const blankPaper: PaperDraft = { title: '', number: '', date: '', url: '' }
export const blankOff: OffDraft = { name: '', from: '', to: '' }

export function emptyDraft(region: string, year: number): HolidayDraft {
  return { region, year, papers: [blankPaper], off: [blankOff], on: [] }
}

/** With what a notice's own words say in the place of the rows; as it was where they say nothing. */
export function withText(draft: HolidayDraft, text: string): HolidayDraft {
  const { off, on } = readNotice(text, draft.year)
  return off.length + on.length === 0 ? draft : { ...draft, off, on }
}

/** What is still to be filled in, each in a sentence; rows that are blank altogether are left out. */
export function missing({ papers, off }: HolidayDraft): string[] {
  const said: string[] = []
  if (!papers.some(({ title }) => title.trim())) said.push('请写明依据的通知名称。')
  papers.forEach((paper, at) => {
    if (!paper.title.trim() && filled(paper)) said.push(`第 ${at + 1} 份通知没有写名称。`)
  })
  off.forEach((days, at) => {
    if (filled(days) && !(days.name.trim() && days.from && days.to)) {
      said.push(`放假第 ${at + 1} 行没有写全：名称、起始日和截止日都要有。`)
    }
  })
  return said
}

export function inputOf({ region, year, papers, off, on }: HolidayDraft): ProposeHolidaysInput {
  return {
    region,
    year,
    papers: papers.filter(filled).map((paper) => ({
      title: paper.title,
      number: paper.number || null,
      date: paper.date || null,
      url: paper.url.trim() || null,
    })),
    off: off.filter(filled).map(({ name, from, to }) => ({ name, from, to })),
    on: on.filter(Boolean),
  }
}

const filled = (row: PaperDraft | OffDraft) =>
  Object.values(row as unknown as Record<string, string>).some((field) => field.trim())

/** A list with one of its rows changed. */
export function replaced<Row>(rows: readonly Row[], at: number, row: Row): Row[] {
  return rows.map((one, index) => (index === at ? row : one))
}

export function without<Row>(rows: readonly Row[], at: number): Row[] {
  return rows.filter((_, index) => index !== at)
}
