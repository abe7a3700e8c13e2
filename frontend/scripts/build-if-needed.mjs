// Called on every start of the backend: installs and builds only when something changed since the last time.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const installed = join(root, 'node_modules/.installed')
const built = join(root, 'dist/.built')
/** Made by the build too, and packed by the backend: without it every stored query would be unknown. */
const stored = join(root, 'src/graphql/generated/stored.json')

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'generated' && !/\.test\.(tsx?|mjs)$/.test(name))
    .toSorted()
    .flatMap((name) => filesBelow(join(path, name)))
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths
    .map((path) => join(root, path))
    .filter(existsSync)
    .flatMap(filesBelow)) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function once(stamp, hash, doing, command, makes = stamp) {
  if (existsSync(makes) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  console.log(doing)
  execSync(command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(stamp, hash)
  return true
}

const sources = [
  'src',
  'public',
  'samples',
  'scripts',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  '../schema.graphqls',
  '../backend/src/main/resources/manual',
  '../backend/src/main/resources/form',
]

try {
  once(
    installed,
    hashOf(['package-lock.json']),
    '网页：依赖有变化，正在安装……',
    'npm ci --no-fund --no-audit --loglevel=error',
  )
  const done = once(
    built,
    hashOf(sources),
    '网页：源文件有变化，正在构建……',
    'npm run --silent build -- --logLevel error',
    stored,
  )
  console.log(done ? '网页：构建完成。' : '网页：没有变化，沿用上次的构建。')
} catch {
  console.error('网页构建失败，原因见上。')
  process.exit(1)
}
