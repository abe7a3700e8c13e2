// The seven questions to a reply, what its letter lacks, who reviews and signs it, and the letter on paper.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { assertAccessible, looks } from './accessible.mjs'
import { choose, journey, person } from './journey.mjs'

async function accessible(page, name) {
  for (const look of looks.slice(0, 2)) {
    await page.setViewportSize({ width: look.width, height: look.height })
    await assertAccessible(page, `${name}, ${look.name}`)
  }
  await page.setViewportSize(looks[0])
}

async function begin(page, name) {
  await page.getByRole('group', { name: '办理' }).getByRole('button', { name, exact: true }).click()
  return page.getByRole('dialog', { name })
}

async function deed(page, name, fill = async () => {}) {
  const dialog = await begin(page, name)
  await fill(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function at(name, address) {
  const page = await person(name, address)
  await page.getByRole('heading', { name: '办理记录' }).waitFor()
  return page
}

journey(
  'what is not held is searched for, answered by a whole letter, signed under a number and delivered',
  async () => {
    const registrar = await person('registrar', '/desk/requests/new')
    await registrar.getByLabel('事项', { exact: true }).fill('比选报价表')
    await registrar.getByLabel('申请内容（申请人原话）').fill('请公开 2025 年印刷服务的比选报价表。')
    await registrar.getByLabel('姓名或者名称', { exact: true }).fill('欧阳清泉')
    await registrar.getByLabel('联系电话').fill('0951-5550111')
    await registrar.getByRole('button', { name: '登记', exact: true }).click()
    await registrar.getByRole('heading', { name: /^申请〔\d{4}〕\d+号/ }).waitFor()
    const address = new URL(registrar.url()).pathname
    await deed(registrar, '分办', async (dialog) => {
      await choose(registrar, dialog, '承办人', '丁雨桐')
      await dialog.getByLabel('承办处室').fill('办公室')
    })

    const handler = await at('handler', address)
    const dialog = await begin(handler, '拟办')
    await dialog.getByText('请公开 2025 年印刷服务的比选报价表。').waitFor()
    for (const answer of ['明确、齐全', '是', '本机关制作；或者本机关从公民、法人、其他组织获取并保存', '没有'])
      await dialog.getByRole('radio', { name: answer, exact: true }).check()
    await dialog.getByText('建议的办理结果：无法提供：本机关不掌握相关政府信息').waitFor()
    await accessible(handler, 'the seven questions')
    // Without its search the letter is not whole; what lacks leads to where it belongs, and nothing typed is lost.
    await dialog.getByLabel('由谁检索').fill('办公室')
    await dialog.getByRole('button', { name: '提交审核' }).click()
    await dialog.getByRole('button', { name: /须写明检索记录/ }).click()
    assert.equal(await handler.evaluate(() => document.activeElement?.value), '办公室')
    await dialog.getByLabel('在哪里检索').fill('综合档案室、办公自动化系统')
    await dialog.getByLabel('关键词').fill('比选、报价')
    await dialog.getByLabel('检索日期').fill(new Date().toISOString().slice(0, 10))
    await dialog.getByRole('button', { name: '提交审核' }).click()
    await dialog.waitFor({ state: 'hidden' })

    for (const name of ['reviewer', 'secrecy']) {
      const reviewing = await at(name, address)
      await reviewing.getByText('七步法的回答').click()
      await reviewing.getByText('检索以后，有没有所申请的信息？').waitFor()
      await reviewing.getByText('“比选”、“报价”为关键词').first().waitFor()
      await deed(reviewing, '审核通过')
    }
    const chief = await at('chief', address)
    await deed(chief, '签发')
    await chief
      .getByText(/依申请公开不存〔\d{4}〕\d+号/)
      .first()
      .waitFor()

    await registrar.reload()
    await registrar.getByRole('button', { name: '查看政府信息不存在告知书' }).click()
    const letter = registrar.getByRole('dialog', { name: '政府信息不存在告知书' })
    await letter.getByText('人民法院提起行政诉讼').waitFor()
    await accessible(registrar, 'a letter')
    const [download] = await Promise.all([
      registrar.waitForEvent('download'),
      letter.getByRole('button', { name: '送达用 PDF' }).click(),
    ])
    assert.match(download.suggestedFilename(), /政府信息不存在告知书〔\d{4}〕\d+号\.pdf$/)
    assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), '%PDF-')
    await letter.getByRole('button', { name: '关闭' }).click()
    await registrar.getByText('制作文书：政府信息不存在告知书').waitFor()
    await deed(registrar, '登记送达', (delivering) => choose(registrar, delivering, '送达方式', '邮政企业寄送'))
    await registrar.getByText('已办结').first().waitFor()
  },
)

journey('a notice is written, numbered and kept under its number; the agency sets its head', async () => {
  const registrar = await person('registrar', '/desk/requests/letters')
  await registrar.getByLabel('联系方式').fill('银川市某路 1 号，0951-5550199')
  await accessible(registrar, 'what stands over the letters')
  await registrar.getByRole('button', { name: '保存' }).click()
  await registrar.getByText('已保存。').waitFor()

  await registrar.goto(new URL('/desk/requests/new', registrar.url()).href)
  await registrar.getByLabel('事项', { exact: true }).fill('道路改造文件')
  await registrar.getByLabel('申请内容（申请人原话）').fill('请公开道路改造文件。')
  await registrar.getByLabel('姓名或者名称', { exact: true }).fill('欧阳清泉')
  await registrar.getByLabel('联系电话').fill('0951-5550111')
  await registrar.getByRole('button', { name: '登记', exact: true }).click()
  await registrar.getByRole('heading', { name: /^申请〔\d{4}〕\d+号/ }).waitFor()
  await deed(registrar, '通知补正', async (dialog) => {
    await dialog.getByLabel('补正期限').fill(new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10))
    await dialog.getByLabel('需要补正什么，怎样写得更清楚').fill('没有写明是哪条道路。')
  })
  await registrar.getByRole('button', { name: '查看补正告知书' }).click()
  const letter = registrar.getByRole('dialog', { name: '补正告知书' })
  await letter.getByRole('button', { name: '定稿并编号' }).click()
  await letter.getByText('文书还缺内容，没有登记').waitFor()
  await letter.getByLabel('补正指引').fill('请写明道路的名称和改造的年份。')
  await letter.getByRole('button', { name: '定稿并编号' }).click()
  await letter.getByText(/依申请公开补正〔\d{4}〕\d+号/).waitFor()
  await letter.getByText('联系方式：银川市某路 1 号，0951-5550199').waitFor()
})

journey('an agency words a letter itself, sees how it reads, and cannot leave out what has to be said', async () => {
  const registrar = await person('registrar', '/desk/requests/letters')
  await registrar.getByRole('link', { name: '文书措辞' }).click()
  await choose(registrar, registrar, '文书', '延期答复告知书')
  const words = registrar.getByLabel('正文措辞')
  await registrar.waitForFunction(() => document.querySelector('textarea')?.value.includes('{延长的工作日数}'))
  const before = await words.inputValue()
  await accessible(registrar, 'how a letter is worded')
  await words.fill(before.replace('{理由}', '如下'))
  await registrar.getByText(/模板缺少“理由”/).waitFor()
  assert.equal(await registrar.getByRole('button', { name: '保存措辞' }).isEnabled(), false)
  await words.fill(`${before}\n可以申请行政复议。`)
  await registrar.getByText('救济途径由系统按办理结果和日期写在正文之后，不要写在措辞里。').waitFor()
  await words.fill(`${before}\n如有疑问，请联系：`)
  await registrar.getByRole('group', { name: '插入要填入的内容' }).getByRole('button', { name: '联系方式' }).click()
  await registrar
    .getByRole('region', { name: '预览' })
    .getByText(/^如有疑问，请联系：〔联系方式〕$/)
    .waitFor()
  await registrar.getByRole('button', { name: '保存措辞' }).click()
  const changes = registrar.getByRole('region', { name: '改动记录' })
  await changes
    .getByText(/，沈洁$/)
    .first()
    .waitFor()
  await accessible(registrar, 'a letter in own words')
  await registrar.getByRole('button', { name: '恢复系统的措辞' }).click()
  await registrar.getByRole('button', { name: '恢复', exact: true }).click()
  await registrar.waitForFunction(() => !document.querySelector('textarea')?.value.includes('如有疑问'))
  await changes
    .getByText(/恢复系统的措辞$/)
    .first()
    .waitFor()
})
