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
  const rows = within(screen.getByRole('table', { name: '行政处罚', hidden: true })).getAllByRole('row', { hidden: true })
  expect(rows.slice(1).map((row) => row.textContent)).toEqual(['2019不适用', '20210', '20223,985,758'])
  expect(container.querySelectorAll('rect')).toHaveLength(2)
  expect([...container.querySelectorAll('text.value')].map((text) => text.textContent)).toEqual(['—', '0', '398.6万'])
})

test('shortensOnlyWhatIsLong', () => {
  expect([12, 99999, 123456, 1234567890, -3].map(shortFigure)).toEqual(['12', '99,999', '12.3万', '12.3亿', '-3'])
})
