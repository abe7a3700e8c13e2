import type { Action, ChannelKind, MeasureStatus, ReportStatus, Severity } from '../../graphql/generated/graphql'

export const statusWord: Record<ReportStatus, string> = {
  DRAFT: '编写中',
  IN_REVIEW: '审核中',
  RETURNED: '已退回',
  APPROVED: '待发布',
  PUBLISHED: '已发布',
  WITHDRAWN: '已撤回',
}

export const actionWord: Record<Action, string> = {
  EDIT: '编辑',
  SUBMIT: '报送',
  PROOFREAD: '校对确认',
  APPROVE: '通过',
  RETURN: '退回',
  PUBLISH: '发布',
  PUBLISH_URGENTLY: '紧急发布',
  RATIFY: '补办审签',
  CORRECT: '更正',
  DISCARD: '放弃更正',
  WITHDRAW: '撤回',
  ERASE: '依法删除',
}

/** Whether somebody is asked to look at a report and decide, rather than to write it. */
export function reviewing(permitted: readonly Action[]): boolean {
  return permitted.some((action) => ['APPROVE', 'PROOFREAD', 'RETURN', 'PUBLISH', 'RATIFY'].includes(action))
}

export const severityWord: Record<Severity, string> = { BLOCK: '错误', WARN: '警告', INFO: '提示' }

export const channelWord: Record<ChannelKind, string> = {
  WEBSITE: '政府网站',
  WECHAT: '微信',
  WEIBO: '微博',
  SHORT_VIDEO: '短视频',
  APP: '移动客户端',
  GAZETTE: '政府公报',
  NEWSPAPER: '报刊',
  RADIO: '广播',
  TELEVISION: '电视',
  PRESS_CONFERENCE: '新闻发布会',
  NOTICE_BOARD: '公示栏',
  READING_ROOM: '查阅点',
  OTHER: '其他',
}

export const measureWord: Record<MeasureStatus, string> = {
  PLANNED: '计划中',
  UNDERWAY: '推进中',
  DONE: '已完成',
  DROPPED: '不再实施',
}

export function optionsOf<T extends string>(words: Record<T, string>): { value: T; label: string }[] {
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }))
}
