import type { ContentRef } from '../../graphql/generated/graphql'
import { yearOf } from '../report/useLastYear'

/**
 * One side of a comparison as it stands in an address: 7 is a revision of the report that is open, p1 its first
 * publication, 2024:7 and 2024:p1 those of another year.
 */
export function contentRef(report: string, address: string | null): ContentRef | null {
  const [, year, published, number] = /^(?:(\d{4}):)?(p?)(\d+)$/.exec(address ?? '') ?? []
  if (!number || Number(number) < 1) return null
  const of = year ? report.replace(/:\d+$/, `:${year}`) : report
  return { report: of, ...(published ? { publication: Number(number) } : { revision: Number(number) }) }
}

export function addressOfRef(report: string, { report: of, revision, publication }: ContentRef): string {
  const number = publication ? `p${publication}` : String(revision ?? 1)
  return of === report ? number : `${yearOf(of)}:${number}`
}

/** 版本 7, 2024年 第 1 号. */
export function refName(report: string, { report: of, revision, publication }: ContentRef): string {
  const state = publication ? `已发布第 ${publication} 号` : `版本 ${revision}`
  return of === report ? state : `${yearOf(of)} 年${publication ? '' : ' '}${state}`
}

/** 版本 1 与版本 2 的变动: a figure keeps its distance from the words behind it. */
export function changesBetween(report: string, { from, to }: { from: ContentRef; to: ContentRef }): string {
  return `${refName(report, from)}与${refName(report, to)}的变动`.replaceAll(/(\d)(与|的)/g, '$1 $2')
}

/** Both sides an address names; null where it names none. */
export function statesIn(report: string, search: URLSearchParams): { from: ContentRef; to: ContentRef } | null {
  const from = contentRef(report, search.get('from'))
  const to = contentRef(report, search.get('to'))
  return from && to && { from, to }
}
