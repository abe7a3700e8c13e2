// A request from the counter to the cell of table three: each does his or her part, and who applies stays apart.
import assert from 'node:assert/strict'
import { assertAccessible, looks } from './accessible.mjs'
import { choose, journey, person } from './journey.mjs'

async function accessible(page, name) {
  for (const look of looks.slice(0, 2)) {
    await page.setViewportSize({ width: look.width, height: look.height })
    await assertAccessible(page, `${name}, ${look.name}`)
  }
  await page.setViewportSize(looks[0])
}

/** Fills in the form of a deed and presses its button. */
async function deed(page, name, fill = async () => {}) {
  await page.getByRole('group', { name: '办理' }).getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name })
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function at(name, address) {
  const page = await person(name, address)
  await page.getByRole('heading', { name: '办理记录' }).waitFor()
  return page
}

journey('a request is registered, answered, delivered and counted', async () => {
  const registrar = await person('registrar', '/desk/requests')
  await registrar.getByRole('button', { name: '登记申请' }).click()
  await registrar.getByLabel('事项', { exact: true }).fill('某科研项目经费')
  await registrar.getByLabel('申请内容（申请人原话）').fill('请公开某科研项目的经费总额。')
  await choose(registrar, registrar, '申请人类型', '科研机构')
  await registrar.getByLabel('姓名或者名称', { exact: true }).fill('某某研究院')
  await registrar.getByLabel('证件号码').fill('12345')
  await registrar.getByLabel('电子邮箱').fill('yjy@example.org')
  await accessible(registrar, 'registering')
  await registrar.getByRole('button', { name: '登记', exact: true }).click()
  // What is wrong is said, and nothing that was typed is lost.
  await registrar.getByText('统一社会信用代码须为18位').waitFor()
  await registrar.getByLabel('证件号码').fill('')
  await registrar.getByRole('button', { name: '登记', exact: true }).click()
  await registrar.getByRole('heading', { name: /^申请〔\d{4}〕\d+号/ }).waitFor()
  const address = new URL(registrar.url()).pathname
  await registrar.getByRole('button', { name: '为什么是这一天' }).click()
  await registrar.getByText('第 20 日').waitFor()
  await accessible(registrar, 'a request')

  await deed(registrar, '分办', async (dialog) => {
    await choose(registrar, dialog, '承办人', '丁雨桐')
    await dialog.getByLabel('承办处室').fill('科研科')
  })
  const handler = await at('handler', address)
  await handler.getByRole('group', { name: '办理' }).getByRole('button', { name: '拟办', exact: true }).click()
  const drafting = handler.getByRole('dialog', { name: '拟办' })
  await drafting.getByRole('button', { name: '直接选定办理结果' }).click()
  await choose(handler, drafting, '办理结果', '予以公开')
  await choose(handler, drafting, '怎样答复、依据什么', '予以提供')
  await drafting.getByLabel('理由').fill('经费总额为 30 万元。')
  await drafting.getByRole('button', { name: '提交审核' }).click()
  await drafting.waitFor({ state: 'hidden' })
  assert.equal(await handler.getByRole('button', { name: '签发', exact: true }).count(), 0)
  for (const name of ['reviewer', 'secrecy']) {
    const reviewing = await at(name, address)
    await reviewing.getByText('经费总额为 30 万元。').first().waitFor()
    await deed(reviewing, '审核通过')
  }
  const chief = await at('chief', address)
  await deed(chief, '签发')
  await registrar.reload()
  await deed(registrar, '登记送达', (dialog) => choose(registrar, dialog, '送达方式', '电子送达'))
  await registrar.getByText('已办结').first().waitFor()

  await registrar.goto(new URL('/desk/requests/table', registrar.url()).href)
  await registrar
    .getByRole('row', { name: /（一）予以公开/ })
    .getByRole('link')
    .last()
    .click()
  await registrar
    .getByRole('link', { name: address.split('%3A').at(-1), exact: false })
    .first()
    .waitFor()
  await accessible(registrar, 'the register')
})

journey('who applies is opened with a purpose that stays', async () => {
  const registrar = await person('registrar', '/desk/requests?show=all')
  await registrar.locator('table a').first().click()
  await registrar.getByRole('button', { name: '查看申请人身份' }).click()
  const dialog = registrar.getByRole('dialog', { name: '查看申请人身份' })
  await dialog.getByLabel('查看的目的').fill('核对送达地址')
  await dialog.getByRole('button', { name: '查看', exact: true }).click()
  await registrar.getByRole('dialog', { name: '申请人' }).getByText('申请内容').waitFor()
  await registrar.getByRole('dialog', { name: '申请人' }).getByRole('button', { name: '关闭' }).last().click()
  await registrar.getByText('查看申请人身份。').first().waitFor()
  await registrar.getByText('核对送达地址').first().waitFor()
})
