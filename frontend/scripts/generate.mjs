// Makes src/graphql/generated from ../schema.graphqls and the graphql(`…`) documents in src: the types (client preset,
// string documents, masked fragments), operations.json, each operation's full text, which the Vite plugin inlines, and
// words, what the schema calls the values of its enums, and stored.json, the documents the backend answers by their hash:
// all of the app's, and the samples' byte for byte.
// The code generator's own command is not used: it brings a few hundred packages this project has no use for.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { CodeFileLoader } from '@graphql-tools/code-file-loader'
import { GraphQLFileLoader } from '@graphql-tools/graphql-file-loader'
import { loadDocuments, loadSchema } from '@graphql-tools/load'
import { isEnumType, Kind, parse, print, printSchema, stripIgnoredCharacters, validate, visit } from 'graphql'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = 'src/graphql/generated/'
const samples = new URL('../samples/', import.meta.url)

/** Where a fragment only saves repeating its fields, it may be read without being unwrapped; never sent to the server. */
const unmask = 'directive @unmask on FRAGMENT_SPREAD'

export async function generate() {
  const schemaAst = await loadSchema(['../schema.graphqls', unmask], { cwd: root, loaders: [new GraphQLFileLoader()] })
  const documents = await loadDocuments(['src/**/*.{ts,tsx}', `!${target}**`, '!src/**/*.test.*'], {
    cwd: root,
    loaders: [new CodeFileLoader({ pluckConfig: { globalGqlIdentifierName: 'graphql', skipIndent: true } })],
    noRequire: true,
  })
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: target,
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents,
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      customDirectives: { apolloUnmask: true },
      scalars: { Decimal: 'number', Date: 'string', DateTime: 'string', ID: 'string' },
    },
    presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
    pluginMap: {},
    plugins: [],
    profiler: { run: (work) => work(), collect: () => [] },
  })
  const kept = outputs.filter((output) => !output.filename.endsWith('/index.ts'))
  const files = await Promise.all(kept.map(async (output) => [output.filename, await codegen(output)]))
  const operations = operationTexts(documents, schemaAst.getQueryType())
  files.push([`${target}operations.json`, JSON.stringify(operations, null, 2)])
  const stored = [...Object.values(operations).map(({ text }) => text), ...(await sampleTexts(schemaAst))]
  files.push(...shown.map((name) => [`${target}words/${calledOf(name)}.ts`, wordsOf(schemaAst, name)]))
  files.push([`${target}stored.json`, JSON.stringify(stored, null, 2)])
  await rm(join(root, target), { recursive: true, force: true })
  await mkdir(join(root, target, 'words'), { recursive: true })
  await Promise.all(files.map(([name, text]) => writeFile(join(root, name), text)))
  return documents.length
}

/** The enums whose values people read: each value's Chinese word begins its description in the schema, or is the first in brackets. */
const shown = [
  'Action',
  'AdjustmentKind',
  'AdministrationAct',
  'AgencyKind',
  'AgencyStanding',
  'AmendmentState',
  'ApplicantKind',
  'Arrival',
  'BoardColumn',
  'ChannelKind',
  'Conclusion',
  'ConsultationKind',
  'ContributorChange',
  'ContributorState',
  'DeliveryMeans',
  'DeliveryState',
  'Disposition',
  'DisputeAction',
  'DisputeKind',
  'DisputeOutcome',
  'DisputeRole',
  'DisputeStatus',
  'EventKind',
  'FeeBasis',
  'Ground',
  'HolidayStatus',
  'IdentityKind',
  'LedgerColumn',
  'LetterKind',
  'MailTiming',
  'MeasureStatus',
  'Opinion',
  'Punctuality',
  'RemainingKind',
  'ReportStatus',
  'RequestAction',
  'RequestBoardOrder',
  'RequestPart',
  'RequestStatus',
  'Rest',
  'RetentionChoice',
  'RetentionStep',
  'Role',
  'SeasonOrder',
  'SeasonStage',
  'Severity',
  'SupplyForm',
  'SupportKind',
  'TermEvent',
]

const calledOf = (name) => `${name[0].toLowerCase()}${name.slice(1)}Word`

/** A file each, so that a page carries only what it shows. */
function wordsOf(schema, name) {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new Error(`schema.graphqls 里没有枚举 ${name}。`)
  const words = type.getValues().map((value) => {
    const said = value.description ?? ''
    const [, word] = /^([\p{Script=Han}、：“”（）]+)/u.exec(said) ?? /\(([\p{Script=Han}、]+)/u.exec(said) ?? []
    if (!word) throw new Error(`${name}.${value.name} 的说明既不以中文名称开头，也没有在括号内写出中文名称。`)
    return `  ${value.name}: '${word}',\n`
  })
  return `import type { ${name} } from '../graphql'

export const ${calledOf(name)}: Record<${name}, string> = {\n${words.join('')}}\n`
}

async function sampleTexts(schema) {
  const names = (await readdir(samples)).filter((name) => name.endsWith('.graphql'))
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, samples), 'utf8')))
  texts.forEach((text, at) => {
    const [wrong] = validate(schema, parse(text))
    if (wrong) throw new Error(`samples/${names[at]}：${wrong.message}`)
  })
  return texts
}

/**
 * Each operation's name with its text and that of every fragment it reaches, and, where it reads nothing but the public
 * record and so may be asked by GET, with the text's hash.
 */
function operationTexts(documents, queryType) {
  const definitions = documents.flatMap((source) => source.document.definitions)
  const fragments = new Map(
    definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  )
  const reached = (definition, seen = new Set()) => {
    visit(definition, {
      FragmentSpread({ name }) {
        if (seen.has(name.value)) return
        seen.add(name.value)
        reached(fragments.get(name.value), seen)
      },
    })
    return seen
  }
  return Object.fromEntries(
    definitions
      .filter((d) => d.kind === Kind.OPERATION_DEFINITION)
      .map((d) => {
        const parts = [d, ...[...reached(d)].map((name) => fragments.get(name))]
        const text = stripIgnoredCharacters(parts.map((part) => print(unmasked(part))).join('\n'))
        return [d.name.value, readsPublicRecord(d, queryType) ? { text, hash: sha256(text) } : { text }]
      }),
  )
}

function unmasked(definition) {
  return visit(definition, { Directive: ({ name }) => (name.value === 'unmask' ? null : undefined) })
}

/** As the schema's @publicRecord says of every root field; the backend judges for itself. */
function readsPublicRecord({ operation, selectionSet }, queryType) {
  const declared = (name) =>
    queryType.getFields()[name]?.astNode.directives.some((d) => d.name.value === 'publicRecord')
  return operation === 'query' && selectionSet.selections.every((s) => s.kind === Kind.FIELD && declared(s.name.value))
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`GraphQL 类型已生成，共 ${await generate()} 处查询。`)
}
