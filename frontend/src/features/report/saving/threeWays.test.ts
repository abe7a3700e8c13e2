import { expect, test } from 'vitest'
import { hunksOf, threeWays } from './threeWays'

/** Numbers that look random and are the same in every run. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

const flat = (seen: string[], theirs: string[], mine: string[]) => {
  const stretches = threeWays(seen, theirs, mine, false)
  return stretches.every((stretch) => stretch.theirs === null) ? stretches.flatMap((stretch) => stretch.mine) : null
}

function edited(before: string[], by: string, roll: (sides: number) => number): string[] {
  return before.flatMap((text) => {
    switch (roll(8)) {
      case 0:
        return [`${by}改${text}`]
      case 1:
        return [text, `${by}加${text}`]
      case 2:
        return []
      default:
        return [text]
    }
  })
}

const put = (list: string[], at: number, text: string) => list.map((one, place) => (place === at ? text : one))

test('losesNoWordOfEither', () => {
  const roll = dice(7)
  const rounds = Array.from({ length: 3_000 }, () => {
    const seen = Array.from({ length: roll(9) }, (_, place) => `段${place}`)
    const theirs = edited(seen, '他', roll),
      mine = edited(seen, '我', roll)
    const stretches = threeWays(seen, theirs, mine, false)
    const agreed = stretches.every((stretch) => stretch.theirs === null)
    const said = [...new Set([...theirs, ...mine])].filter(
      (text) => !seen.includes(text) || (theirs.includes(text) && mine.includes(text)),
    )
    const both = stretches.flatMap((stretch) => (stretch.theirs ?? []).concat(stretch.mine))
    return { agreed, lost: said.filter((text) => !both.includes(text)), more: agreed ? both.length - said.length : 0 }
  })
  expect(rounds.filter(({ lost, more }) => lost.length > 0 || more !== 0)).toEqual([])
  expect(rounds.filter(({ agreed }) => agreed).length).toBeGreaterThan(1_000)
})

test('putsEditsOfDifferentBlocksTogether', () => {
  const roll = dice(11)
  for (let round = 0; round < 1_000; round++) {
    const seen = Array.from({ length: 2 + roll(8) }, (_, place) => `段${place}`)
    const his = roll(seen.length),
      own = (his + 1 + roll(seen.length - 1)) % seen.length
    const theirs = put(seen, his, '他改'),
      mine = put(seen, own, '我改')
    expect(flat(seen, theirs, mine)).toEqual(put(theirs, own, '我改'))
  }
})

test('offersOnlyWhatBothChanged', () => {
  const offered = threeWays(['甲', '乙', '丙', '丁'], ['甲一', '乙', '丙他', '丁'], ['甲', '乙', '丙我', '丁四'], false)
  expect(offered.filter(({ mine }) => mine.length > 0)).toEqual([
    { mine: ['甲一'], theirs: null },
    { mine: ['乙'], theirs: null },
    { mine: ['丙我'], theirs: ['丙他'] },
    { mine: ['丁四'], theirs: null },
  ])
  expect(threeWays([] as string[], ['甲'], ['乙'], false)).toContainEqual({ mine: ['乙'], theirs: ['甲'] })
  expect(threeWays([] as string[], ['甲'], ['乙'], true).flatMap(({ mine }) => mine)).toEqual(['甲', '乙'])
})

test('findsWhereListsDiffer', () => {
  expect(hunksOf(['甲', '乙', '丙'], ['甲', '丁', '丙', '戊'])).toEqual([
    { from: 1, to: 2, put: ['丁'] },
    { from: 3, to: 3, put: ['戊'] },
  ])
  expect(hunksOf([{ a: 1, b: null }], [{ a: 1 }])).toEqual([])
})
