// A clerk enters twenty papers from a sheet: pastes it, settles what it leaves open, registers, and the table counts them.
import assert from 'node:assert/strict'
import { assertAccessible, looks } from './accessible.mjs'
import { base, choose, journey, person } from './journey.mjs'

// Last year's: nobody else's journey counts them, and no register was said to be complete then.
const year = new Date().getFullYear() - 1
/** Papers of an earlier run on the same store are other papers. */
const run = Date.now().toString(36)

/** Twenty papers, of every kind, some still open; three of them cannot be registered as they stand. */
const head = [
  '序号',
  '收件日期',
  '申请方式',
  '申请人',
  '申请人类别',
  '身份证号/统一社会信用代码',
  '联系电话',
  '所需信息',
  '提供形式',
  '答复类型',
  '答复日期',
  '答复文号',
]
const kinds = ['公民', '企业', '律所', '科研机构', '社会组织']
const names = ['某甲', '某乙贸易有限公司', '某丙律师事务所', '某丁研究所', '某戊协会']
const results = ['予以公开', '部分公开', '信息不存在', '已撤回', '不予公开-第三方', '重复申请', '']
const papers = Array.from({ length: 20 }, (_, i) => [
  i + 1,
  `${year}.1.${i + 5}`,
  ['网上', '现场', 'EMS'][i % 3],
  names[i % 5],
  kinds[i % 5],
  '',
  `1390000${String(1000 + i)}`,
  `${run}第${i + 1}号地块的规划条件及其附图`,
  '纸质',
  results[i % 7],
  results[i % 7] && `${year}年2月${i + 1}日`,
  results[i % 7] && `某依复〔${year}〕${i + 1}号`,
])
papers[4][2] = '信函'
papers[9][1] = `3/5/${year}`
papers[9][10] = `${year}年6月2日`
papers[15][5] = '110105194912310021'

const sheet = (rows) => rows.map((row) => row.join('\t')).join('\n')

/** Clicks and keys as the page feels them. */
async function counting(page) {
  await page.evaluate(() => {
    globalThis.effort = { clicks: 0, keys: 0 }
    addEventListener('pointerdown', () => globalThis.effort.clicks++, true)
    // What is typed counts by its letters, as Chinese comes without a key for each.
    addEventListener('input', ({ inputType }) => (globalThis.effort.keys += inputType === 'insertText' ? 1 : 0), true)
    addEventListener(
      'keydown',
      ({ key, ctrlKey }) => (globalThis.effort.keys += key.length > 1 || ctrlKey ? 1 : 0),
      true,
    )
  })
}

const effort = (page) => page.evaluate(() => globalThis.effort)

async function paste(page, text) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base })
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.getByLabel('粘贴表格中的行').click()
  await page.keyboard.press('Control+V')
}

/** The numbers of a row of the counted table, by its label. */
async function numbersOf(page, label) {
  const cells = await page
    .getByRole('row', { name: new RegExp(label) })
    .first()
    .getByRole('cell')
    .allTextContents()
  return cells.map(Number)
}

async function counted(page) {
  await page.goto(`/desk/requests/table?year=${year}`)
  await page.getByRole('row', { name: /予以公开/ }).waitFor()
  return {
    received: await numbersOf(page, '本年新收'),
    granted: await numbersOf(page, '予以公开'),
    partly: await numbersOf(page, '部分公开'),
    open: await numbersOf(page, '结转下年度'),
  }
}

async function accessible(page, name) {
  for (const look of looks.slice(0, 2)) {
    await page.setViewportSize({ width: look.width, height: look.height })
    await assertAccessible(page, `${name}, ${look.name}`)
  }
  await page.setViewportSize(looks[0])
}

/** What papers come to, column by column and in all. */
const columns = { 公民: 0, 企业: 1, 科研机构: 2, 社会组织: 3, 律所: 4 }
function byKind(rows) {
  const numbers = [0, 0, 0, 0, 0, 0, rows.length]
  for (const each of rows) numbers[columns[each[4]]]++
  return numbers
}

journey('twenty papers are entered from a sheet', async () => {
  const clerk = await person('registrar', '/desk/requests/table')
  const before = await counted(clerk)
  await clerk.goto('/desk/requests')
  await clerk.getByRole('button', { name: '批量登记' }).click()
  await clerk.getByLabel('粘贴表格中的行').waitFor()
  await accessible(clerk, 'an empty sheet')
  await counting(clerk)
  await paste(clerk, sheet([head, ...papers]))
  await clerk.getByText('读出 20 件：17 件可以登记，3 件须改正。').waitFor()
  await accessible(clerk, 'a sheet with doubts')

  await clerk.getByRole('button', { name: '邮政挂号或特快专递' }).click()
  await clerk.getByText('18 件可以登记，2 件须改正').waitFor()
  await clerk.getByRole('button', { name: `${year}-05-03` }).click()
  await clerk.getByText('19 件可以登记，1 件须改正').waitFor()
  const number = clerk.getByLabel('第 17 行的证件号码')
  await number.click()
  await clerk.keyboard.press('Control+A')
  await clerk.keyboard.press('Delete')
  await number.press('Enter')
  await clerk.getByText('20 件可以登记').waitFor()
  await clerk.getByRole('button', { name: '登记 20 件' }).click()
  await clerk.getByText('登记了 20 件').waitFor()
  await clerk.getByText('全部登记完毕。').waitFor()
  const spent = await effort(clerk)
  await accessible(clerk, 'a sheet that was registered')

  const after = await counted(clerk)
  const more = (key) => after[key].map((value, i) => value - before[key][i])
  const of = (result) => papers.filter(([, , , , , , , , , each]) => each === result)
  assert.deepEqual(more('received'), byKind(papers))
  assert.deepEqual(more('granted'), byKind(of('予以公开')))
  assert.deepEqual(more('partly'), byKind(of('部分公开')))
  assert.deepEqual(more('open'), byKind(of('')))

  const single = await enteredSingly(clerk)
  console.log(
    `twenty papers from a sheet: ${spent.clicks} clicks, ${spent.keys} keys; one paper singly: ${single.clicks} clicks, ${single.keys} keys, and no result yet`,
  )
  assert.ok(spent.clicks < 12 && spent.keys < 10, JSON.stringify(spent))
})

/** The same kind of paper in the form for one. */
async function enteredSingly(clerk) {
  await clerk.goto('/desk/requests/new')
  await clerk.getByLabel('事项', { exact: true }).waitFor()
  await counting(clerk)
  const type = async (label, text) => {
    const field = clerk.getByLabel(label, { exact: true })
    await field.click()
    await field.pressSequentially(text)
  }
  await type('事项', '第21号地块的规划条件')
  await type('申请内容（申请人原话）', '第21号地块的规划条件及其附图')
  await choose(clerk, clerk, '申请人类型', '商业企业')
  await type('姓名或者名称', '某乙贸易有限公司')
  await type('联系电话', '13900001020')
  await clerk.getByRole('button', { name: '登记', exact: true }).click()
  await clerk.getByRole('heading', { name: /^申请〔/ }).waitFor()
  return effort(clerk)
}

journey('what was entered before is not entered again unseen, and a row may be left out', async () => {
  const clerk = await person('registrar', '/desk/requests/ledger')
  const other = papers[1].with(7, `${run}另一件事的附图`)
  await clerk.getByLabel('粘贴表格中的行').waitFor()
  await paste(clerk, sheet([head, papers[0], other]))
  await clerk.getByText('1 件可以登记，1 件须核对').waitFor()
  await clerk.getByText(/登记中已有同一天收到、事项相同的申请〔\d+〕\d+号/).waitFor()
  await clerk.getByRole('button', { name: /^不登记\s*第 2 行/ }).click()
  await clerk.getByText('1 件可以登记，1 件不登记').waitFor()
  await clerk.getByRole('button', { name: '登记 1 件' }).click()
  await clerk.getByText('还有 1 件没有登记：第 2 行。').waitFor()
})

journey('a file of last year is read, and held against its own totals', async () => {
  const clerk = await person('registrar', '/desk/requests/ledger')
  const last = year - 1
  const csv = [
    `某局${last}年度依申请公开台账`,
    '收到日期,收到方式,申请人,申请人类型,联系方式,申请内容,办理结果,答复日期',
    `3月5日,当面,某甲,公民,,${run}甲街道路改造批复,予以公开,3月20日`,
    `3月8日,网上,某乙,公民,,${run}乙街道路改造批复,经研究予以公开,3月28日`,
    '合计 3件',
  ].join('\r\n')
  await clerk.getByLabel('粘贴表格中的行').waitFor()
  await clerk
    .locator('input[type=file]')
    .setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${csv}`) })
  await clerk.getByText('第 5 行“合计”为 3，按各行计为 2。').waitFor()
  await clerk.getByText('1 件可以登记，1 件须核对').waitFor()
  await clerk.getByLabel('第 4 行核对无误').check()
  await clerk.getByRole('button', { name: '登记 2 件' }).click()
  await clerk.getByText('登记了 2 件').waitFor()
  await clerk
    .getByRole('link', { name: new RegExp(`〔${last}〕`) })
    .first()
    .click()
  await clerk.getByText('由原台账转入：予以公开').waitFor()
  await accessible(clerk, 'a request from a ledger')
})
