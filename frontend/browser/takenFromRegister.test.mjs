// Table three is taken from the register of requests, and what the register says later stands beside it.
import assert from 'node:assert/strict'
import { before } from 'node:test'
import { assertAccessible, looks } from './accessible.mjs'
import { as, begun } from './draft.mjs'
import { journey, signIn } from './journey.mjs'

const agency = '640100-jgsw'
const section = `/desk/reports/${agency}:2026/section-3`
const one = 'requests.received.person'

async function arrived(arrivedOn) {
  const ask = await as('registrar')
  const input = {
    agency,
    arrival: 'ONLINE',
    arrivedOn,
    subject: '公务用车采购合同',
    words: '申请公开公务用车采购合同。',
    kind: 'PERSON',
    applicant: { name: '某人', mail: 'a@example.org' },
  }
  const done = await ask(
    'mutation($input: RegisterRequestInput!) { registerRequest(input: $input) { __typename ... on RequestRefused { messages } } }',
    { input },
  )
  assert.equal(done.__typename, 'RequestRegistered', done.messages?.join(''))
}

/** What the register says of a cell, whatever other journeys have registered. */
async function registered() {
  const ask = await as('editor')
  const report = await ask(`{ report(id: "${agency}:2026") { registerOffers { cells { ref number } } } }`)
  return report.registerOffers.flatMap(({ cells }) => cells).find(({ ref }) => ref === one).number
}

before(async () => {
  await begun(agency, 2026)
  await arrived('2026-03-03')
  await arrived('2026-06-03')
  const ask = await as('registrar')
  await ask(`mutation { stateRegister(input: { agency: "${agency}", keptSince: "2026-01-01" }) { keptSince } }`)
})

/** Opens the dialog and takes all that it offers. */
async function take(page) {
  const button = page.getByRole('button', { name: '从登记取数' })
  await button.click()
  const dialog = page.getByRole('dialog', { name: '从登记取数' })
  await dialog.getByRole('button', { name: /^取用所选的/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.waitForFunction(() => document.activeElement?.textContent === '从登记取数')
}

const says = (page, number) =>
  page.waitForFunction(
    ([ref, text]) => document.querySelector(`[data-ref="${ref}"] input`)?.value === text,
    [one, String(number)],
  )

journey('an editor takes the numbers of the register, and is led to the one it no longer says', async (page) => {
  const taken = await registered()
  assert.ok(taken >= 2)
  await signIn(page, 'editor', section)
  // Typed and not saved yet: it is saved before anything is shown beside it.
  await page.locator(`[data-ref="${one}"] input`).fill(String(taken + 40))
  await page.getByRole('button', { name: '从登记取数' }).click()
  const dialog = page.getByRole('dialog', { name: '从登记取数' })
  await dialog.getByText(new RegExp(`登记 ${taken} / 报告 ${taken + 40}$`)).waitFor()
  // None, where nobody has filled in anything yet.
  const same = dialog.getByText(/^其余 \d+ 格一致$/)
  if ((await same.count()) > 0) await same.click()
  for (const { name, width, height } of looks.slice(0, 2)) {
    await page.setViewportSize({ width, height })
    await assertAccessible(page, `taking from the register, ${name}`)
  }
  await page.setViewportSize(looks[0])
  await dialog.getByRole('button', { name: '取消' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await take(page)
  await says(page, taken)

  await arrived('2026-09-03')
  await page.goto(`/desk/reports/${agency}:2026/findings`)
  await page
    .getByRole('button', {
      name: new RegExp(`^警告：.*本年新收.*、自然人取自.*取用时为${taken}，现在登记为${taken + 1}`),
    })
    .click()
  await page.locator(`[data-ref="${one}"] input:focus`).waitFor()
  await take(page)
  await says(page, taken + 1)
})
