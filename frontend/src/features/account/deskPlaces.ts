import type { Role } from '../../graphql/generated/graphql'

interface DeskPlace {
  address: string
  name: string
  /** What one finds there, in a few words. */
  told: string
  /** Whom it is for; left out for everybody at the desk. */
  roles?: readonly Role[]
  /** Whom another place serves better, though it is for them too. */
  not?: readonly Role[]
  /** Whether the header has another way to it, or none. */
  unheaded?: boolean
}

const all: readonly DeskPlace[] = [
  { address: '/desk', name: '待我办理', told: '等您办理的事、本单位年报' },
  { address: '/desk/reports', name: '全部报告', told: '本机关和下级机关的报告' },
  {
    address: '/desk/requests',
    name: '依申请公开',
    told: '收到的申请、办理到哪一步、还剩几天',
    roles: ['REGISTRAR', 'HANDLER', 'REVIEWER', 'SECRECY_REVIEWER', 'CHIEF', 'OFFICE'],
  },
  {
    address: '/desk/requests/board',
    name: '申请监督',
    told: '下级机关收到的申请有多少、哪些快到期、哪些逾期',
    roles: ['OFFICE'],
  },
  { address: '/desk/season', name: '年报季', told: '各机关办到哪一步、谁逾期，催办', roles: ['OFFICE', 'ADMIN'] },
  { address: '/desk/rules', name: '勾稽关系', told: '各条校核规则及其依据' },
  { address: '/desk/messages', name: '消息', told: '与您有关的报告有了什么进展', unheaded: true },
  { address: '/desk/guide', name: '填报说明', told: '各部分、各单元格怎么填', unheaded: true },
  { address: '/desk/manual', name: '使用手册', told: '各岗位什么时候做什么', unheaded: true },
  { address: '/desk/admin', name: '管理', told: '机关、审核流程、人员、报送范围、工作日历', roles: ['ADMIN'] },
  {
    address: '/desk/admin/calendar',
    name: '工作日历',
    told: '哪些天是工作日，每年的放假安排和调休',
    roles: ['ADMIN', 'OFFICE'],
    unheaded: true,
  },
  { address: '/desk/admin/season', name: '报送范围', told: '哪些机关须报送', roles: ['OFFICE'], not: ['ADMIN'] },
]

/** The pages of the desk that somebody with these roles may open, in the order of the header. */
export function deskPlaces(roles: readonly Role[]): readonly DeskPlace[] {
  return all.filter(
    (place) =>
      (!place.roles || place.roles.some((role) => roles.includes(role))) &&
      !place.not?.some((role) => roles.includes(role)),
  )
}
