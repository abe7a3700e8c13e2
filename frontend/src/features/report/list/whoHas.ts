import { briefTime, shownDay } from '../../../components/chinaTime'
import type { OwnReports_ReportFragment } from '../../../graphql/generated/graphql'

/** With whom a report is now, and since when, in a sentence. */
export function whoHas(report: OwnReports_ReportFragment): string {
  const { status, since, updatedAt, schedule, returned, publication } = report
  switch (status) {
    case 'DRAFT':
      return `由编写人员编写，最近修改 ${briefTime(updatedAt)}。`
    case 'RETURNED':
      return returned
        ? `${returned.step ? `${returned.step}（${returned.by}）` : returned.by}于 ${shownDay(returned.at)}退回，由编写人员修改。`
        : `${shownDay(since)}退回，由编写人员修改。`
    case 'IN_REVIEW':
      return `${openSteps(report)}，自 ${shownDay(since)}。`
    case 'APPROVED':
      if (schedule?.failure) return `定时发布未成功：${schedule.failure}`
      return schedule ? `定于 ${briefTime(schedule.at)} 发布。` : `审核已完成，自 ${shownDay(since)}等待发布。`
    case 'PUBLISHED':
      return publication
        ? `${shownDay(publication.publishedAt)}发布第 ${publication.number} 版。`
        : `${shownDay(since)}发布。`
    case 'WITHDRAWN':
      return '已撤回，现在没有公开的内容。'
  }
}

function openSteps({ steps }: OwnReports_ReportFragment): string {
  const open = steps.filter(({ approval }) => !approval)
  const turn = Math.min(...open.map(({ order }) => order))
  const names = open
    .filter(({ order }) => order === turn)
    .map(({ name, claim }) => (claim ? `${name}（${claim.by}已认领）` : name))
  return `在${names.join('、')}环节`
}
