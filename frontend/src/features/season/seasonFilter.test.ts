import { expect, test } from 'vitest'
import { fileParameters, isFiltered, seasonAddress, seasonAsked, seasonFilter, unfiltered } from './seasonFilter'

const asked = (address: string) => seasonAsked(new URLSearchParams(address))

test('what is asked of a season survives the page’s address', () => {
  const address =
    'year=2025&within=640100&stage=DRAFT,RETURNED&kept=NEVER&kind=DEPARTMENT&rule=T2-2&role=EDITOR&q=局&order=DUE'
  expect(seasonAddress(asked(address)).toString()).toBe(new URLSearchParams(address).toString())
  expect(seasonAddress(asked('')).toString()).toBe('')
})

test('what an address says that there is not is passed over', () => {
  expect(asked('year=x&stage=SOMEWHERE,DRAFT&order=NONE')).toMatchObject({
    year: null,
    stages: ['DRAFT'],
    orderBy: 'TREE',
  })
})

test('a late list is of those that missed the date, done since or not', () => {
  expect(seasonFilter(asked('view=late&term=7&stage=DRAFT&kind=TOWNSHIP'))).toEqual({
    term: '7',
    punctualities: ['LATE', 'NEVER'],
    kinds: ['TOWNSHIP'],
    search: null,
  })
})

test('a file is asked for with the filter of the page', () => {
  expect(fileParameters(asked('within=640100&stage=DRAFT,RETURNED&kept=NEVER&q=局')).toString()).toBe(
    new URLSearchParams([
      ['term', 'statutory'],
      ['orderBy', 'TREE'],
      ['within', '640100'],
      ['stages', 'DRAFT'],
      ['stages', 'RETURNED'],
      ['search', '局'],
      ['punctualities', 'NEVER'],
    ]).toString(),
  )
})

test('year, subtree and order are no filter', () => {
  expect(isFiltered(asked('year=2025&within=640100&order=DUE'))).toBe(false)
  expect(isFiltered(unfiltered(asked('stage=DRAFT&q=局&year=2025')))).toBe(false)
  expect(isFiltered(asked('rule=T2-2'))).toBe(true)
})
