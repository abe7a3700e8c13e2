// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'
import { expect, test } from 'vitest'

// What clients outside this repository rely on lies beside the checkout where the product is developed.
const contract = '../../shared/contract.graphqls'

const read = (file: string) => buildSchema(readFileSync(file, 'utf8'))

test.runIf(existsSync(contract))('the schema keeps every promise of the contract', () => {
  expect(findBreakingChanges(read(contract), read('../schema.graphqls'))).toEqual([])
})
