// Vite plugin: puts each operation's text in place of its graphql(`…`) call, with its hash where it may be asked by GET,
// and nothing in place of a fragment's.
// The client preset's own graphql() looks the text up in one table of all documents, which would carry the staff's
// queries into the citizen's bundle.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generate } from './generate.mjs'

const operationsFile = fileURLToPath(new URL('../src/graphql/generated/operations.json', import.meta.url))
const call = /\bgraphql\(\s*(?:\/\*.*?\*\/\s*)?`([^`]*)`,?\s*\)/g
const heading = /^\s*(?:#.*\n\s*)*(query|mutation|fragment)\s+(\w+)/

export function inlineDocuments() {
  let operations
  const read = () => {
    operations = JSON.parse(readFileSync(operationsFile, 'utf8'))
  }
  return {
    name: 'inline-documents',
    enforce: 'pre',
    buildStart: read,
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/generated/') || !code.includes('graphql(')) return null
      return {
        code: code.replace(call, (_, source) => {
          const [, kind, name] = heading.exec(source) ?? []
          if (kind === 'fragment') return 'undefined'
          if (!operations[name]) throw new Error(`查询 ${name} 还没有生成，请先运行 npm run generate。`)
          const { text, hash } = operations[name]
          const literal = JSON.stringify(text)
          return hash ? `Object.assign(new String(${literal}), { hash: '${hash}' })` : literal
        }),
        map: null,
      }
    },
    async hotUpdate({ file, read: readFile }) {
      if (!file.endsWith('.tsx') && !file.endsWith('.ts')) return
      if (file.includes('/generated/') || !(await readFile()).includes('graphql(')) return
      await generate()
      read()
    },
  }
}
