// Vite plugin: writes /api.html, the page for people who use the interface, from ../schema.graphqls and ../samples. It is
// read without script; the only script on it narrows the page down to what somebody looks for and enlarges its type.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import { element, markup } from './api-markup.mjs'
import { directive, field, typeSection } from './api-types.mjs'
import { errors, limitsTable, ways } from './api-words.mjs'
import { framed } from './served-page.mjs'

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')

const samples = [
  { file: 'portal', title: '一份年报的几个数字', variables: { agency: '640100-jgsw', year: 2019 } },
  { file: 'portalList', title: '一个年度的全部年报，每份三项', variables: { year: 2025 } },
  { file: 'miniProgram', title: '小程序的列表页', variables: { year: 2025 } },
]

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
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.includes(type))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const groups = [
    ['objects', '类型', types.filter((type) => 'getFields' in type && !isInputObjectType(type))],
    ['inputs', '输入类型', types.filter(isInputObjectType)],
    ['unions', '结果类型', types.filter(isUnionType)],
    ['enums', '枚举', types.filter(isEnumType)],
    ['scalars', '标量', types.filter(isScalarType)],
  ]
  const directives = schema.getDirectives().filter(({ name }) => name === 'publicRecord')
  const sections = [
    section('use', '怎样查询', markup`${ways}`),
    section('examples', '示例', markup`${samples.map(example)}`),
    section('limits', '限度', markup`${limitsTable}`),
    section('errors', '错误', markup`${errors}`),
    section('queries', '查询', markup`${Object.values(roots[0].getFields()).map((each) => field('Query', each))}`),
    section(
      'mutations',
      '操作（工作人员）',
      markup`${Object.values(roots[1].getFields()).map((each) => field('Mutation', each))}`,
    ),
    ...groups.map(([id, title, members]) => section(id, title, markup`${members.map((type) => typeSection(type))}`)),
    section('directives', '指令', markup`${directives.map(directive)}`),
  ]
  const contents = [
    ['use', '怎样查询'],
    ['examples', '示例'],
    ['limits', '限度'],
    ['errors', '错误'],
    ['queries', '查询'],
    ['mutations', '操作'],
    ...groups.map(([id, title]) => [id, title]),
    ['directives', '指令'],
  ]
  return whole(script, contents, sections)
}

function section(id, title, body) {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`
}

/** Runs as it stands: the query is registered, so a link suffices. */
function example({ file, title, variables }) {
  const query = read(`../samples/${file}.graphql`)
  const hash = createHash('sha256').update(query).digest('hex')
  const address = `/graphql/stored/${hash}?${new URLSearchParams({ variables: JSON.stringify(variables) })}`
  return markup`<article class="example"><h3>${title}</h3>
<pre role="region" tabindex="0" aria-label="${title}的查询"><code>${query}</code></pre>
<p>变量 <code>${JSON.stringify(variables)}</code>　<a href="${address}">运行<span class="read-only-aloud">“${title}”</span></a></p></article>`
}

const current = (way) => (way === '/api' ? 'page' : undefined)

async function whole(script, contents, sections) {
  const main = markup`<div class="api"><h1>数据接口</h1>
<p class="lead">公开的年报数据可以用 GraphQL 查询，无须注册：要哪几项，就只取哪几项。本页由 <a href="/graphql/schema">schema.graphqls</a> 生成，其中的说明以英文写成，专用名词附中文。</p>
<form role="search" class="search" hidden><label for="find">查找</label><input id="find" type="search" autocomplete="off" placeholder="名称或说明中的字"><output for="find"></output></form>
<nav aria-label="本页目录" class="contents"><ul>${contents.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${sections}
<p class="terms">公开数据可以自由使用，引用时请注明来源。全年数据另有 CSV 和 JSON 下载，<a href="/publications/dictionary.csv">说明</a>在此。</p></div>`
  const frame = await framed({ id: 'main', current, largeType: true }, String(main))
  const styles = ['../src/components/base.css', '../src/components/page.css', './api-page.css'].map(read).join('\n')
  return `<!doctype html>\n${markup`<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="description" content="政府信息公开年报的数据接口：查询、类型、限度、错误和可以运行的示例。">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>数据接口 - 政府信息公开年报</title>
<style>${element(styles)}</style><script type="module" src="${script}"></script></head>
<body>${element(frame)}</body></html>`}\n`
}
