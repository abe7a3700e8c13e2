import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { chinaToday } from '../../../components/chinaTime'
import { openReview } from '../reviewForTests'
import { SignedOnPaper } from './SignedOnPaper'

afterEach(() => vi.unstubAllGlobals())

function Asked() {
  const [day, setDay] = useState<string | null>(null)
  return (
    <>
      <SignedOnPaper reviewed={{ report: 'gov:2025', revision: 7 }} day={day} onChange={setDay} />
      <output>{day ?? 'none'}</output>
    </>
  )
}

test('asksForTheDayOnlyWhereTheSheetWasSignedAndTellsTheCodeOfTheRevision', async () => {
  const papers = { report: { revision: 7, checkCode: '3F2A-91C0-7B4E', noCleanCopy: null } }
  const { asked } = openReview(<Asked />, {}, { Papers: papers })
  expect(asked('Papers')).toEqual([])
  fireEvent.click(screen.getByRole('checkbox', { name: '已在纸质审签单上签字' }))
  await screen.findByText(/应为 3F2A-91C0-7B4E/)
  const day = screen.getByLabelText<HTMLInputElement>('签字日期')
  expect(day.value).toBe(chinaToday())
  fireEvent.change(day, { target: { value: '2026-01-13' } })
  expect(screen.getByText('2026-01-13')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox'))
  expect(screen.getByText('none')).toBeTruthy()
})
