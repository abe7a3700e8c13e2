// The page for users of the interface names the limits that the backend keeps.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errors, limits } from './api-words.mjs'

const main = '../backend/src/main/'
const files = readdirSync(`${main}java`, { recursive: true, encoding: 'utf8' })

/** No two types bear one name, so wherever it lies. */
const source = (type) => readFileSync(`${main}java/${files.find((path) => path.endsWith(`/${type}.java`))}`, 'utf8')

/** The one whole number that Java writes where the pattern has its group: 20_000, 4 << 20. */
function number(type, pattern) {
  const [, digits, shift = '0'] = pattern.exec(source(type)) ?? []
  return Number(digits?.replaceAll('_', '')) * 2 ** Number(shift)
}

const constant = (type, name) =>
  number(type, new RegExp(`static final (?:int|long) ${name} = ([\\d_]+)L?(?: << (\\d+))?;`))

/** What the door of an address costs before anything is read. */
const door = (type, address) =>
  number(type, new RegExp(`Mapping\\((?:path = )?${address}[^@]*@Door\\(cost = ([\\d_]+)`))

const format = (name) => number('Format', new RegExp(` ${name}\\(.*, ([\\d_]+)\\)[,;]`))

test('thePageNamesTheLimitsThatTheBackendKeeps', () => {
  const settings = readFileSync(`${main}resources/application.yaml`, 'utf8')
  expect(limits).toEqual({
    depth: constant('QueryLimits', 'DEPTH'),
    aliases: constant('QueryLimits', 'ALIASES'),
    rootFields: constant('QueryLimits', 'ROOT_FIELDS'),
    tokens: constant('Execution', 'TOKENS'),
    cost: constant('QueryLimits', 'COST'),
    seconds: constant('QueryLimits', 'SECONDS'),
    bodyBytes: constant('BodyLimit', 'PUBLIC_BYTES'),
    costPerMinute: Number(/NIANBAO_COST_PER_MINUTE:(\d+)/.exec(settings)?.[1]),
    price: {
      query: constant('QueryCost', 'LEAST'),
      ready: constant('AllowanceFilter', 'READY'),
      page: door('SiteController', '"/"'),
      officeFile: format('DOCX'),
      pdf: format('PDF'),
      line: constant('HarvestController', 'COST'),
      year: door('ExportController', '"/publications/\\{year[^"]*"'),
    },
    page: constant('Page', 'LARGEST'),
    harvest: constant('HarvestController', 'MOST'),
    registered: {
      bytes: constant('RegisteredQueries', 'LONGEST_BYTES'),
      hourly: constant('QueryRegistration', 'OF_AN_ADDRESS'),
      most: constant('RegisteredQueries', 'MOST'),
    },
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
