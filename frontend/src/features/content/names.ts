import type { ChannelKind, MeasureStatus } from '../../graphql/generated/graphql'

/** What the kinds of channels (公开渠道) are called. */
export const channelKindNames: Record<ChannelKind, string> = {
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

/** What the states of a measure (改进措施) are called. */
export const measureStatusNames: Record<MeasureStatus, string> = {
  PLANNED: '计划中',
  UNDERWAY: '推进中',
  DONE: '已完成',
  DROPPED: '不再实施',
}
