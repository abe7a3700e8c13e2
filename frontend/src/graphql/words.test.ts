import { expect, test } from 'vitest'
import { actionWord } from './generated/words/actionWord'
import { agencyKindWord } from './generated/words/agencyKindWord'
import { reportStatusWord } from './generated/words/reportStatusWord'
import { roleWord } from './generated/words/roleWord'

test('aWordIsWhatBeginsTheDescriptionWithoutWhatExplainsIt', () => {
  expect(reportStatusWord.WITHDRAWN).toBe('已撤回')
  expect(actionWord.PUBLISH).toBe('发布')
  expect(roleWord.CHIEF).toBe('终审')
  expect(agencyKindWord.TOWNSHIP).toBe('乡镇人民政府、街道办事处')
})
