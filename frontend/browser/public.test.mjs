import assert from 'node:assert/strict'
import { journey } from './journey.mjs'

journey('a citizen opens the public record and reads it in Chinese', async (page) => {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')

  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN')
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /年度报告/)
  const text = await page.locator('body').innerText()
  assert.doesNotMatch(text, /\b[A-Za-z]{4,}\s+[A-Za-z]{4,}\b/, 'words of English on the page')
})
