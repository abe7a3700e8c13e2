// An office sees how its agencies stand to the requests they got, and never who asked for what.
import assert from 'node:assert/strict'
import { assertAccessible, looks } from './accessible.mjs'
import { as } from './draft.mjs'
import { journey, signIn } from './journey.mjs'

const agency = '640100-jgsw'

/** A request that came long enough ago to be overdue, under a key of its own: the journey can be begun again. */
async function overdue() {
  const ask = await as('registrar')
  const registered = await ask(
    `mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { __typename } }`,
    {
      input: {
        agency,
        arrival: 'IN_PERSON',
        arrivedOn: '2026-06-01',
        subject: '某处道路改造费用',
        words: '请公开某处道路改造费用。',
        kind: 'PERSON',
        applicant: { name: '马小禾', phone: '0951-5550100' },
        key: 'the journey of the board',
      },
    },
  )
  assert.equal(registered.__typename, 'RequestRegistered')
}

async function accessible(page, name) {
  for (const look of looks.slice(0, 2)) {
    await page.setViewportSize({ width: look.width, height: look.height })
    await assertAccessible(page, `${name}, ${look.name}`)
  }
  await page.setViewportSize(looks[0])
}

journey('an office opens what is overdue and reads numbers and days, no words', async (page) => {
  await overdue()
  await signIn(page, 'office', '/desk')
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '申请监督' }).click()
  const line = page.getByRole('row', { name: /^银川市机关事务服务中心/ })
  const figure = line.getByRole('link', { name: /逾期未答复 \d+ 件$/ })
  // It is counted within seconds; the board looks again once a minute.
  for (let tries = 0; tries < 10 && (await figure.count()) === 0; tries++) {
    await page.waitForTimeout(1000)
    await page.reload()
    await line.waitFor()
  }
  await accessible(page, 'the board')
  await page
    .getByRole('group', { name: '合计' })
    .getByRole('button', { name: /^逾期未答复 [1-9]/ })
    .click()
  await page.waitForURL(/column=OVERDUE/)
  await page.reload()
  await page.getByRole('button', { name: /^逾期未答复/, pressed: true }).waitFor()
  const count = Number(/\d+/.exec(await figure.innerText())[0])
  assert.ok(count >= 1)
  await figure.click()
  await page.getByText(`逾期未答复：${count} 件`).waitFor()
  await page
    .getByText(/^逾期 \d+ 个工作日/)
    .first()
    .waitFor()
  assert.equal(await page.getByRole('columnheader', { name: '事项' }).count(), 0)
  await accessible(page, 'what is overdue')
  await page
    .getByRole('link', { name: /^〔2026〕\d+号$/ })
    .first()
    .click()
  await page.getByRole('heading', { name: '办理记录' }).waitFor()
  const text = await page.locator('main').innerText()
  for (const word of ['道路改造', '马小禾', '5550100']) assert.ok(!text.includes(word), word)
})

journey('whoever has requests finds the list of days that moved', async (page) => {
  await signIn(page, 'registrar', '/desk/requests')
  await page.getByRole('link', { name: '期限变动' }).click()
  await page.getByRole('heading', { name: '期限变动' }).waitFor()
  await page.getByText(/按新的工作日历重算/).waitFor()
  await accessible(page, 'days that moved')
})
