import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ColumnChart } from './ColumnChart'
import { shortFigure } from './shortFigure'

test('theTableSaysWhatTheColumnsShowAndWhatIsAbsentIsNoZero', () => {
  const { container } = render(
    <ColumnChart
      title="行政处罚"
      unit="件"
      points={[
        { year: 2019, number: null, absent: '不适用' },
        { year: 2021, number: 0, absent: '' },
        { year: 2022, number: 3985758, absent: '' },
      ]}
    />,
  )
  const rows = within(screen.getByRole('table', { name: '行政处罚', hidden: true })).getAllByRole('row', {
    hidden: true,
  })
  expect(rows.slice(1).map((row) => row.textContent)).toEqual(['2019不适用', '20210', '20223,985,758'])
  expect(container.querySelectorAll('rect')).toHaveLength(2)
  expect([...container.querySelectorAll('text.value')].map((text) => text.textContent)).toEqual(['—', '0', '398.6万'])
})

test('shortensOnlyWhatIsLong', () => {
  expect([12, 99999, 123456, 1234567890, -3].map(shortFigure)).toEqual(['12', '99,999', '12.3万', '12.3亿', '-3'])
})

test('aYearThatIsNotWholeIsHatchedAndSaysHowManyAreInIt', () => {
  const { container } = render(
    <ColumnChart
      title="新收公开申请"
      unit="件"
      points={[
        { year: 2022, number: 20, absent: '无数据', coverage: { included: 9, expected: 9 }, beside: 20 },
        { year: 2023, number: 6, absent: '无数据', coverage: { included: 4, expected: 9 }, beside: 213 },
        { year: 2024, number: null, absent: '无数据', coverage: { included: 0, expected: 9 }, beside: null },
      ]}
    />,
  )
  expect(
    [...container.querySelectorAll('rect.column[height]')]
      .filter((rect) => rect.closest('g'))
      .map((rect) => rect.classList.contains('partial')),
  ).toEqual([false, true])
  expect([...container.querySelectorAll('text.coverage-of')].map((text) => text.textContent)).toEqual(['4/9', '0/9'])
  expect(container.querySelectorAll('line.beside'), 'where it says something else').toHaveLength(1)
  expect([...container.querySelectorAll('text.value')].map((text) => text.textContent)).toEqual(['20', '213', '6', '—'])
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true })
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    '2022209/920',
    '202364/9，不完整213',
    '2024无数据0/9，不完整—',
  ])
})

test('aYearWithoutAPublicationIsAGap', () => {
  const { container } = render(
    <ColumnChart
      title="行政处罚"
      unit="件"
      points={[
        { year: 2019, number: 3, absent: '' },
        { year: 2020, number: null, absent: '未公布' },
        { year: 2021, number: 5, absent: '' },
      ]}
    />,
  )
  expect([...container.querySelectorAll('text.year')].map((text) => text.textContent)).toEqual(['2019', '2020', '2021'])
  expect(container.querySelectorAll('rect')).toHaveLength(2)
  expect(screen.getByRole('row', { name: '2020 未公布', hidden: true })).toBeDefined()
})
