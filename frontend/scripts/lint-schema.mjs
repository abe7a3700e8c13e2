// Lints the one schema, ../schema.graphqls: a description on everything, one way of naming, a reason for whatever goes,
// no type that nothing leads to, connections as Relay has them. Scripts and components are oxlint's.
import { fileURLToPath } from 'node:url'
import { parser, rules as known } from '@graphql-eslint/eslint-plugin'
import { ESLint } from 'eslint'

const schema = new URL('../../schema.graphqls', import.meta.url)

const rules = {
  'require-description': {
    types: true,
    rootField: true,
    DirectiveDefinition: true,
    EnumValueDefinition: true,
    FieldDefinition: true,
    InputValueDefinition: true,
    // Its type says what it is.
    ignoredSelectors: ['[type=InputValueDefinition][name.value=input]'],
  },
  'naming-convention': {
    types: 'PascalCase',
    FieldDefinition: 'camelCase',
    InputValueDefinition: 'camelCase',
    Argument: 'camelCase',
    DirectiveDefinition: 'camelCase',
    EnumValueDefinition: 'UPPER_CASE',
    'FieldDefinition[parent.name.value=Query]': { forbiddenPrefixes: ['get', 'query', 'list'] },
    'ObjectTypeDefinition[name.value!=/^(Query|Mutation)$/]': { forbiddenSuffixes: ['Type'] },
  },
  'require-deprecation-reason': undefined,
  'no-unreachable-types': undefined,
  'no-hashtag-description': undefined,
  'no-typename-prefix': undefined,
  'relay-connection-types': undefined,
  'relay-edge-types': { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  'relay-page-info': undefined,
  'relay-arguments': { includeBoth: false },
  'unique-enum-value-names': undefined,
}

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['*.graphqls'],
      languageOptions: { parser, parserOptions: { graphQLConfig: { schema: fileURLToPath(schema) } } },
      plugins: { graphql: { rules: known } },
      rules: Object.fromEntries(
        Object.entries(rules).map(([name, options]) => [`graphql/${name}`, options ? ['error', options] : 'error']),
      ),
    },
  ],
})

const results = await eslint.lintFiles(['schema.graphqls'])
const found = results.flatMap((result) => result.messages)
found.forEach(({ line, message, ruleId }) => console.error(`schema.graphqls:${line}  ${message}  (${ruleId})`))
console.log(found.length === 0 ? 'schema.graphqls：没有问题。' : `schema.graphqls：${found.length} 处要改。`)
process.exitCode = found.length === 0 ? 0 : 1
