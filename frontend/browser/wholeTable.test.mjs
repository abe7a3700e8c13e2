import assert from 'node:assert/strict'
import { before } from 'node:test'
import { begun } from './draft.mjs'
import { journey, savedAfter, signIn } from './journey.mjs'

const report = '/desk/reports/640100-jgsw:2026'
const rows = [
  ['一、本年新收政府信息公开申请数量', '1,012', '3'],
  ['二、上年结转政府信息公开申请数量', '', ''],
  ['（一）予以公开', '1,000', '3'],
  ['（二）部分公开', '12', '—'],
]

before(() => begun('640100-jgsw', 2026))

/** As it comes out of a spreadsheet: headings with it, strokes and blanks where nothing happened, nothing added up. */
function block(lines) {
  const head = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  const blank = Array.from({ length: lines - rows.length }, (_, at) => [`${at + 1}.其余各项`, '—', ''])
  const written = [...rows, ...blank].map((row) => row.concat('', '—', '', '', ''))
  return [head, ...written].map((row) => `${row.join('\t')}\n`).join('')
}

journey('a whole table from a spreadsheet takes three actions, and one to take it back', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'editor', `${report}/section-3`)
  const cell = (ref) => page.locator(`[data-ref="requests.${ref}"] input`)
  await cell('received.person').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  const lines = await page.locator('[role=grid] tbody tr').count()
  await page.evaluate((text) => navigator.clipboard.writeText(text), block(lines))
  await page.getByRole('menuitem', { name: /^一、/ }).click()
  await page.getByRole('textbox', { name: '正文' }).waitFor()

  await page.getByRole('menuitem', { name: /^三、/ }).click()
  await cell('received.person').waitFor()
  await page.keyboard.press('Control+v')
  await page.getByRole('button', { name: /^补齐/ }).waitFor()
  await savedAfter(page, () => page.keyboard.press('Enter'))

  for (const [ref, number] of [
    ['received.person', '1012'],
    ['received.total', '1,015'],
    ['total.total', '1,015'],
    ['refused-internal.legal', '0'],
    ['carriedOut.total', '0'],
  ])
    await page.waitForFunction(
      ([of, text]) => document.querySelector(`[data-ref="requests.${of}"] input`)?.value === text,
      [ref, number],
    )
  const blank = await page
    .locator('[role=grid] [data-ref] input')
    .evaluateAll((inputs) => inputs.filter((input) => input.value === '').length)
  assert.equal(blank, 0)

  await page.getByRole('button', { name: '撤销', exact: true }).first().click()
  await page.waitForFunction(() => document.querySelector('[data-ref="requests.total.total"] input')?.value === '')
  assert.equal(await cell('received.business').inputValue(), '')
})

journey('section two stands on one grid: keys and a paste go over all of it', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'editor', `${report}/section-2`)
  const cell = (ref) => page.locator(`[data-ref="${ref}"] input`)
  await cell('regulations.normativeDocuments.inForce').click()
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-ref="licensing.licences.decisions"] input:focus').waitFor()
  await page.keyboard.press('Control+Home')
  const stood = await cell('fees.fees.amount').inputValue()
  await page.evaluate(() => navigator.clipboard.writeText('1\t2\t3\n4\t5\t6\n7\n8\n9\n12.5\n'))
  await savedAfter(page, () => page.keyboard.press('Control+v'))
  assert.equal(await cell('regulations.normativeDocuments.inForce').inputValue(), '6')
  assert.equal(await cell('enforcement.coercion.decisions').inputValue(), '9')
  assert.equal(await cell('fees.fees.amount').inputValue(), '12.5')
  assert.equal(await page.getByRole('group', { name: /填写工具$/ }).count(), 1)
  await savedAfter(page, () => page.keyboard.press('Control+z'))
  assert.equal(await cell('fees.fees.amount').inputValue(), stood)
})
