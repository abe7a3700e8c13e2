import { expect, test } from 'vitest'
import type { RequestAction } from '../../graphql/generated/graphql'
import { requestActionWord } from '../../graphql/generated/words/requestActionWord'
import { asked, type DeedForm, isReady, kept } from './deedForm'
import { deedForms } from './deeds'

test('every action but those with a way of their own has a form', () => {
  const without = (Object.keys(requestActionWord) as RequestAction[]).filter((action) => !deedForms[action])
  expect(without).toEqual(['RECTIFY', 'OPEN_IDENTITY'])
})

function formOf(action: RequestAction): DeedForm {
  const form = deedForms[action]
  if (!form) throw new Error(action)
  return form
}

const draft = formOf('DRAFT')

test('a result asks for what it rests on, and another one takes nothing of it along', () => {
  const secret = { disposition: 'STATE_SECRET', secret: '秘密，某局定', text: '不予公开。' }
  expect(asked(draft, secret).map(({ name }) => name)).toContain('secret')
  expect(isReady(draft, { ...secret, secret: ' ' })).toBe(false)
  const other = { ...secret, disposition: 'INTERNAL' }
  expect(draft.deed(kept(draft, other))).toEqual({
    draft: { disposition: 'INTERNAL', parts: [], text: '不予公开。' },
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
