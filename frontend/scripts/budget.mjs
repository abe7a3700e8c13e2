// What a citizen's browser loads before the first page shows: the entry and its static imports, without the lazily
// loaded desk. Fails over the budget.
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

const chunks = [...reached('index.html')].map((key) => manifest[key])
const kilobytes = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000
const sum = (files) => [...new Set(files)].reduce((total, file) => total + kilobytes(file), 0)
const script = sum(chunks.map((chunk) => chunk.file))
const style = sum(chunks.flatMap((chunk) => chunk.css ?? []))

console.log(`公众页面：JavaScript ${script.toFixed(1)} KB，CSS ${style.toFixed(1)} KB（gzip 后），上限 JavaScript ${budget} KB。`)
if (script > budget) {
  console.error('公众页面的 JavaScript 超出上限。')
  process.exit(1)
}
