import { beforeEach, expect, test } from 'vitest'
import { dropDraft, keepDraft, readDraft } from './draft'

beforeEach(() => sessionStorage.clear())

test('what was filled in stays with its key until it is sent, but for the number of a paper', () => {
  const { key = '' } = readDraft('640100-jgsw')
  expect(key).toMatch(/^[0-9a-f]{32}$/)
  keepDraft('640100-jgsw', { key, name: '马小禾', number: '11010519491231002X' })
  expect(readDraft('640100-jgsw')).toEqual({ key, name: '马小禾' })
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('11010519491231002X')
  expect(readDraft('640100-jyj')['name']).toBeUndefined()
  dropDraft('640100-jgsw')
  expect(readDraft('640100-jgsw')['key']).not.toBe(key)
})

test('a draft that cannot be read is none', () => {
  sessionStorage.setItem('apply 640100-jgsw', '{')
  expect(readDraft('640100-jgsw')['key']).toHaveLength(32)
})
