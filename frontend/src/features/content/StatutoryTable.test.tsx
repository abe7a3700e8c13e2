import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { StatutoryTable_TableFragment } from '../../graphql/generated/graphql'
import { StatutoryTable } from './StatutoryTable'

type Layout = StatutoryTable_TableFragment['layout'][number]['cells'][number]

const heading = (text: string, scope: Layout['scope'], columns = 1, rows = 1): Layout => ({
  text,
  ref: null,
  scope,
  columns,
  rows,
})
const value = (ref: string): Layout => ({ text: '', ref: `requests.${ref}`, scope: null, columns: 1, rows: 1 })

/** Table three in small: merged headings on both sides, one row of results in a group of its own. */
const requests = {
  key: 'requests',
  title: '收到和处理政府信息公开申请情况',
  columns: ['自然人', '商业企业', '科研机构', '总计'].map((label) => ({ label, unit: '件' })),
  rows: [
    {
      cells: [
        number('received.person', 3),
        number('received.business', 0),
        blank('received.research'),
        number('received.total', 12345),
      ],
    },
    {
      cells: [
        number('granted.person', 1),
        notApplicable('granted.business'),
        number('granted.research', 0),
        number('granted.total', 1, '含上年结转1件。'),
      ],
    },
    {
      cells: [
        number('secret.person', 2),
        number('secret.business', 0),
        number('secret.research', 0),
        number('secret.total', 2),
      ],
    },
    {
      cells: [
        number('carriedOut.person', 0),
        number('carriedOut.business', 0),
        number('carriedOut.research', 0),
        number('carriedOut.total', 0),
      ],
    },
  ],
  layout: [
    {
      cells: [
        heading('（勾稽关系）', 'COL', 2, 2),
        heading('自然人', 'COL', 1, 2),
        heading('法人或其他组织', 'COLGROUP', 2),
        heading('总计', 'COL', 1, 2),
      ],
    },
    { cells: [heading('商业企业', 'COL'), heading('科研机构', 'COL')] },
    { cells: [heading('一、新收', 'ROW', 2), ...line('received')] },
    { cells: [heading('三、办理结果', 'ROWGROUP', 1, 2), heading('（一）予以公开', 'ROW'), ...line('granted')] },
    { cells: [heading('（三）国家秘密', 'ROW'), ...line('secret')] },
    { cells: [heading('四、结转', 'ROW', 2), ...line('carriedOut')] },
  ],
}

function line(row: string) {
  return ['person', 'business', 'research', 'total'].map((column) => value(`${row}.${column}`))
}

function number(ref: string, amount: number, note: string | null = null) {
  return { ref: `requests.${ref}`, kind: 'NUMBER', number: amount, note }
}

function blank(ref: string) {
  return { ref: `requests.${ref}`, kind: 'BLANK', number: null, note: null }
}

function notApplicable(ref: string) {
  return { ref: `requests.${ref}`, kind: 'NOT_APPLICABLE', number: null, note: null }
}

const show = (table: unknown) => render(<StatutoryTable table={table as never} />)
const rowNamed = (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)

/** The words a value is read out with: those of all the headings it names. */
const headingsOf = (cell: HTMLElement) =>
  (cell.getAttribute('headers') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)

describe('StatutoryTable', () => {
  test('namesTheTableByItsCaptionWithTheUnitOfAllItsColumns', () => {
    show(requests)
    expect(screen.getByRole('table', { name: /收到和处理政府信息公开申请情况.*单位：件/ })).toBeDefined()
  })

  test('mergesTheHeadingsAsTheOfficialFormDoes', () => {
    show(requests)
    expect(screen.getByText('法人或其他组织').closest('th')).toMatchObject({
      scope: 'colgroup',
      colSpan: 2,
      rowSpan: 1,
    })
    expect(screen.getByText('自然人').closest('th')).toMatchObject({ scope: 'col', colSpan: 1, rowSpan: 2 })
    expect(screen.getByText('三、办理结果').closest('th')).toMatchObject({ scope: 'rowgroup', colSpan: 1, rowSpan: 2 })
    expect(screen.getByText('（一）予以公开').closest('th')).toMatchObject({ scope: 'row', rowSpan: 1 })
  })

  test('givesEachValueExactlyTheHeadingsAboveAndBesideIt', () => {
    show(requests)
    const [person, , research] = rowNamed('（三）国家秘密').getAllByRole('cell')
    expect(headingsOf(person as HTMLElement)).toEqual(['自然人', '三、办理结果', '（三）国家秘密'])
    expect(headingsOf(research as HTMLElement)).toEqual([
      '法人或其他组织',
      '科研机构',
      '三、办理结果',
      '（三）国家秘密',
    ])
    const [carriedOut] = rowNamed('四、结转').getAllByRole('cell')
    expect(headingsOf(carriedOut as HTMLElement)).toEqual(['自然人', '四、结转'])
  })

  test('keepsAMergedHeadingAndItsRowsInOneRowGroup', () => {
    show(requests)
    const groups = screen.getAllByRole('rowgroup').filter((group) => group.tagName === 'TBODY')
    expect(groups.map((group) => within(group).getAllByRole('row').length)).toEqual([1, 2, 1])
  })

  test('showsZeroAsZeroAndSaysInWordsWhatIsNotFilledInOrDoesNotApply', () => {
    show(requests)
    expect(
      rowNamed('一、新收')
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['3', '0', '未填', '12,345'])
    expect(rowNamed('（一）予以公开').getAllByRole('cell')[1]?.textContent).toBe('不适用')
  })

  test('putsANoteUnderTheTableAndLinksBothWays', () => {
    show(requests)
    const mark = screen.getByRole('link', { name: '注1' })
    const note = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '')
    expect(note?.textContent).toContain('含上年结转1件。')
    const back = within(note as HTMLElement).getByRole('link')
    expect(document.getElementById(back.getAttribute('href')?.slice(1) ?? '')).toBe(mark)
  })

  test('namesTheUnitInTheHeadingWhereColumnsDiffer', () => {
    show({
      key: 'licensing',
      title: '第二十条第（五）项',
      columns: [
        { label: '上一年项目数量', unit: '项' },
        { label: '处理决定数量', unit: '件' },
        { label: '现行有效件数', unit: '件' },
        { label: '收费金额（单位：万元）', unit: '万元' },
        { label: '采购总金额', unit: null },
      ],
      rows: [],
      layout: [
        {
          cells: [
            '信息内容',
            '上一年项目数量',
            '处理决定数量',
            '现行有效件数',
            '收费金额（单位：万元）',
            '采购总金额',
          ].map((text) => heading(text, 'COL')),
        },
        { cells: [heading('行政许可', 'ROW'), value('a.b')] },
      ],
    })
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
      '信息内容',
      '上一年项目数量（项）',
      '处理决定数量（件）',
      '现行有效件数',
      '收费金额（单位：万元）',
      '采购总金额',
    ])
  })
})
