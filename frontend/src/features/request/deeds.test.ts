import { expect, test } from 'vitest'
import type { RequestAction } from '../../graphql/generated/graphql'
import { requestActionWord } from '../../graphql/generated/words/requestActionWord'
import { asked, type DeedForm, isReady, kept } from './deedForm'
import { deedForms } from './deeds'

test('every action but those with a way of their own has a form', () => {
  const without = (Object.keys(requestActionWord) as RequestAction[]).filter((action) => !deedForms[action])
  expect(without).toEqual(['ASK_FEE', 'DRAFT', 'WRITE_LETTER', 'RECTIFY', 'OPEN_IDENTITY'])
})

function formOf(action: RequestAction): DeedForm {
  const form = deedForms[action]
  if (!form) throw new Error(action)
  return form
}

const closing = formOf('PROPOSE_CLOSING')

test('a result asks for what it rests on, and another one takes nothing of it along', () => {
  const joined = { disposition: 'REST', rest: 'JOINED', earlier: '640100-jgsw:2026:12', reason: '并案。' }
  expect(asked(closing, joined).map(({ name }) => name)).toContain('earlier')
  expect(isReady(closing, { ...joined, earlier: ' ' })).toBe(false)
  const other = { ...joined, disposition: 'NOT_CORRECTED' }
  expect(closing.deed(kept(closing, other))).toEqual({
    proposeClosing: { disposition: 'NOT_CORRECTED', reason: '并案。' },
  })
})

test('whatever an opinion is, or that it is still to come, is one form', () => {
  const form = formOf('RECORD_OPINION')
  expect(form.deed({ consultation: '1', what: 'REACHED', on: '2026-09-22' })).toEqual({
    recordReached: { on: '2026-09-22', consultation: 1 },
  })
  expect(form.deed({ consultation: '1', what: 'SILENT', on: '2026-10-21' })).toEqual({
    recordOpinion: { on: '2026-10-21', consultation: 1, opinion: 'SILENT', text: null },
  })
})
