import assert from 'node:assert/strict'
import { as } from './draft.mjs'
import { journey, savedAfter, sayWhy, signIn } from './journey.mjs'

// A year of a form without tables, in which nobody else here writes.
const agency = '640100-jgsw'
const year = 2012
const id = `${agency}:${year}`

const paragraph = (text) => [{ kind: 'PARAGRAPH', text }]

/** All but the preamble, past the page, as a colleague would have written it meanwhile. */
async function writeTheRest() {
  const ask = await as('editor2')
  const { sections } = await ask(`{ edition(year: ${year}) { sections { number title } } }`)
  const { revision } = await ask(`{ report(id: "${id}") { revision } }`)
  const content = {
    sections: sections.map(({ number, title }) => ({
      number,
      blocks: paragraph(`${year}年，本机关${title}一节按实际情况填写，公务用车和办公用房信息按时公布。`),
    })),
    contact: { phone: '0951-6888012' },
    channels: [{ name: '政府网站', kinds: ['WEBSITE'], items: 12 }],
    problems: [{ id: 'p1', text: '栏目更新不够及时。' }],
    measures: [
      { id: 'm1', text: '按周更新。', problems: ['p1'], owner: '办公室', due: `${year + 1}-06-30`, status: 'PLANNED' },
    ],
  }
  const input = { id, revision, content }
  const saved = await ask(
    'mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename ... on InvalidContent { problems { message } } } }',
    { input },
  )
  assert.equal(saved.__typename, 'ReportSaved', JSON.stringify(saved))
}

journey('from a press of 新建 to submission by the one list of what remains', async (page) => {
  await signIn(page, 'editor', '/desk')
  await page.getByRole('button', { name: '新建' }).click()
  const chosen = page.getByRole('dialog').locator(`.ant-select-content[title^="${year} 年"]`)
  await page.locator('#start-year').click()
  while (!(await page.locator('.ant-select-item-option-active', { hasText: `${year} 年` }).count()))
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await chosen.waitFor()
  await page.getByRole('button', { name: /开始编写|打开已有的报告/ }).click()

  // The cursor stands where the first words belong: the next key writes.
  const preamble = page.getByRole('textbox', { name: '引言' })
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '引言')
  await page.getByRole('button', { name: /^报送前待办 \d+$/ }).waitFor()
  await savedAfter(page, () => page.keyboard.type(`本报告依照政府信息公开条例编制，统计期限为${year}年。`))
  await page.keyboard.press('F8')
  const list = page.locator('[data-remaining]')
  await list.first().waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[data-remaining]'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(opening|section-\d|channels|improvement)$/)

  await writeTheRest()
  await page.reload()
  await page.getByRole('menuitem', { name: /^六、/ }).waitFor()
  const stands = page.getByRole('button', { name: /可以报送|报送前待办/ })
  await stands.waitFor()
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText(/报送后由初审（.*）办理/).waitFor()
  await sayWhy(page)
  await page.getByRole('dialog').getByRole('button', { name: '报送' }).click()
  await page.getByText(/已报送，进入审核。下一步：初审（/).waitFor()
  await stands.waitFor({ state: 'detached' })
  assert.equal(await preamble.count(), 0)
})
