import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useKeptChoice } from './useKeptChoice'

afterEach(() => vi.unstubAllGlobals())

test('holdsAChoiceForThePageWhereTheBrowserKeepsNothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError')
    },
    setItem: () => {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  const { result } = renderHook(() => useKeptChoice('lastYear', true))
  expect(result.current[0]).toBe(true)
  act(() => result.current[1](false))
  expect(result.current[0]).toBe(false)
})
