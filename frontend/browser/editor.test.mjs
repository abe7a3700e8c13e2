import assert from 'node:assert/strict'
import { journey, savedAfter, signIn } from './journey.mjs'

const report = '/desk/reports/640100-jgsw:2025'

/** Waits for a cell: what the server works out comes with the next save. */
function says(page, ref, text) {
  return page.waitForFunction(
    ([cell, value]) => document.querySelector(`[data-ref="requests.${cell}"] input`)?.value === value,
    [ref, text],
  )
}

journey('an editor fills a table by keyboard and clipboard, and takes all of it back', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'editor', `${report}/section-3`)
  const cell = (ref) => page.locator(`[data-ref="requests.${ref}"] input`)
  await cell('received.person').click()
  await page.evaluate(() => navigator.clipboard.writeText('1,2００\t3件\n/\t1.5万\n'))
  await page.keyboard.press('Control+v')

  const result = page.getByRole('region', { name: '粘贴结果' })
  await result.getByText(/已填入 2 格，还有 2 格要请您决定/).waitFor()
  // In threes while nobody is in them.
  assert.equal(await cell('received.person').inputValue(), '1,200')
  assert.equal(await cell('carriedIn.business').inputValue(), '0')
  await page.keyboard.press('Enter')
  await result.getByRole('button', { name: '填 15000' }).click()
  assert.equal(await cell('carriedIn.business').inputValue(), '15,000')

  // The answers led back into the table; at the end of the line the server says what the total should be.
  await page.keyboard.press('End')
  await page.getByRole('button', { name: '填入 1203（按 =）' }).waitFor()
  await page.keyboard.press('=')
  await says(page, 'received.total', '1203')

  await savedAfter(page, async () => {
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
  })
  assert.equal(await cell('received.person').inputValue(), '0')
  assert.equal(await cell('received.total').inputValue(), '0')

  // Out of the middle of the table, to the prose below it and back.
  await page.keyboard.press('F6')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox')
  await page.keyboard.press('Shift+F6')
  await page.waitForFunction(() => document.activeElement?.closest('[role=grid]'))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await page.waitForFunction(() => !document.activeElement?.closest('[role=grid]'))
})

journey('a number in the text follows its cell, and leads to it', async (page) => {
  await signIn(page, 'editor', `${report}/section-1`)
  const text = page.getByRole('textbox', { name: '正文' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('新收#')
  await page.keyboard.type('新收 总计')
  await page.getByRole('option', { name: /一、本年新收政府信息公开申请数量 · 总计/ }).waitFor()
  await savedAfter(page, async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('件。')
  })
  const figure = text.locator('[data-figure="requests.received.total"]')
  assert.equal(await figure.innerText(), '0')

  await figure.click()
  await page.waitForURL(/section-3$/)
  await page.locator('[data-ref="requests.received.total"] input:focus').waitFor()
  await page.keyboard.type('28')
  await page.getByRole('menuitem', { name: '一、总体情况' }).click()
  assert.equal(await figure.innerText(), '28')

  await page.getByRole('menuitem', { name: /^三、/ }).click()
  await page.locator('[data-ref="requests.received.total"] input').click()
  await page.keyboard.press('Control+z')
  await page.getByRole('menuitem', { name: '一、总体情况' }).click()
  assert.equal(await figure.innerText(), '0')
  await text.click()
  await page.keyboard.press('Control+End')
  // The editor learns from the browser, a moment after, where the cursor is: sooner than anybody's next key.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await savedAfter(page, async () => {
    for (let character = 0; character < 5; character++) await page.keyboard.press('Backspace')
    await figure.waitFor({ state: 'detached' })
  })
})
