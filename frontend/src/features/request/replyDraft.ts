import type { Ground, ReplyItemInput, SupportInput, SupportKind } from '../../graphql/generated/graphql'

/** An item of a reply while it is written. */
export interface ItemDraft {
  asked: string
  ground: Ground | null
  reason: string
  support: Readonly<Partial<Record<SupportPart, string>>>
}

export type SupportPart = Exclude<keyof SupportInput, 'keywords'> | 'keywords'

interface PartField {
  part: SupportPart
  label: string
  kind: 'line' | 'day' | 'level'
  hint?: string
}

/** What each kind of support consists of. */
export const supportParts: Readonly<Record<SupportKind, readonly PartField[]>> = {
  SEARCH: [
    { part: 'by', label: '由谁检索', kind: 'line', hint: '写处室，不写个人。' },
    { part: 'where', label: '在哪里检索', kind: 'line', hint: '如：综合档案室、办公自动化系统。' },
    { part: 'keywords', label: '关键词', kind: 'line', hint: '几个关键词之间用顿号隔开。' },
    { part: 'on', label: '检索日期', kind: 'day' },
  ],
  CLASSIFICATION: [
    { part: 'level', label: '密级', kind: 'level' },
    { part: 'term', label: '保密期限', kind: 'line' },
    { part: 'by', label: '定密机关', kind: 'line' },
  ],
  NAMED_LAW: [{ part: 'law', label: '法律、行政法规的名称和条款', kind: 'line', hint: '名称加书名号，写到条。' }],
  RIGHT_AGENCY: [
    { part: 'agency', label: '负责公开的机关', kind: 'line', hint: '能够确定的才填写。' },
    { part: 'contact', label: '该机关的联系方式', kind: 'line' },
  ],
  EARLIER_REPLY: [
    { part: 'number', label: '在先答复的文号', kind: 'line' },
    { part: 'on', label: '在先答复的日期', kind: 'day' },
  ],
  CHANNEL: [{ part: 'channel', label: '获取或者提出的途径', kind: 'line' }],
}

export const emptyItem = (asked: string, ground: Ground | null = null): ItemDraft => ({
  asked,
  ground,
  reason: '',
  support: {},
})

/** As it is sent; only the parts that its ground asks for. */
export function itemInput(item: ItemDraft & { ground: Ground }, kind: SupportKind | null): ReplyItemInput {
  return {
    asked: item.asked,
    ground: item.ground,
    reason: item.reason.trim() || null,
    support: kind
      ? Object.fromEntries(
          supportParts[kind].flatMap(({ part }) => {
            const said = item.support[part]?.trim()
            if (!said) return []
            return [[part, part === 'keywords' ? said.split(/[、，,；;\s]+/u).filter(Boolean) : said]]
          }),
        )
      : null,
  }
}
