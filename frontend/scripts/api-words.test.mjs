// The page for users of the interface names the limits that the backend keeps.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errors, limits } from './api-words.mjs'

const main = '../backend/src/main/'

/** A whole number as Java writes it: 20_000, 4 << 20. */
function constant(room, name) {
  const text = readFileSync(`${main}java/org/nianbao/graphql/${room}.java`, 'utf8')
  const [, number, shift = '0'] =
    new RegExp(`static final (?:int|long) ${name} = ([\\d_]+)L?(?: << (\\d+))?;`).exec(text) ?? []
  return Number(number?.replaceAll('_', '')) * 2 ** Number(shift)
}

test('thePageNamesTheLimitsThatTheBackendKeeps', () => {
  const settings = readFileSync(`${main}resources/application.yaml`, 'utf8')
  expect(limits).toEqual({
    depth: constant('Limits', 'DEPTH'),
    aliases: constant('Limits', 'ALIASES'),
    rootFields: constant('Limits', 'ROOT_FIELDS'),
    tokens: constant('Execution', 'TOKENS'),
    cost: constant('Limits', 'COST'),
    seconds: constant('Limits', 'SECONDS'),
    bodyBytes: constant('BodyLimit', 'PUBLIC_BYTES'),
    costPerMinute: Number(/NIANBAO_COST_PER_MINUTE:(\d+)/.exec(settings)?.[1]),
    price: {
      query: constant('Price', 'QUERY'),
      ready: constant('Price', 'READY'),
      page: constant('Price', 'PAGE'),
      officeFile: constant('Price', 'OFFICE_FILE'),
      pdf: constant('Price', 'PDF'),
      year: constant('Price', 'YEAR'),
    },
    page: constant('Page', 'LARGEST'),
  })
})

test('thePageNamesEveryClassOfErrorThatTheSchemaLists', () => {
  const opening = readFileSync('../schema.graphqls', 'utf8').split('schema {')[0]
  const listed = opening.match(
    /\b(?:[A-Z]{3,}_[A-Z]+|[A-Z]{9,}|ValidationError|InvalidSyntax|PersistedQueryNotFound)\b/g,
  )
  expect(listed).toContain('OUTCOME_UNKNOWN')
  for (const kind of listed) expect(String(errors)).toContain(`<code>${kind}</code>`)
})
