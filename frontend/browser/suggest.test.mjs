// Reviewers return two places and suggest, an author takes one suggestion and leaves another, the secrecy reviewer decides.
import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { answerTo, journey, person, sayWhy, signIn } from './journey.mjs'
import { answeredByItsAuthor, id, paragraphs, spare, submitted } from './submitted.mjs'

const report = `/desk/reports/${id}`
const phone = { width: 390, height: 844 }
/** In the place of what stands there, be it what an earlier run of this journey has put there. */
const otherWords = (before) => `全年通过政府网站公开信息${before.includes('301条') ? 302 : 301}条，纸质渠道另有公开。`

const answered = (page, name) => answerTo(page, `mutation ${name}`)

const cell = (page, ref) => page.locator(`.pointing [data-ref="requests.${ref}"]`)
const paragraph = (page, number) => page.locator(`.pointing #section-1 > .prose [data-paragraph="${number}"]`)
const pointed = (page) => page.getByRole('region', { name: /^退回：/ })

async function openWhole(page, step) {
  await page.goto(`${report}/unseen`)
  await page.getByRole('heading', { name: `${step}：请您审阅` }).waitFor()
  await page.goto(`${report}/preview`)
  await cell(page, 'received.person').waitFor()
}

journey(
  'reviewers return two places and suggest, an author decides, the secrecy reviewer has a form',
  async (reviewer) => {
    const before = await submitted()
    await signIn(reviewer, 'reviewer', report)
    await returnedInFive(reviewer)
    await answeredByItsAuthor()

    await openWhole(reviewer, '初审')
    await approve(reviewer, '初审')
    const reviewer2 = await person('reviewer2', report)
    const secrecy = await person('secrecy', report)
    await suggestsACell(reviewer2)
    await suggestsDropping(reviewer2, before.indexOf(spare) + 1)
    const said = otherWords(before[2])
    await suggestsWords(secrecy, said)
    await assertAccessible(secrecy, 'a suggestion beside the text')
    const gone = answered(secrecy, 'ReturnReport')
    await pointed(secrecy).getByRole('button', { name: '退回这 3 处' }).click()
    await gone
    await secrecy.getByText('已退回编写人员。').first().waitFor()

    const editor = await person('editor2', report)
    await decides(editor, said)
    assert.deepEqual(
      await paragraphs(),
      before.filter((text) => text !== spare).map((text, at) => (at === 2 ? said : text)),
    )
    await approve(reviewer, '初审')
    await approve(reviewer2, '复审')
    await clears(secrecy)
    const chief = await person('chief', report)
    await chief.setViewportSize(phone)
    await chief.goto(`${report}/review`)
    const drawn = chief.getByRole('list', { name: '审核环节' })
    await drawn.getByText('结论：可以公开').waitFor()
    assert.match(
      await drawn.innerText(),
      /报送[\s\S]*初审[\s\S]*复审[\s\S]*保密审查[\s\S]*终审[\s\S]*轮到您[\s\S]*发布/,
    )
    assert.ok(
      await chief.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      '审核流程在手机上不横向滚动',
    )
    await assertAccessible(chief, 'the drawn chain on a phone')
    for (const page of [reviewer2, secrecy, editor, chief]) await page.context().close()
  },
)

/** Point, say, point, say, return: five actions. */
async function returnedInFive(page) {
  await openWhole(page, '初审')
  await cell(page, 'received.person').click()
  await pointed(page).getByRole('textbox').fill('请核对登记簿')
  await paragraph(page, 5).click()
  await pointed(page)
    .getByRole('textbox', { name: /第 5 段的意见$/ })
    .fill('写明受理地点')
  const gone = answered(page, 'ReturnReport')
  await pointed(page).getByRole('button', { name: '退回这 2 处' }).click()
  await gone
  await page.getByText('已退回编写人员。').first().waitFor()
}

async function approve(page, step) {
  await page.goto(`${report}/unseen`)
  await page.getByRole('heading', { name: `${step}：请您审阅` }).waitFor()
  await page.getByRole('button', { name: '通过', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `${step}：通过` })
  await dialog.getByRole('button', { name: '已校对，通过' }).click()
  await page.getByText('已通过。').first().waitFor()
}

async function suggestsACell(page) {
  await openWhole(page, '复审')
  await cell(page, 'received.person').click()
  await pointed(page).getByRole('button', { name: '建议改为…' }).click()
  await pointed(page)
    .getByRole('textbox', { name: /建议改为$/ })
    .fill('3')
  const taken = answered(page, 'SuggestAmendment')
  await pointed(page).getByRole('button', { name: '提出建议' }).click()
  await taken
  await pointed(page)
    .getByRole('button', { name: /^撤回建议/ })
    .waitFor()
}

/** Why a paragraph is to go is said with it, and shown to who decides. */
async function suggestsDropping(page, number) {
  await paragraph(page, number).click()
  await pointed(page).getByRole('button', { name: '建议改为…' }).click()
  await pointed(page)
    .getByRole('textbox', { name: /建议改为$/ })
    .fill('')
  await pointed(page).getByText('删去这一段').waitFor()
  await pointed(page)
    .getByRole('textbox', { name: /的建议说明$/ })
    .fill('建议删去，表格里已经有了。')
  await assertAccessible(page, 'suggesting that a paragraph goes')
  const taken = answered(page, 'SuggestAmendment')
  await pointed(page).getByRole('button', { name: '提出建议' }).click()
  await taken
  await pointed(page).getByText('建议删去，表格里已经有了。').last().waitFor()
}

/** By keyboard alone: from place to place with the arrows, into the place with Enter. */
async function suggestsWords(page, words) {
  await openWhole(page, '保密审查')
  await page.getByRole('group', { name: /^全文/ }).focus()
  const status = page.locator('.pointing + [role=status]')
  for (let pressed = 0; pressed < 30 && !/第 3 段：全年通过/.test(await status.textContent()); pressed++) {
    const before = await status.textContent()
    await page.keyboard.press('ArrowDown')
    await status.filter({ hasNotText: before || /^$/ }).waitFor({ state: 'attached' })
  }
  await page.keyboard.press('Enter')
  const place = pointed(page)
  await place.getByRole('button', { name: '建议改为…' }).press('Enter')
  await place.getByRole('textbox', { name: /建议改为$/ }).fill(words)
  await place.locator('ins').first().waitFor()
  const taken = answered(page, 'SuggestAmendment')
  await place.getByRole('button', { name: '提出建议' }).press('Enter')
  await taken
  await place.getByRole('button', { name: /^撤回建议/ }).waitFor()
}

async function decides(page, words) {
  await page.goto(report)
  const panel = page.locator('details[aria-label="退回意见"]')
  await panel.getByText('待办 3 处').waitFor()
  await page.getByRole('button', { name: '建议 3' }).waitFor()
  await panel.getByText('建议删去，表格里已经有了。').last().waitFor()
  await assertAccessible(page, 'suggestions to decide')
  const taken = answered(page, 'TakeAmendments')
  await panel.getByRole('button', { name: /^采纳建议：.*第 3 段/ }).click()
  await taken
  await panel.getByText('待办 2 处').waitFor()
  // Counted before what was taken has gone from the list.
  await panel.getByRole('button', { name: /^采纳建议：.*第 3 段/ }).waitFor({ state: 'hidden' })
  const dropped = answered(page, 'TakeAmendments')
  await panel.getByRole('button', { name: /^采纳建议：.*第 \d+ 段$/ }).click()
  await dropped
  await panel.getByText('待办 1 处').waitFor()
  // As above: named, since what was taken before may not have gone yet.
  await panel.getByRole('button', { name: /^不采纳建议：.*自然人$/ }).click()
  await panel.getByRole('textbox', { name: /^不采纳的理由/ }).fill('登记簿上本年没有收到申请。')
  const left = answered(page, 'LeaveAmendment')
  await panel.getByRole('button', { name: '确定不采纳' }).click()
  await left
  await panel.getByText('已全部办理').waitFor()
  await page.goto(`${report}/section-1`)
  await page.getByRole('textbox', { name: '正文' }).getByText(words).waitFor()
  await page.getByRole('button', { name: '报送', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await sayWhy(page)
  await dialog.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText('已报送，进入审核。').first().waitFor()
}

/** Nothing goes through undecided; what is decided is kept with the approval. */
async function clears(page) {
  await page.goto(`${report}/unseen`)
  await page.getByRole('heading', { name: '保密审查：请您审阅' }).waitFor()
  await page.getByRole('button', { name: '通过', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '保密审查：通过' })
  const go = dialog.getByRole('button', { name: '已校对，通过' })
  await dialog.getByText('规则发现 1 处疑似不宜公开的内容').waitFor()
  assert.ok(await go.isDisabled(), '没有逐处决定，不能通过')
  await dialog.getByRole('radio', { name: '须删去或者处理' }).check()
  await dialog.getByRole('button', { name: '退回', exact: true }).waitFor()
  await dialog.getByRole('radio', { name: '不属于不宜公开的内容' }).check()
  await dialog.getByRole('textbox', { name: '第 1 处的理由' }).fill('国家标准中的公开示例，不是个人信息。')
  await assertAccessible(page, 'the secrecy reviewer’s form')
  await go.click()
  await page.getByText('已通过。').first().waitFor()
}
