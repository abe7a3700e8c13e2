// Seven people take a report from draft through a partial return to publication, correction and withdrawal.
import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { writtenAnew } from './draft.mjs'
import { journey, person, savedAfter, sayWhy, signIn } from './journey.mjs'

const agency = '640100-jgsw'
const year = 2021
const report = `/desk/reports/${agency}:${year}`
const phone = { width: 390, height: 844 }
const deeds = ['报送', '通过', '校对确认', '发布', '退回', '更正', '撤回']

const deed = (page, name) => page.getByRole('button', { name: new RegExp(`^${name}( \\d+ 处)?$`) })

/** Which deeds the page offers; what is not there cannot be tried. */
async function assertOffers(page, ...expected) {
  await page.getByRole('heading', { level: 1, name: new RegExp(String(year)) }).waitFor()
  const offered = []
  for (const name of deeds) if ((await deed(page, name).count()) > 0) offered.push(name)
  assert.deepEqual(offered, expected)
}

async function confirm(page, name, go, said, done) {
  await deed(page, name).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  if (name === '报送') await sayWhy(page)
  if (said) await dialog.getByRole('textbox').first().fill(said)
  await dialog.getByRole('button', { name: go, exact: true }).click()
  await page.getByText(done).first().waitFor()
}

async function approve(page, step) {
  await page.goto(report)
  await page.getByRole('heading', { name: `${step}：请您审阅` }).waitFor()
  await assertOffers(page, '通过', '退回')
  await deed(page, '通过').click()
  const dialog = page.getByRole('dialog', { name: `${step}：通过` })
  await dialog.getByRole('button', { name: '已校对，通过' }).click()
  await page.getByText('已通过。').first().waitFor()
}

journey(
  'seven people take a report from draft through a partial return to publication, correction and withdrawal',
  async (editor) => {
    await writtenAnew(agency, year)
    await signIn(editor, 'editor', report)
    const people = {}
    for (const name of ['reviewer', 'secrecy', 'reviewer2', 'chief', 'publisher', 'editor2'])
      people[name] = await person(name, report)
    await people.chief.setViewportSize(phone)

    await assertOffers(editor, '报送')
    for (const name of ['reviewer', 'secrecy', 'reviewer2', 'chief', 'publisher']) await assertOffers(people[name])
    await confirm(editor, '报送', '报送', null, '已报送，进入审核。')

    await people.reviewer.goto(report)
    await people.reviewer.getByText(/您于 .*通过的是版本 \d+/).waitFor()
    await assertAccessible(people.reviewer, 'a report written anew')
    await approve(people.reviewer, '初审')

    await returned(people.secrecy)
    for (const name of ['reviewer', 'secrecy', 'reviewer2', 'chief', 'publisher']) {
      await people[name].goto(report)
      await assertOffers(people[name])
    }
    await answered(people.editor2)
    await sideBySide(people.reviewer)
    await approve(people.reviewer, '初审')
    await approve(people.reviewer2, '复审')
    await approve(people.secrecy, '保密审查')
    await onAPhone(people.chief)

    await people.publisher.goto(report)
    await assertOffers(people.publisher, '发布', '退回')
    await confirm(people.publisher, '发布', '发布', null, '已发布。')
    await editor.goto(`/publications/${agency}/${year}`)
    await editor.getByRole('heading', { level: 1, name: new RegExp(`${year}年政府信息公开工作年度报告`) }).waitFor()

    await corrected(editor, people)
    await people.publisher.goto(report)
    await assertOffers(people.publisher, '撤回')
    await confirm(people.publisher, '撤回', '撤回', '联系方式有误。', '已撤回。')
    // In another window: the page of what was withdrawn comes with 410, which is an error in a console.
    await people.editor2.goto(`/publications/${agency}/${year}`)
    await people.editor2
      .getByText(/联系方式有误/)
      .first()
      .waitFor()
    for (const page of Object.values(people)) await page.context().close()
  },
)

/** Points at two cells and a section in the whole text. */
async function returned(page) {
  await page.goto(report)
  await page.getByRole('heading', { name: '保密审查：请您审阅' }).waitFor()
  await page.getByRole('button', { name: '看全文' }).click()
  for (const [ref, note] of [
    ['received.person', '应为 1'],
    ['carriedOut.person', '应为 1'],
  ]) {
    await page.locator(`.pointing [data-ref="requests.${ref}"]`).click()
    const pointed = page.getByRole('region', { name: /^退回：/ })
    await pointed.getByRole('textbox').fill(note)
    await pointed.getByRole('button', { name: '退回此处' }).click()
  }
  await page.locator('.pointing #section-1 > h2').click()
  await page.getByRole('button', { name: '退回此处', exact: true }).click()
  await deed(page, '退回').click()
  const dialog = page.getByRole('dialog', { name: '退回修改' })
  await dialog.getByText(/只开放以下 3 处/).waitFor()
  await dialog.getByRole('textbox', { name: '一、总体情况的意见' }).fill('不要出现申请人的姓。')
  await dialog.getByRole('textbox', { name: '退回原因' }).fill('有一件申请没有计入，请核对。')
  await dialog.getByRole('button', { name: '退回', exact: true }).click()
  await page.getByText('已退回编写人员。').waitFor()
}

/** Changes what can be changed, says why the rest stands, and is refused until then. */
async function answered(page) {
  await page.goto(report)
  const panel = page.getByRole('group', { name: '退回意见' }).or(page.locator('details[aria-label="退回意见"]')).first()
  await panel.getByText('待办 3 处').waitFor()
  await assertAccessible(page, 'what a return asked for')
  await assertOffers(page, '报送')
  await deed(page, '报送').click()
  const dialog = page.getByRole('dialog')
  await sayWhy(page)
  await dialog.getByRole('button', { name: '报送', exact: true }).click()
  const refused = dialog.getByRole('region', { name: '退回意见还没有逐项办理，不能报送' })
  await refused.getByRole('button', { name: /本年新收.*自然人/ }).click()
  await page.locator('[data-ref="requests.received.person"] input:focus').waitFor()
  assert.ok(
    await page.locator('[data-ref="requests.granted.person"] input').evaluate((input) => input.readOnly),
    '没有开放的单元格',
  )

  for (const ref of ['received.person', 'carriedOut.person']) {
    const cell = page.locator(`[data-ref="requests.${ref}"] input`)
    await cell.click()
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: /^填合计/ }).click()
  await panel.getByText('待办 1 处').waitFor()
  await panel.getByRole('textbox', { name: '办理说明：一、总体情况' }).fill('该申请人已同意公开姓氏，附书面意见。')
  await panel.getByRole('button', { name: '标为已办：一、总体情况' }).click()
  await panel.getByText('已全部办理').waitFor()
  await confirm(page, '报送', '报送', null, '已报送，进入审核。')
}

async function sideBySide(page) {
  await page.goto(report)
  const cell = page.getByRole('listitem', { name: /本年新收.*自然人/ })
  await cell.waitFor()
  assert.match(await cell.innerText(), /应为 1[\s\S]*已改动[\s\S]*0[\s\S]*1[\s\S]*\+1/)
  assert.match(
    await page.getByRole('listitem', { name: '一、总体情况' }).first().innerText(),
    /不要出现申请人的姓。[\s\S]*已说明[\s\S]*附书面意见[\s\S]*没有改动/,
  )
  const review = await page.getByRole('list', { name: '审核环节' }).innerText()
  assert.match(review, /通过的是版本 \d+，此后有改动，已失效/)
  await page.getByText(/通过的是版本 \d+，现在是版本 \d+。此后：4 个单元格有改动/).waitFor()
  await assertAccessible(page, 'what changed since')
}

async function onAPhone(page) {
  await page.goto(report)
  await page.getByRole('heading', { name: '终审：请您审阅' }).waitFor()
  const bar = await deed(page, '通过').boundingBox()
  assert.ok(bar && bar.y + bar.height <= phone.height && bar.height >= 44, '通过总在手边')
  await assertAccessible(page, 'a chief’s phone')
  await approve(page, '终审')
}

async function corrected(editor, people) {
  await editor.goto(report)
  await assertOffers(editor, '更正')
  await confirm(editor, '更正', '开始更正', '补充联系电话。', '已打开更正稿。')
  await editor.goto(`${report}/opening`)
  await savedAfter(editor, async () => {
    await editor.getByLabel('电话').fill('0951-6888012')
    await editor.getByLabel('电话').press('Tab')
  })
  await confirm(editor, '报送', '报送', null, '已报送，进入审核。')
  await people.reviewer.goto(report)
  await people.reviewer.getByText(/此后：1 处文字有改动/).waitFor()
  for (const [name, step] of [
    ['reviewer', '初审'],
    ['secrecy', '保密审查'],
    ['reviewer2', '复审'],
    ['chief', '终审'],
  ])
    await approve(people[name], step)
  await people.publisher.goto(report)
  await confirm(people.publisher, '发布', '发布', null, '已发布。')
  await editor.goto(`/publications/${agency}/${year}`)
  await editor
    .getByText(/补充联系电话。/)
    .first()
    .waitFor()
}
