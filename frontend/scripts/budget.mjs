// What a citizen's browser loads before a page shows: the entry, the page's own part where it has one, and what both import
// statically; never the desk. Fails when the heaviest page is over the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 100
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

function reached(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key)
    manifest[key].imports?.forEach((next) => reached(next, seen))
  }
  return seen
}

const kilobytes = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000
const sum = (files) => [...new Set(files)].reduce((total, file) => total + kilobytes(file), 0)

const routes = (manifest['index.html'].dynamicImports ?? []).filter((key) => !key.includes('/desk/'))
const pages = ['index.html', ...routes].map((key) => {
  const chunks = [...reached('index.html'), ...reached(key)].map((each) => manifest[each])
  const name = key === 'index.html' ? '首个脚本（各页都有）' : key.replace(/^.*\/(\w+)Route\.tsx$/, '$1')
  return {
    name,
    script: sum(chunks.map((chunk) => chunk.file)),
    style: sum(chunks.flatMap((chunk) => chunk.css ?? [])),
  }
})

for (const { name, script, style } of pages) {
  console.log(
    `${name}：JavaScript ${script.toFixed(1)} KB，CSS ${style.toFixed(1)} KB（gzip 后），上限 JavaScript ${budget} KB。`,
  )
}
const over = pages.filter(({ script }) => script > budget)
if (over.length > 0) {
  console.error(`超出上限：${over.map(({ name }) => name).join('、')}。`)
  process.exit(1)
}
