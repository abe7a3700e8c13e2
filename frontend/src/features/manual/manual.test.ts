import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Block, chapters } from './manual'

/** All that the app may show, without what is only said among programmers. */
const shown = [readFileSync('../schema.graphqls', 'utf8'), ...sourcesIn('src')].join('\n')

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['generated', 'manual'].includes(entry.name) ? [] : sourcesIn(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.|ForTests/.test(entry.name)
      ? [readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')]
      : []
  })
}

function textsOf(block: Block): readonly string[] {
  if ('says' in block) return [block.says]
  if ('steps' in block) return block.steps
  if ('points' in block) return block.points
  return [...block.heads, ...block.rows.flat()]
}

const labels = chapters.flatMap(({ key, about, sections }) => {
  const texts = [about, ...sections.flatMap(({ blocks }) => blocks.flatMap(textsOf))].join('\n')
  return [...new Set(texts.match(/(?<=【)[^】]*(?=】)/g))].map((label): [string, string] => [key, label])
})

test.each(labels)('inTheChapter_%s_theLabel_%s_isOneOfTheApp', (_, label) => {
  const literal = label.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
  const whole = new RegExp(`(?<![\\u4e00-\\u9fff])${literal}(?![\\u4e00-\\u9fff])`)
  expect(whole.test(shown), `手册里的【${label}】在页面上没有了`).toBe(true)
})

test.each(chapters)('noHeadingOf$keyIsThereTwiceAndNoBracketIsLeftOpen', ({ sections }) => {
  const ids = sections.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const text of sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)))
    expect(text.replaceAll(/【[^【】]+】/g, '')).not.toMatch(/[【】]/)
})
