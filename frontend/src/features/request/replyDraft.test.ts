import { expect, test } from 'vitest'
import { emptyItem, itemInput } from './replyDraft'

test('a search is sent with its keywords apart, and nothing that another ground asked for', () => {
  const item = {
    ...emptyItem('采购合同'),
    ground: 'NOT_EXISTING' as const,
    support: {
      by: '办公室',
      where: '档案室',
      keywords: '采购、合同， 公务用车',
      on: '2026-09-14',
      law: '《某法》第一条',
    },
  }
  expect(itemInput(item, 'SEARCH')).toEqual({
    asked: '采购合同',
    ground: 'NOT_EXISTING',
    reason: null,
    support: { by: '办公室', where: '档案室', keywords: ['采购', '合同', '公务用车'], on: '2026-09-14' },
  })
})
