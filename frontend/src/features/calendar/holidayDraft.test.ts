import { expect, test } from 'vitest'
import { blankOff, blankPaper, emptyDraft, type HolidayDraft, inputOf, missing, withText } from './holidayDraft'

const draft: HolidayDraft = {
  ...emptyDraft('640000', 2027),
  papers: [{ ...blankPaper, title: '关于2027年放假的通知' }, blankPaper],
  off: [{ name: '开斋节', from: '2027-03-10', to: '2027-03-11' }, blankOff],
  on: ['2027-03-13', ''],
}

test('blankRowsAreNotSent', () => {
  expect(missing(draft)).toEqual([])
  expect(inputOf(draft)).toEqual({
    region: '640000',
    year: 2027,
    papers: [{ title: '关于2027年放假的通知', number: null, date: null, url: null }],
    off: [{ name: '开斋节', from: '2027-03-10', to: '2027-03-11' }],
    on: ['2027-03-13'],
  })
})

test('aRowBegunAndNotEndedIsNamed', () => {
  const begun = {
    ...draft,
    papers: [{ ...blankPaper, number: '宁政办发〔2026〕1号' }],
    off: [...draft.off, { ...blankOff, from: '2027-05-16' }],
  }
  expect(missing(begun)).toEqual([
    '请写明依据的通知名称。',
    '第 1 份通知没有写名称。',
    '放假第 3 行没有写全：名称、起始日和截止日都要有。',
  ])
})

test('whatIsPastedAndUnderstoodTakesThePlaceOfTheRowsAndNothingElseDoes', () => {
  expect(withText(draft, '古尔邦节：5月16日至17日放假。5月22日上班。')).toMatchObject({
    papers: draft.papers,
    off: [{ name: '古尔邦节', from: '2027-05-16', to: '2027-05-17' }],
    on: ['2027-05-22'],
  })
  expect(withText(draft, '另行通知')).toBe(draft)
})
