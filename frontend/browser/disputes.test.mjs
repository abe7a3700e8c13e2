// What becomes of a request after its reply: disputes and table four, a published year that is changed behind its report, the
// file and its end, and the fee.
import assert from 'node:assert/strict'
import { assertAccessible, looks } from './accessible.mjs'
import { as } from './draft.mjs'
import { choose, journey, person, signIn } from './journey.mjs'

const agency = '640100-jgsw'
/** What an earlier run on the same store has put down is another matter. */
const run = Date.now().toString(36)
/** No report of it is published. */
const lastYear = new Date().getFullYear() - 1

async function accessible(page, name) {
  for (const look of looks.slice(0, 2)) {
    await page.setViewportSize({ width: look.width, height: look.height })
    await assertAccessible(page, `${name}, ${look.name}`)
  }
  await page.setViewportSize(looks[0])
}

/** Presses a button of a group, fills in the dialog of that name, and presses the button of that name in it. */
async function deed(page, group, name, fill = async () => {}) {
  await page.getByRole('group', { name: group }).getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name })
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function registered(subject, arrivedOn) {
  const ask = await as('registrar')
  const { request, messages } = await ask(
    `mutation($input: RegisterRequestInput!) { registerRequest(input: $input) {
       ... on RequestRegistered { request { id number entries } } ... on RequestRefused { messages } } }`,
    {
      input: {
        agency,
        arrival: 'ONLINE',
        arrivedOn,
        subject,
        words: '请公开有关材料。',
        kind: 'PERSON',
        applicant: { name: '某人', mail: 'a@example.org' },
      },
    },
  )
  assert.ok(request, messages?.join(''))
  return request
}

async function recorded(name, request, said) {
  const ask = await as(name)
  const { request: then, messages } = await ask(
    `mutation($input: RecordRequestInput!) { recordRequest(input: $input) {
       ... on RequestRecorded { request { id number entries } } ... on RequestRefused { messages } } }`,
    { input: { request: request.id, entries: request.entries, deed: said } },
  )
  assert.ok(then, messages?.join(''))
  return then
}

/** A cell of table four as the register counts it. */
async function counted(year, ref) {
  const ask = await as('registrar')
  const { cells } = await ask(`{ disputeTable(agency: "${agency}", year: ${year}) { cells { ref number } } }`)
  return cells.find((cell) => cell.ref === ref).number
}

journey('a dispute is put down, decided, appealed against, and counted where the form says', async () => {
  const about = `公告内容 ${run}`
  const before = await counted(lastYear, 'review.directLitigation.upheld')
  const registrar = await person('registrar', '/desk/requests')
  await registrar.getByRole('link', { name: '复议与诉讼' }).click()
  await registrar.getByRole('button', { name: '登记复议、诉讼' }).click()
  const dialog = registrar.getByRole('dialog', { name: '登记复议、诉讼' })
  await choose(registrar, dialog, '类别', '未经复议直接起诉')
  await dialog.getByLabel('事由').fill(about)
  await dialog.getByLabel('人民法院').fill('银川铁路运输法院')
  await dialog.getByLabel('起诉日期').fill(`${lastYear}-03-03`)
  await accessible(registrar, 'putting down a dispute')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await registrar.getByText('还没有登记受理（立案），暂不计入表四。').first().waitFor()

  const progress = `登记案件进展：${about}`
  await deed(registrar, progress, '登记受理', async (filled) => {
    await filled.getByLabel('日期').fill(`${lastYear}-03-10`)
    await filled.getByLabel('案号').fill('（2025）宁7101行初12号')
  })
  await deed(registrar, progress, '登记结果', async (filled) => {
    await filled.getByLabel('日期').fill(`${lastYear}-06-10`)
    await choose(registrar, filled, '结果', '判决驳回诉讼请求')
  })
  await registrar.getByText('审结：判决驳回诉讼请求').first().waitFor()
  assert.equal(await counted(lastYear, 'review.directLitigation.upheld'), before + 1)
  await accessible(registrar, 'the disputes')

  await registrar.getByRole('link', { name: '表三、表四取数' }).click()
  await registrar.getByLabel('年份').fill(String(lastYear))
  await registrar.getByRole('heading', { name: '表四', exact: true }).waitFor()
  await accessible(registrar, 'tables three and four')
  await registrar.locator(`a[href*="review.directLitigation.upheld"]`).click()
  await registrar.getByText(`${lastYear} 年表四中的一格所计的案件：${before + 1} 件`).waitFor()
  await deed(registrar, progress, '登记上诉', (filled) => filled.getByLabel('日期').fill(`${lastYear}-06-20`))
  assert.equal(await counted(lastYear, 'review.directLitigation.upheld'), before)
})

journey('a lawsuit that reconsideration had to come before is warned of on the page of its request', async () => {
  const request = await registered(`某项经费 ${run}`, `${lastYear}-03-03`)
  const registrar = await person('registrar', `/desk/requests/${encodeURIComponent(request.id)}`)
  await registrar.getByRole('button', { name: '登记复议、诉讼' }).click()
  const dialog = registrar.getByRole('dialog', { name: /^登记复议、诉讼/ })
  await choose(registrar, dialog, '类别', '未经复议直接起诉')
  await dialog.getByLabel('人民法院').fill('银川铁路运输法院')
  await dialog.getByLabel('起诉日期').fill(`${lastYear}-07-01`)
  await dialog.getByLabel('立案日期').fill(`${lastYear}-07-06`)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await registrar.getByText(/应当先申请行政复议/).waitFor()
  await accessible(registrar, 'a request that is disputed')
})

journey(
  'what would move a published year asks for a reason, and stands at the report until that is corrected',
  async () => {
    const ask = await as('registrar')
    const { keptSince } = await ask(`{ disputeTable(agency: "${agency}", year: 2021) { keptSince } }`)
    const state = (since) =>
      ask(`mutation { stateDisputes(input: { agency: "${agency}", keptSince: "${since}" }) { keptSince } }`)
    await state('2021-01-01')
    try {
      const registrar = await person('registrar', '/desk/requests/disputes')
      await registrar.getByRole('button', { name: '登记复议、诉讼' }).click()
      const dialog = registrar.getByRole('dialog', { name: '登记复议、诉讼' })
      await dialog.getByLabel('事由').fill(`旧案 ${run}`)
      await dialog.getByLabel('复议机关').fill('银川市人民政府')
      await dialog.getByLabel('申请复议日期').fill('2021-11-01')
      await dialog.getByLabel('受理日期').fill('2021-11-05')
      await dialog.getByRole('button', { name: '登记', exact: true }).click()
      // Nothing is put down without a reason, and nothing that was typed is lost.
      await dialog.getByText(/2021 年度报告已于/).waitFor()
      await dialog.getByLabel('改动已发布年度的理由').fill(`清理旧卷时发现，${run}`)
      await accessible(registrar, 'the reason for a published year')
      await dialog.getByRole('button', { name: '登记', exact: true }).click()
      await dialog.waitFor({ state: 'hidden' })

      await registrar.goto(new URL('/desk/requests/table?year=2021', registrar.url()).href)
      await registrar.getByText(`清理旧卷时发现，${run}`).waitFor()
      await accessible(registrar, 'the proposal at the register')

      const editor = await person('editor', `/desk/reports/${agency}:2021`)
      await editor.getByText('与登记不一致，建议更正报告').waitFor()
      await editor.getByText(`清理旧卷时发现，${run}`).waitFor()
      assert.match(
        await editor.getByRole('list', { name: '不一致的单元格' }).innerText(),
        /尚未审结：报告 (\d+|未填)，登记 \d+/,
      )
      await accessible(editor, 'the proposal at the report')
    } finally {
      // Else the reports of all years since are offered these numbers.
      await state(keptSince ?? `${new Date().getFullYear()}-01-01`)
    }
  },
)

journey('a closed file is put away, and at the end of its period somebody decides about it', async (page) => {
  let request = await registered(`某处租赁合同 ${run}`, `${lastYear - 1}-03-04`)
  request = await recorded('registrar', request, { recordWithdrawal: { on: `${lastYear - 1}-03-06` } })
  request = await recorded('registrar', request, {
    proposeClosing: { disposition: 'REST', rest: 'WITHDRAWN', reason: '申请人书面撤回，身份已核对。' },
  })
  await recorded('registrar2', request, { agreeToClosing: { on: `${lastYear - 1}-03-06` } })
  const address = `/desk/requests/${encodeURIComponent(request.id)}`
  const registrar = await person('registrar', address)
  await deed(registrar, '办理', '归档', async (dialog) => {
    await dialog.getByLabel('盒号').fill(`${lastYear - 1}-7`)
    await dialog.getByLabel('保管期限').fill('1')
  })
  await registrar.getByRole('region', { name: '保管期限' }).getByText('待匿名化').waitFor()
  await accessible(registrar, 'a filed request')

  await signIn(page, 'chief', '/desk/requests')
  await page.getByRole('link', { name: '到期鉴定' }).click()
  await page.getByText('保管期限届满的申请档案列在这里').waitFor()
  await accessible(page, 'what is due')
  const decide = async (choice, fill = async () => {}) => {
    await page.getByRole('button', { name: `鉴定申请${request.number}` }).click()
    const dialog = page.getByRole('dialog', { name: `鉴定：申请${request.number}` })
    await dialog.getByRole('radio', { name: choice }).check()
    await fill(dialog)
    await dialog.getByLabel('理由').fill('保管期限届满。')
    await accessible(page, choice)
    await dialog.getByRole('button', { name: '决定', exact: true }).click()
    return dialog
  }
  const refused = await decide('续存', (dialog) => dialog.getByLabel('续存到哪一天').fill(`${lastYear}-01-01`))
  await refused.getByText('续存须写明到哪一天，晚于今天。').waitFor()
  await refused.getByRole('button', { name: '返回' }).click()
  await refused.waitFor({ state: 'hidden' })
  const decided = await decide('匿名化')
  await decided.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: `鉴定申请${request.number}` }).waitFor({ state: 'hidden' })

  await registrar.reload()
  await registrar.getByText(/申请人信息和材料已于 .*决定删除：保管期限届满。/).waitFor()
  assert.equal(await registrar.getByText('请公开有关材料。').count(), 0)
})

journey('a fee is counted by the register, approved, noticed and paid, and the days run anew', async () => {
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  let request = await registered(`全部会议纪要 ${run}`, today)
  request = await recorded('registrar', request, {
    assign: { handler: null, name: null, division: '办公室' },
  })
  const address = `/desk/requests/${encodeURIComponent(request.id)}`
  const registrar = await person('registrar', address)
  await registrar.getByRole('group', { name: '办理' }).getByRole('button', { name: '提出收费', exact: true }).click()
  const dialog = registrar.getByRole('dialog', { name: '提出收费' })
  await dialog.getByText('没有登记申请人的证件号码').waitFor()
  await dialog.getByRole('radio', { name: '按量' }).check()
  await dialog.getByLabel('提供信息的页数').fill('101')
  await dialog.getByText('本件应收 720 元').waitFor()
  await accessible(registrar, 'counting a fee')
  await dialog.getByRole('button', { name: '提出收费', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  assert.equal(await registrar.getByRole('button', { name: '批准收费' }).count(), 0)

  const chief = await person('chief', address)
  await deed(chief, '办理', '批准收费')
  await registrar.reload()
  await deed(registrar, '办理', '送达收费通知')
  await registrar.getByText('待缴费').first().waitFor()
  await accessible(registrar, 'a request whose fee is awaited')
  await deed(registrar, '办理', '登记缴费', (filled) => filled.getByLabel('票据号').fill('宁财 0012345'))
  await registrar.getByText('办理中').first().waitFor()
  await registrar.getByText('宁财 0012345').first().waitFor()
})
