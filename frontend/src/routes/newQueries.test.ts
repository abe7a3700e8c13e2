import { MutationObserver, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { RequestFailure } from '../graphql/execute'
import { newQueries } from './newQueries'

async function whatIsToldAfter(failure: Error): Promise<string[]> {
  const told: string[] = []
  const queries = newQueries()
  const stop = new QueryObserver(queries, {
    queryKey: ['report'],
    queryFn: () => Promise.resolve(told.push('read')),
  }).subscribe(() => {})
  await queries.fetchQuery({ queryKey: ['report'] })
  const doing = new MutationObserver(queries, { mutationFn: () => Promise.reject(failure) })
  doing.subscribe(({ error }) => error && told.push('told'))
  await doing.mutate().catch(() => {})
  stop()
  return told
}

test('whatMayHaveBeenDoneIsLookedAtBeforeAnybodyIsToldAnything', async () => {
  expect(await whatIsToldAfter(new RequestFailure('OUTCOME_UNKNOWN', '不能确定是否已保存。'))).toEqual([
    'read',
    'read',
    'told',
  ])
})

test('aRefusalIsToldAtOnce', async () => {
  expect(await whatIsToldAfter(new RequestFailure('FORBIDDEN', '无权。'))).toEqual(['read', 'told'])
})
