import { describe, expect, it } from 'vitest'
import { decide, proposable, settledInput, takeAll, undecided, type Decisions } from './settlement'

const none: Decisions = new Map()
const cells = { cells: [{}], channel: null }
const year = { cells: [], channel: null }

describe('settling the doubts of an import', () => {
  it('takes all of a kind that have one proposal and were not decided', () => {
    const doubts = [
      { proposals: [cells] },
      { proposals: [] },
      { proposals: [cells, cells] },
      { proposals: [year] },
      { proposals: [cells] },
    ]
    const decided = decide(none, 4, { proposal: null, entered: { 'fees.fees.amount': 3 } })

    const open = proposable(doubts, [0, 1, 2, 3, 4], decided)

    expect(open).toEqual([0])
    expect(settledInput(takeAll(decided, open))).toEqual([
      { doubt: 4, proposal: null, entered: [{ cell: 'fees.fees.amount', number: 3 }] },
      { doubt: 0, proposal: 0, entered: [] },
    ])
  })

  it('sends nothing of a doubt whose decision was taken back', () => {
    const taken = decide(none, 2, { proposal: 0, entered: {} })

    expect(settledInput(decide(taken, 2, undecided))).toEqual([])
  })
})
