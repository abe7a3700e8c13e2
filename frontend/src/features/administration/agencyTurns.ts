import type { AgencyRecord } from './agencyRecord'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'

interface Turn {
  from: string
  what: string
  planned: boolean
}

/** 沿革: what became of an agency, in sentences, oldest first; what has not come yet is marked as planned. */
export function turnsOf(
  { eras, closed, mergedInto }: Pick<AgencyRecord, 'eras' | 'closed' | 'mergedInto'>,
  today: string,
): Turn[] {
  const turns = eras.map(({ from, name, kind, superior }, index) => {
    const before = eras[index - 1]
    const above = superior ? `上级为${superior.name}` : '没有上级'
    if (!before) return { from, what: `设立：${name}，${above}`, planned: from > today }
    const parts = [
      name === before.name ? '' : `更名为${name}`,
      kind === before.kind ? '' : `类别改为${agencyKindWord[kind]}`,
      superior?.code === before.superior?.code ? '' : `改由${superior?.name ?? '（无上级）'}领导`,
    ]
    return { from, what: parts.filter(Boolean).join('，'), planned: from > today }
  })
  if (closed)
    turns.push({ from: closed, what: mergedInto ? `并入${mergedInto.name}` : '撤销', planned: closed > today })
  return turns
}
