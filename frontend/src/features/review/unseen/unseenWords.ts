import { type FragmentType, readFragment } from '../../../graphql/generated/fragment-masking'
import type { Because } from '../../../graphql/generated/graphql'
import { shownTime } from '../../../components/chinaTime'
import { changesView } from '../../revision/ChangesView'

interface Seen {
  because: Because
  from: number
  at: string
  step: string | null
}

/** Since when it is that something is new to the reader. */
export function unseenWords(seen: Seen | null, revision: number): string {
  if (!seen) return '您还没有审阅过这份报告：先看概况，全文在后。'
  const upTo = seen.from === revision ? '' : `，现在是版本 ${revision}`
  switch (seen.because) {
    case 'MY_APPROVAL':
      return `您于 ${shownTime(seen.at)} ${seen.step ? `在“${seen.step}”` : ''}通过的是版本 ${seen.from}${upTo}。此后：`
    case 'PUBLISHED':
      return `公开的报告是版本 ${seen.from}（${shownTime(seen.at)} 发布）${upTo}。两者相比：`
  }
}

/** How much that is, in one line. */
export function unseenSummary(masked: FragmentType<typeof changesView>): string {
  const { cells, texts, arisen, resolved } = readFragment(changesView, masked)
  const changed = [cells.length > 0 && `${cells.length} 个单元格`, texts.length > 0 && `${texts.length} 处文字`].filter(
    Boolean,
  )
  const said = [
    changed.length > 0 && `${changed.join('、')}有改动`,
    arisen.length > 0 && `新出现 ${arisen.length} 项校核结果`,
    resolved.length > 0 && `消除 ${resolved.length} 项校核结果`,
  ].filter(Boolean)
  return said.length > 0 ? `${said.join('，')}。` : '内容没有改动。'
}
