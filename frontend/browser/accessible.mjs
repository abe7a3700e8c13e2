// What axe-core finds wrong with a page as it stands, and whether it needs sideways scrolling.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/** At a desk, on a phone, at 400 % and in large type on a phone. */
export const looks = [
  { name: '1440 px', width: 1440, height: 900 },
  { name: '390 px', width: 390, height: 844 },
  { name: '320 px', width: 320, height: 640 },
  { name: 'large type', width: 390, height: 844, large: true },
]

export async function assertAccessible(page, name) {
  await page.evaluate(settled)
  await page.evaluate(axe)
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), rules)
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ｜ ')}`)
  assert.deepEqual(found, [], `${name}: what axe found`)
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.ok(width <= 0, `${name}: ${width} px wider than the window`)
}

/** Every page from here on as somebody sees it who has chosen that look. */
export async function lookAt(page, { width, height, large = false }) {
  await page.setViewportSize({ width, height })
  await page.addInitScript((chosen) => localStorage.setItem('nianbao.large-type', String(chosen)), large)
}

/** Colours in the middle of a transition are nobody's choice. */
async function settled() {
  const finite = document
    .getAnimations()
    .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
  await Promise.allSettled(finite.map((animation) => animation.finished))
}
