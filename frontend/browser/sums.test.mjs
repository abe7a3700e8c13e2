// A government's report as the sum of its subordinates': who is missing, what is adjusted and by whom confirmed, what makes
// up a cell.
import assert from 'node:assert/strict'
import { assertAccessible, lookAt, looks } from './accessible.mjs'
import { journey, person, signIn } from './journey.mjs'

const sums = '/desk/reports/640100:2025/sums'

const number = (text) => Number(text.replaceAll(',', '')) || 0

journey(
  'a city settles who is missing, takes out what is counted twice, and a second person confirms',
  async (page) => {
    await signIn(page, 'city-editor', sums)
    const contributors = page.getByRole('region', { name: '汇总机关' })
    // Which others have published by now is other journeys' doing.
    await contributors
      .getByRole('row')
      .filter({ hasText: '银川市教育局' })
      .getByRole('button', { name: '说明没有数字' })
      .click()
    const saying = page.getByRole('dialog', { name: /没有数字/ })
    await saying.getByRole('textbox', { name: /原因/ }).fill('当年没有收到申请，也没有制发文件。')
    await saying.getByRole('button', { name: '确定' }).click()
    await contributors.getByText('当年没有收到申请，也没有制发文件。').waitFor()

    await page.getByRole('button', { name: '登记调整' }).click()
    const adjusting = page.getByRole('dialog', { name: '登记调整' })
    await adjusting.getByRole('textbox', { name: '原因' }).fill('两家联合作出的许可决定各计了一次')
    await adjusting.getByRole('textbox', { name: '依据' }).fill('联合审批台账')
    await adjusting.getByRole('combobox', { name: '添加单元格或整行' }).click()
    for (const name of [/第（五）项/, '行政许可', /处理决定数量/]) {
      await page.locator('.ant-cascader-menu-item').filter({ hasText: name }).last().click()
    }
    await adjusting.getByRole('spinbutton').fill('-1')
    await adjusting.getByRole('button', { name: '补齐相关合计' }).click()
    await adjusting.getByText('勾稽关系成立。').waitFor()
    await adjusting.getByRole('spinbutton').first().fill('-2')
    await adjusting.getByText('勾稽关系成立。').waitFor({ state: 'detached' })
    await adjusting.getByRole('spinbutton').first().fill('-1')
    await adjusting.getByRole('button', { name: '补齐相关合计' }).click()
    await adjusting.getByText('勾稽关系成立。').waitFor()
    await assertAccessible(page, 'an adjustment being made')
    await adjusting.getByRole('button', { name: '保存' }).click()
    const adjustments = page.getByRole('region', { name: '调整', exact: true })
    await adjustments.getByText('待另一人确认').waitFor()
    assert.equal(await adjustments.getByRole('button', { name: '确认', exact: true }).count(), 0)

    const second = await person('city-editor2', sums)
    await second
      .getByRole('region', { name: '调整', exact: true })
      .getByRole('button', { name: '确认', exact: true })
      .click()
    await second
      .getByText(/已确认/)
      .first()
      .waitFor()
    await second.context().close()

    await page.goto(`${sums}?cell=licensing.licences.decisions`)
    const makeup = page.getByRole('table', { name: /行政许可.*的构成/ })
    const adjusted = makeup.getByRole('row').filter({ hasText: '剔除重复' })
    assert.match(await adjusted.innerText(), /-1/)
    const figures = await makeup.locator('tbody td:last-child').allInnerTexts()
    const total = await makeup.getByRole('row').filter({ hasText: '合计（全域）' }).locator('td').innerText()
    assert.equal(
      figures.reduce((sum, text) => sum + number(text), 0),
      number(total),
    )
  },
)

journey('what a report is the sum of is accessible, and fits a desk, a phone and large type', async (page) => {
  await signIn(page, 'city-editor', sums)
  for (const look of looks) {
    await lookAt(page, look)
    await page.goto(`${sums}?cell=licensing.licences.decisions`)
    await page.getByRole('table', { name: /行政许可.*的构成/ }).waitFor()
    await assertAccessible(page, `sums, ${look.name}`)
  }
})
