// Vite plugin: writes /api.html, the page for people who use the interface, from ../schema.graphqls and ../samples. It is
// read without script; the only script on it narrows the page down to what somebody looks for and enlarges its type.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import { element, markup } from './api-markup.mjs'
import { directive, field, isOpen, typeSection } from './api-types.mjs'
import { cellsByForm } from './api-cells.mjs'
import { languages, questions } from './api-samples.mjs'
import { changes, errors, harvesting, licence, limitsTable, promise, ways } from './api-words.mjs'
import { framed } from './served-page.mjs'

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')

export function apiPage() {
  return {
    name: 'api-page',
    async generateBundle() {
      const script = this.emitFile({ type: 'asset', name: 'api.js', source: read('./api-search.js') })
      this.emitFile({ type: 'asset', fileName: 'api.html', source: await page(`/${this.getFileName(script)}`) })
    },
    configureServer(server) {
      server.middlewares.use('/api', async (_, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(await page('/scripts/api-search.js'))
      })
    },
  }
}

async function page(script) {
  const schema = buildSchema(read('../../schema.graphqls'))
  const roots = [schema.getQueryType(), schema.getMutationType()]
  const [queries, mutations] = roots.map((root) => Object.values(root.getFields()))
  const reached = reachedFrom([...queries, ...mutations].filter(open))
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.includes(type))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const [forAll, forStaff] = [true, false].map((wanted) => types.filter((type) => reached.has(type.name) === wanted))
  const directives = schema.getDirectives().filter(({ name }) => name === 'publicRecord')
  const sections = [
    ['use', '怎样查询', markup`${ways}`],
    ['examples', '示例', markup`${questions.map(example)}`],
    ['harvest', '收割', markup`${harvesting}`],
    ['limits', '限度', markup`${limitsTable}`],
    ['errors', '错误', markup`${errors}`],
    [
      'cells',
      '单元格编号',
      markup`<p>编号为 <code>表.行.列</code>，用于 <code>cell(ref:)</code>、<code>series(cells:)</code> 等。</p>${cellsByForm()}`,
    ],
    ['licence', '许可', markup`${licence}`],
    ['promise', '承诺', markup`${promise}`],
    ['changes', '变更记录', markup`${changes}`],
    ['queries', '公开的查询', fields('Query', queries.filter(open))],
    ['openMutations', '公开的操作：依申请公开', fields('Mutation', mutations.filter(open))],
    ...byKind('', forAll),
    ['directives', '指令', markup`${directives.map(directive)}`],
  ]
  const staff = [
    [
      'staffQueries',
      '工作人员的查询',
      fields(
        'Query',
        queries.filter((each) => !open(each)),
      ),
    ],
    [
      'mutations',
      '工作人员的操作',
      fields(
        'Mutation',
        mutations.filter((each) => !open(each)),
      ),
    ],
    ...byKind('staff-', forStaff),
  ]
  return whole(script, sections, staff)
}

const fields = (root, all) => markup`${all.map((each) => field(root, each))}`

/** Whether the public may ask it. */
const open = (each) => isOpen(each) || openMutations.has(each.name)

/** Answered to anybody who asks: of the public record, and what an applicant needs. */
const openMutations = new Set([
  'applyGuides',
  'applyGuide',
  'apply',
  'lookUpRequest',
  'amendRequest',
  'withdrawRequest',
])

/** What can be met in asking and answering some fields. */
function reachedFrom(asked) {
  const reached = new Set()
  const meet = (type) => {
    const named = getNamedType(type)
    if (reached.has(named.name)) return
    reached.add(named.name)
    if (isUnionType(named)) named.getTypes().forEach(meet)
    if (isObjectType(named)) named.getInterfaces().forEach(meet)
    if ('getFields' in named) Object.values(named.getFields()).forEach(meetField)
  }
  const meetField = ({ type, args = [] }) => {
    meet(type)
    args.forEach((argument) => meet(argument.type))
  }
  asked.forEach(meetField)
  return reached
}

function byKind(prefix, types) {
  return [
    ['objects', '类型', types.filter((type) => 'getFields' in type && !isInputObjectType(type))],
    ['inputs', '输入类型', types.filter(isInputObjectType)],
    ['unions', '结果类型', types.filter(isUnionType)],
    ['enums', '枚举', types.filter(isEnumType)],
    ['scalars', '标量', types.filter(isScalarType)],
  ]
    .filter(([, , members]) => members.length > 0)
    .map(([id, title, members]) => [
      prefix + id,
      prefix ? `工作人员的${title}` : title,
      markup`${members.map((type) => typeSection(type))}`,
    ])
}

function section([id, title, body]) {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`
}

/** Runs as it stands: the query is registered, so a link suffices. */
function example(question) {
  const { title, told, query, variables } = question
  const hash = createHash('sha256').update(query).digest('hex')
  const address = `/graphql/stored/${hash}?${new URLSearchParams({ variables: JSON.stringify(variables) })}`
  return markup`<article class="example"><h3>${title}</h3><p>${told}</p>
<pre role="region" tabindex="0" aria-label="${title}的查询"><code>${query}</code></pre>
<p>变量 <code>${JSON.stringify(variables)}</code>　<a href="${address}">运行<span class="read-only-aloud">“${title}”</span></a></p>
${languages.map(
  ([, name, write]) =>
    markup`<details class="program"><summary>${name}<span class="read-only-aloud">：${title}</span></summary><pre role="region" tabindex="0" aria-label="${title}，${name}"><code>${write(question)}</code></pre></details>`,
)}</article>`
}

const current = (way) => (way === '/api' ? 'page' : undefined)

const contents = (sections) =>
  markup`<ul>${sections.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul>`

async function whole(script, sections, staff) {
  const main = markup`<div class="api"><h1>数据接口</h1>
<p class="lead">公开的年报数据可以用 GraphQL 查询，无须注册：要哪几项，就只取哪几项。本页由 <a href="/graphql/schema">schema.graphqls</a> 生成，其中的说明以英文写成，专用名词附中文。</p>
<form role="search" class="search" hidden><label for="find">查找</label><input id="find" type="search" autocomplete="off" placeholder="名称或说明中的字"><output for="find"></output></form>
<nav aria-label="本页目录" class="contents">${contents(sections)}<p><a href="#staff">工作人员的接口</a></p></nav>
${sections.map(section)}
<hr><h2 id="staff" class="part">工作人员的接口</h2>
<p>以下需要登录，只能看到和办理职责范围内的事项；编写、审核、发布通常在<a href="/desk">工作台</a>进行。</p>
<nav aria-label="工作人员的接口目录" class="contents">${contents(staff)}</nav>
${staff.map(section)}</div>`
  const frame = await framed({ id: 'main', current, largeType: true }, String(main))
  const styles = ['../src/components/base.css', '../src/components/page.css', './api-page.css'].map(read).join('\n')
  return `<!doctype html>\n${markup`<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="description" content="政府信息公开年报的数据接口：怎样查询，可以运行的示例，收割，单元格编号，限度，错误，许可。">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>数据接口 - 政府信息公开年报</title>
<style>${element(styles)}</style><script type="module" src="${script}"></script></head>
<body>${element(frame)}</body></html>`}\n`
}
