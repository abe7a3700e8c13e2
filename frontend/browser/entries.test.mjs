import assert from 'node:assert/strict'
import { as } from './draft.mjs'
import { journey, person, signIn } from './journey.mjs'

// A correction of a year that nobody else here writes in, given up in the end.
const id = '640100-jgsw:2020'
const report = `/desk/reports/${id}`

/** In the cells of one table, in its reading order; each over a number. */
const refused = {
  'requests.received.person': '1万',
  'requests.received.business': '-5',
  'requests.received.research': '3.5',
  'requests.received.welfare': '无',
  'requests.received.legal': '/',
  'requests.received.otherOrganisation': '—',
  'requests.carriedIn.person': '1e3',
  'requests.carriedIn.business': '12345678901234567890',
  'requests.carriedIn.research': '十二',
}
const cell = (page, ref) => page.locator(`[id="part-cell:${ref}"]`)
const waiting = (page, count) => page.getByText(new RegExp(`^\\S*\\s*${count} 处输入没有采用`))

const stands =
  '{ report(id: "640100-jgsw:2020") { revision content { channels { name } measures { text } tables { rows { cells { ref number } } } } } }'

/** What the server says to whoever submits past the page. */
async function submission(ask) {
  const { revision } = await ask(stands)
  return ask(
    'mutation($input: ReportActionInput!) { submitReport(input: $input) { __typename ... on BlockingFindings { findings { message } } } }',
    { input: { id, revision } },
  )
}

journey(
  'what is refused is counted, listed and led to, by everybody, and nothing is submitted over it',
  async (page) => {
    const ask = await as('editor')
    await ask('mutation($input: CorrectReportInput!) { correctReport(input: $input) { __typename } }', {
      input: { id, reason: '核对数字。' },
    })
    const { content } = await ask(stands)
    const numbers = Object.fromEntries(
      content.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ ref, number }) => [ref, number]))),
    )
    const nameless = `第 ${content.channels.length + 1} 个渠道`
    const measure = `措施 ${content.measures.length + 1}`

    await signIn(page, 'editor', `${report}/section-3`)
    for (const [ref, text] of Object.entries(refused)) {
      await cell(page, ref).click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await waiting(page, 9).waitFor()
    await page.getByRole('menuitem', { name: /^三、.*9$/ }).waitFor()

    await page.getByRole('menuitem', { name: /^公开渠道/ }).click()
    await page.getByRole('button', { name: '添加渠道' }).click()
    await page.getByLabel(`${nameless}本年公开`).fill('12')
    await page.getByRole('button', { name: '添加渠道' }).click()
    await page.getByLabel(`第 ${content.channels.length + 2} 个渠道的渠道名称`).fill('短视频号')
    await page.getByLabel('短视频号本年公开').fill('约三百')
    await page.getByRole('menuitem', { name: /^问题与措施/ }).click()
    await page.getByRole('button', { name: '添加措施' }).click()
    await page.getByRole('textbox', { name: `${measure} 的完成时限` }).fill('下月底')
    await page.getByRole('heading', { name: '问题与措施', exact: true }).click()
    await waiting(page, 12).waitFor()
    assert.equal(await page.getByText(/已保存/).count(), 0)
    assert.equal(await page.getByText('没有校核问题').count(), 0)

    await page.getByRole('menuitem', { name: /^校核结果/ }).click()
    for (const text of [...Object.values(refused), '约三百', '下月底'])
      await page.getByRole('button', { name: new RegExp(`“${text}”`) }).waitFor()
    await page.getByRole('button', { name: /个公开渠道没有写名称/ }).click()
    await focused(page, `${nameless}的渠道名称`)
    await page.goBack()
    await page
      .getByRole('button', {
        name: new RegExp(`“十二”，没有采用，现在仍按 ${numbers['requests.carriedIn.research']} 计`),
      })
      .click()
    await page.waitForFunction(() => document.activeElement?.id === 'part-cell:requests.carriedIn.research')

    await page.getByRole('button', { name: '报送', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('还有 12 处输入没有采用').waitFor()
    await dialog.getByRole('button', { name: '报送', exact: true }).click()
    await dialog.getByText(/还有 12 处错误，改正后才能报送/).waitFor()
    await dialog
      .getByRole('button', { name: new RegExp(`“1万”，没有采用，现在仍按 ${numbers['requests.received.person']} 计`) })
      .click()
    await page.waitForFunction(() => document.activeElement?.id === 'part-cell:requests.received.person')
    assert.equal((await submission(ask)).findings.length, 12)

    // A reload and a colleague's window say the same.
    await page.reload()
    await waiting(page, 12).waitFor()
    assert.equal(await cell(page, 'requests.received.person').inputValue(), '1万')
    const other = await person('editor2', `${report}/section-3`)
    for (const [ref, text] of Object.entries(refused)) assert.equal(await cell(other, ref).inputValue(), text)
    await other.getByRole('menuitem', { name: /^问题与措施/ }).click()
    assert.equal(await other.getByRole('textbox', { name: `${measure} 的完成时限` }).inputValue(), '下月底')
    await other.context().close()

    // Zeros for everything that is blank leave it alone; and what is dropped leaves the number.
    await page.getByRole('button', { name: /空格填 0/ }).click()
    await page.getByText('全表空格').click()
    assert.equal(await cell(page, 'requests.received.person').inputValue(), '1万')
    for (const ref of Object.keys(refused)) {
      await cell(page, ref).click()
      await page.keyboard.press('Escape')
    }
    await waiting(page, 3).waitFor()
    assert.equal(await cell(page, 'requests.received.person').inputValue(), String(numbers['requests.received.person']))
    await page.getByRole('button', { name: '去处理' }).click()
    await page.getByLabel(`${nameless}的渠道名称`).fill('宣传栏')
    await page.getByRole('button', { name: '放弃短视频号本年公开的输入' }).click()
    await waiting(page, 1).waitFor()
    await page.getByRole('button', { name: '去处理' }).click()
    await page.getByRole('button', { name: '删除措施' }).last().click()
    await page.getByText(/已保存 版本/).waitFor()
    await page.getByRole('button', { name: '报送', exact: true }).click()
    await dialog.getByRole('button', { name: '报送', exact: true }).click()
    await page.getByText('已报送，进入审核。').waitFor()

    const { revision } = await ask(stands)
    await (
      await as('reviewer')
    )('mutation($input: ReturnReportInput!) { returnReport(input: $input) { __typename } }', {
      input: { id, revision, reason: '不用更正。' },
    })
    await ask('mutation($input: DiscardCorrectionInput!) { discardCorrection(input: $input) { __typename } }', {
      input: { id, reason: '不用更正。' },
    })
  },
)

function focused(page, label) {
  return page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, label)
}
