// What a citizen's browser loads before a page shows: the entry, the page's own part where it has one, and what both import
// statically; never the desk. Fails when the heaviest page is over the budget, when a page is made of too many files, and
// when a file that a public page loads, at once or later, holds any of the staff's code.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 100
const mostScripts = 5
const mostSheets = 2
const dist = new URL('../dist/', import.meta.url)
const read = (name) => JSON.parse(readFileSync(new URL(`.vite/${name}.json`, dist), 'utf8'))
const manifest = read('manifest')
const staff = read('staff')

function reached(keys, next, seen = new Set()) {
  for (const key of keys) {
    if (!seen.has(key)) {
      seen.add(key)
      reached(next(manifest[key]), next, seen)
    }
  }
  return seen
}

const kilobytes = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000
const sum = (files) => files.reduce((total, file) => total + kilobytes(file), 0)
const once = (files) => [...new Set(files)]
const isPublic = (key) => !key.includes('/desk/')

const routes = (manifest['index.html'].dynamicImports ?? []).filter(isPublic)
const pages = ['index.html', ...routes].map((key) => {
  const chunks = [...reached(['index.html', key], ({ imports = [] }) => imports)].map((each) => manifest[each])
  return {
    name: key === 'index.html' ? '首个脚本（各页都有）' : key.replace(/^.*\/(\w+)Route\.tsx$/, '$1'),
    scripts: once(chunks.map((chunk) => chunk.file)),
    sheets: once(chunks.flatMap((chunk) => chunk.css ?? [])),
  }
})

for (const { name, scripts, sheets } of pages) {
  console.log(
    `${name}：JavaScript ${sum(scripts).toFixed(1)} KB（${scripts.length}个文件），CSS ${sum(sheets).toFixed(1)} KB（${sheets.length}个文件）（gzip 后），上限 JavaScript ${budget} KB。`,
  )
}
const named = (some) => some.map(({ name }) => name).join('、')
const heavy = pages.filter(({ scripts }) => sum(scripts) > budget)
const scattered = pages.filter(({ scripts, sheets }) => scripts.length > mostScripts || sheets.length > mostSheets)
const everything = reached(['index.html'], ({ imports = [], dynamicImports = [] }) => [
  ...imports,
  ...dynamicImports.filter(isPublic),
])
const strays = [...everything].flatMap((key) => staff[manifest[key].file] ?? [])
const faults = [
  heavy.length > 0 && `超出上限：${named(heavy)}。`,
  scattered.length > 0 && `文件太多（上限脚本${mostScripts}个、样式${mostSheets}个）：${named(scattered)}。`,
  strays.length > 0 && `公众页面带上了工作台的代码：${strays.join('、')}。`,
].filter(Boolean)
faults.forEach((fault) => console.error(fault))
if (faults.length > 0) process.exit(1)
