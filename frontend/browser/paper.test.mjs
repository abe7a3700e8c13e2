// A chief takes the signing sheet from a phone, has it signed on paper, and says so with the approval.
import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { as, reasons } from './draft.mjs'
import { journey, signIn } from './journey.mjs'

const agency = '640100-jgsw'
const year = 2023
const id = `${agency}:${year}`
const report = `/desk/reports/${id}`

/** What was returned in the demonstration data is answered, submitted again, and approved up to the chief, unless it is there. */
async function upToTheChief() {
  const editor = await as('editor')
  const { status, revision, returned, comments } = await editor(
    `{ report(id: "${id}") { status revision returned { items { part } } comments { id resolved { at } } } }`,
  )
  if (status === 'IN_REVIEW') return
  for (const comment of comments.filter(({ resolved }) => !resolved))
    await editor(`mutation { resolveComment(input: { comment: "${comment.id}", resolved: true }) { id } }`)
  for (const { part } of returned?.items ?? [])
    await editor(
      `mutation { answerReturnItem(input: { id: "${id}", part: ${JSON.stringify(part)}, text: "已核对。" }) { __typename } }`,
    )
  const input = { id, revision, reasons: await reasons(editor, id) }
  const submitted = await editor(
    'mutation($input: ReportActionInput!) { submitReport(input: $input) { __typename ... on BlockingFindings { message } ... on OpenComments { message } } }',
    { input },
  )
  assert.equal(submitted.__typename, 'ReportSubmitted', JSON.stringify(submitted))
  for (const name of ['reviewer', 'secrecy', 'reviewer2']) {
    const approved = await (
      await as(name)
    )(`mutation { approveReport(input: { id: "${id}", revision: ${revision}, comment: "同意。" }) { __typename } }`)
    assert.equal(approved.__typename, 'ReportApproved')
  }
}

journey(
  'a chief takes the sheet from a phone, signs on paper and approves with the day of it',
  async (page) => {
    await upToTheChief()
    await signIn(page, 'chief', report)
    await page.getByRole('heading', { name: '终审：请您审阅' }).waitFor()
    const menu = page.getByRole('button', { name: /^打印与下载/ })
    await menu.click()
    await page.getByText('审核还没有完成，尚缺终审，全部通过之后才有清样。').waitFor()
    assert.ok(await page.getByRole('menuitem', { name: '清样 PDF' }).isDisabled())
    await assertAccessible(page, 'the menu of papers')
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: '审签单 Word' }).click(),
    ])
    assert.equal(sheet.suggestedFilename(), '银川市机关事务服务中心2023年政府信息公开工作年度报告审签单.docx')

    await page.getByRole('button', { name: '通过', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '终审：通过' })
    await dialog.getByRole('checkbox', { name: '已在纸质审签单上签字' }).check()
    await dialog.getByText(/请核对纸上的校验码：应为 [0-9A-F-]{14}/).waitFor()
    await dialog.getByRole('button', { name: '已校对，通过' }).click()
    await page.getByText('已通过。').first().waitFor()

    await page.goto(`${report}/review`)
    await page.getByText(/^纸质签批 \d{4}年/).waitFor()
    await menu.click()
    const clean = page.getByRole('menuitem', { name: '清样 Word' })
    const [copy] = await Promise.all([page.waitForEvent('download'), clean.click()])
    assert.match(copy.suggestedFilename(), /（清样）\.docx$/)
  },
  { viewport: { width: 390, height: 844 } },
)
