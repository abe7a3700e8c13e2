// The programs of /api, each run as it stands there against the app at BASE_URL, where its tool is on the machine.
import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { isDeepStrictEqual, promisify } from 'node:util'
import { languages, questions, site as printed } from '../scripts/api-samples.mjs'
import { openPage } from './wx.mjs'

const site = process.env.BASE_URL ?? printed

/** How a program of the page is run where its tool is, and in which file it stands. */
const tools = {
  curl: ['ask.sh', 'sh', ['curl', 'jq']],
  javascript: ['ask.mjs', process.execPath, []],
  python: ['ask.py', 'python3', []],
  java: ['Ask.java', 'java', []],
}

/** Any answer will do: a shell knows no such option. */
const isThere = (tool) => spawnSync(tool, [tool === 'java' ? '-version' : '--version']).error === undefined

/** What a program prints: what was answered, or a line an entry; Java, which has no JSON, prints whole answers. */
function read(text, paged) {
  const all = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .map((line) => line.data ?? line)
  return paged ? all.flatMap((each) => each[paged]?.nodes ?? [each]) : all[0]
}

async function ran([name, , write], question, folder) {
  const text = write(question).replaceAll(printed, site)
  if (name === 'miniProgram') {
    await writeFile(join(folder, 'app.json'), JSON.stringify({ pages: ['ask'] }))
    await writeFile(join(folder, 'app.js'), 'App({ globalData: {} })')
    await writeFile(join(folder, 'ask.js'), text)
    const opened = openPage(folder, 'ask', { site })
    await opened.settled()
    assert.equal(opened.page.data.failure, '')
    return opened.page.data.found
  }
  const [file, tool] = tools[name]
  await writeFile(join(folder, file), text)
  const { stdout } = await promisify(execFile)(tool, [join(folder, file)], { maxBuffer: 64 << 20 })
  return read(stdout, question.paged)
}

for (const question of questions) {
  for (const language of languages) {
    const [name, called] = language
    const [, tool, more] = tools[name] ?? ['', process.execPath, []]
    const missing = [tool, ...more].find((each) => !isThere(each))
    test(`/api: ${question.title}, ${called}`, { skip: missing && `${missing} is not on this machine` }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'nianbao-sample-'))
      try {
        assert.deepEqual(...(await inPeace(question, () => ran(language, question, folder))))
      } finally {
        await rm(folder, { recursive: true })
      }
    })
  }
}

/** What the site answers to a question of the page, all pages together. */
async function answered({ query, variables, paged }) {
  const all = []
  for (let after = null; ;) {
    const answer = await fetch(`${site}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables: paged ? { ...variables, after } : variables }),
    })
    const { data, errors } = await answer.json()
    assert.equal(errors, undefined)
    if (!paged) return data
    all.push(...data[paged].nodes)
    if (!data[paged].pageInfo.hasNextPage) {
      assert.ok(all.length > 0)
      return all
    }
    after = data[paged].pageInfo.endCursor
  }
}

/** The same before and after: the trial's demonstration may still be coming in. */
async function inPeace(question, run) {
  for (;;) {
    const before = await answered(question)
    const found = await run()
    if (isDeepStrictEqual(await answered(question), before)) return [found, before]
  }
}
