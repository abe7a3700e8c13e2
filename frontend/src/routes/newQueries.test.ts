import { MutationObserver, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
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

test('whileTheDatabaseChangesOverAQueryIsAskedAgainAfterTheSecondsTheServerNames', async () => {
  vi.useFakeTimers()
  const ask = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new RequestFailure('UNAVAILABLE', '数据库正在切换。', 5))
    .mockResolvedValue('答复')
  const answered = newQueries().fetchQuery({ queryKey: ['list'], queryFn: ask })
  await vi.advanceTimersByTimeAsync(4_900)
  expect(ask).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(200)
  vi.useRealTimers()
  expect(await answered).toBe('答复')
})

test('aQueryThatTakesTooLongIsNotAskedAgainUnasked', async () => {
  vi.useFakeTimers()
  const ask = vi.fn<() => Promise<string>>().mockRejectedValue(new RequestFailure('UNAVAILABLE', '超过 10 秒。'))
  const answered = newQueries()
    .fetchQuery({ queryKey: ['list'], queryFn: ask })
    .catch(() => '没有答复')
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  expect(await answered).toBe('没有答复')
  expect(ask).toHaveBeenCalledTimes(1)
})
