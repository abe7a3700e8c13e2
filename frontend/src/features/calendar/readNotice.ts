interface DaysOff {
  name: string
  from: string
  to: string
}

/** What a notice says, as far as it was understood: to be looked over before it is entered. */
export interface ReadNotice {
  off: DaysOff[]
  on: string[]
}

const heading = /^\s*(?:[一二三四五六七八九十]+[、.]|\d+[、.])?\s*([^\d:,、《》]{2,12}(?:、[^\d:,、《》]{2,12})?):/
const span = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:(?:至|到|-|—|~)(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日)?/g

/** The days off and the days worked in a notice's own words, e.g. 三、清明节：4月4日（周六）至6日（周一）放假，共3天。 */
export function readNotice(text: string, year: number): ReadNotice {
  const off: DaysOff[] = []
  const on = new Set<string>()
  let name = ''
  for (const sentence of plain(text).split(/[\n。;]/)) {
    name = heading.exec(sentence)?.[1] ?? name
    let open = ''
    for (const part of sentence.split(',')) {
      // What has no verb yet goes with what follows: 2月2日、2月3日上班.
      open += `,${part}`
      if (/上班/.test(part)) {
        for (const days of spans(open, year)) for (const day of each(days)) on.add(day)
        open = ''
      } else if (/放假|休/.test(part)) {
        off.push(...spans(open, year).map(({ from, to }) => ({ name, from, to })))
        open = ''
      }
    }
  }
  const days = [...on]
  days.sort()
  return { off: joined(off), on: days }
}

/** Without what is said in brackets, and with the signs that are written in more than one way as one. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll('；', ';')
}

function spans(text: string, year: number): { from: string; to: string }[] {
  return [...text.matchAll(span)].map(([, fromYear, fromMonth, fromDay, toYear, toMonth, toDay]) => {
    const months = { from: Number(fromMonth), to: Number(toMonth ?? fromMonth) }
    const over = months.to < months.from
    // 12月30日至1月1日 of the notice on a year begins in the year before.
    const begins = Number(fromYear ?? (toYear ? Number(toYear) - Number(over) : year - Number(over)))
    const ends = Number(toYear ?? begins + Number(over))
    return {
      from: written(begins, months.from, Number(fromDay)),
      to: written(ends, months.to, Number(toDay ?? fromDay)),
    }
  })
}

const written = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

function each({ from, to }: { from: string; to: string }): string[] {
  const days = [from]
  while (days.length < 31 && (days.at(-1) ?? to) < to) days.push(dayAfter(days.at(-1) ?? to))
  return days
}

/** In order; what is said twice once, and days of one holiday that follow each other as one span. */
function joined(off: readonly DaysOff[]): DaysOff[] {
  const sorted = [...off]
  sorted.sort((one, other) => one.from.localeCompare(other.from))
  const whole: DaysOff[] = []
  for (const days of sorted) {
    const last = whole.at(-1)
    if (last && last.name === days.name && days.from <= dayAfter(last.to)) {
      if (days.to > last.to) last.to = days.to
    } else whole.push({ ...days })
  }
  return whole
}
