import type { DeskViewer } from '../account/deskViewer'

interface TourStep {
  /** data-tour of what it points at; the page is passed over where there is no such thing. */
  at: string
  title: string
  told: string
}

const own: Record<string, TourStep> = {
  EDITOR: {
    at: 'writing',
    title: '二、从这里开始编写',
    told: '“新建”可以从上一年已发布的年报开始；手里有 Word、PDF、Excel 文件的用“导入”。边写边校核，内容自动保存。',
  },
  REVIEWER: {
    at: 'own-reports',
    title: '二、报告到了哪一步',
    told: '这里看得到本单位各年年报在谁手里。打开一份，先看“待阅变动”，再点“通过”或“退回”。',
  },
  PUBLISHER: {
    at: 'own-reports',
    title: '二、报告到了哪一步',
    told: '审核完成、等待发布的会进入待办。打开后点“发布”，可以立即发布，也可以定时。',
  },
  OFFICE: {
    at: 'season',
    title: '二、全区域进度',
    told: '应报送多少、发布多少、哪些还没有开始、哪些已经逾期，一眼可见。',
  },
  ADMIN: {
    at: 'administration',
    title: '二、机关、流程和人员',
    told: '机关更名、合并、撤销，审核流程，人员和报送范围，都从“管理”进入，办理一律留痕。',
  },
}

/** Three steps: what waits, one's own part, and how to find what one looks for. */
export function tourFor({ roles }: DeskViewer): readonly TourStep[] {
  const part = (['EDITOR', 'OFFICE', 'ADMIN', 'PUBLISHER'] as const).find((role) => roles.includes(role)) ?? 'REVIEWER'
  return [
    {
      at: 'queue',
      title: '一、先看待我办理',
      told: '轮到您办的事排在这里，时限近的在前。办完一件少一件；没有轮到的不会出现。',
    },
    own[part] as TourStep,
    {
      at: 'look-up',
      title: '三、随时查找',
      told: '按键盘上的 / 键，输入机关名称、年份或规则代码就能打开。不清楚怎么办，点“帮助”看使用手册。',
    },
  ]
}

const key = ({ roles }: DeskViewer, person: string) => `nianbao.tour.${person}.${roles.join('+')}`

/** Whether somebody in these roles was shown it, or did not want to be; on this device. */
export function wasOffered(viewer: DeskViewer, person: string): boolean {
  try {
    return localStorage.getItem(key(viewer, person)) !== null
  } catch {
    return true
  }
}

export function noteOffered(viewer: DeskViewer, person: string): void {
  try {
    localStorage.setItem(key(viewer, person), 'done')
  } catch {
    // offered again next time then
  }
}

/** Where it begins at once. */
export const tourAddress = '/desk?tour=1'
