// A new user's try, not a test: writes a whole report by keyboard alone, from a clerk's sheet, in a fresh trial at
// BASE_URL, until nothing is found but that the year has not ended; says how many keys it took and how long the machine needed.
import assert from 'node:assert/strict'
import { journey, signIn } from './journey.mjs'

/** What there is to report; what is not on the sheet did not happen and is filled with zeros on purpose. */
const sheet = {
  'regulations.normativeDocuments.inForce': 3,
  'licensing.licences.decisions': 128,
  'enforcement.penalties.decisions': 2,
  'requests.received.person': 12,
  'requests.received.business': 3,
  'requests.granted.person': 7,
  'requests.granted.business': 2,
  'requests.partlyGranted.person': 1,
  'requests.refused-thirdParty.person': 1,
  'requests.unavailable-notHeld.person': 2,
  'requests.unavailable-notHeld.business': 1,
  'requests.notProcessed-complaint.person': 1,
  'review.reconsideration.upheld': 1,
}

/** Whether the keyboard is at something, or within it. */
const inHand = (locator) => locator.evaluate((element) => element.contains(document.activeElement)).catch(() => false)

journey('a whole report by keyboard alone', async (page) => {
  await signIn(page, 'editor')
  let keys = 0
  const press = async (key, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key)
    keys += times
  }
  const type = async (text) => {
    await page.keyboard.type(text)
    keys += text.length
  }
  const tabTo = async (locator, key = 'Tab') => {
    for (let step = 0; step < 120; step++) {
      if ((await locator.count()) > 0 && (await inHand(locator.first()))) return
      await press(key)
    }
    assert.fail(`${key} does not lead to ${locator}`)
  }
  const button = (name) => page.getByRole('button', { name })
  const arrive = async (name) => {
    await tabTo(page.getByRole('navigation', { name: '报告目录' }), 'Shift+F6')
    const entry = page.getByRole('menuitem', { name })
    for (let step = 0; step < 30 && !(await inHand(entry)); step++) await press('ArrowDown')
    await press('Enter')
    await page.locator('.desk-sheet h2').first().waitFor()
  }
  const began = performance.now()

  await button('新建').waitFor()
  await tabTo(button('新建'))
  await press('Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(dialog.getByRole('combobox'))
  await press('ArrowDown', 2)
  await press('Enter')
  await tabTo(dialog.getByRole('button', { name: '开始编写' }))
  await press('Enter')
  await page.waitForURL(/jgsw:2026/)

  await page.getByRole('textbox', { name: '引言' }).waitFor()
  await tabTo(page.getByRole('textbox', { name: '引言' }))
  await type('本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为2026年1月1日至2026年12月31日。')
  await tabTo(page.getByRole('textbox', { name: '电话' }))
  await type('0951-6888012')

  for (const name of ['二', '三', '四']) {
    await arrive(new RegExp(`^${name}、`))
    for (const table of await page.getByRole('grid').all()) {
      await tabTo(table, 'F6')
      const lines = await table.evaluate((grid) =>
        [...grid.rows]
          .map((row) => [...row.querySelectorAll('[data-ref]')].map((cell) => cell.dataset.ref))
          .filter((refs) => refs.length > 0),
      )
      await press('Control+Home')
      let [line, column] = [0, 0]
      for (const ref of lines.flat().filter((each) => each in sheet)) {
        const to = lines.findIndex((refs) => refs.includes(ref))
        const across = lines[to].indexOf(ref)
        await press(to < line ? 'ArrowUp' : 'ArrowDown', Math.abs(to - line))
        await press(across < column ? 'ArrowLeft' : 'ArrowRight', Math.abs(across - column))
        ;[line, column] = [to, across]
        assert.ok(await inHand(page.locator(`[data-ref="${ref}"] input`)), `arrows lead to ${ref}`)
        await type(String(sheet[ref]))
      }
      await press('Enter')
      await press('Control+a')
      await press('Alt+0')
      await press('Alt+=')
      await table
        .locator('xpath=ancestor::section[1]')
        .getByText(/^(已填 \d+ 格合计|没有要填的合计)/)
        .waitFor()
    }
  }

  const write = async (name, ...pieces) => {
    await arrive(new RegExp(`^${name}、`))
    await tabTo(page.getByRole('textbox', { name: '正文' }), 'F6')
    for (const piece of pieces) {
      if (!piece.startsWith('#')) {
        await type(piece)
        continue
      }
      await type(piece)
      await page.getByRole('option').first().waitFor()
      await press('Enter')
    }
  }
  await write('一', '2026年，本机关新收政府信息公开申请', '#新收 总计', '件，均在法定期限内答复。')
  await write('五', '一是政策解读形式单一，已安排专人制作图解；二是个别栏目更新不够及时，已建立更新台账。')
  await write('六', '2026年，本机关没有收取政府信息公开信息处理费。')

  await arrive(/^公开渠道/)
  await tabTo(button('添加渠道'))
  await press('Enter')
  await tabTo(page.getByRole('textbox', { name: /的渠道名称$/ }), 'Shift+Tab')
  await type('政府门户网站')
  await press('Tab')
  await press('Enter', 2)
  await press('Escape')
  await tabTo(page.getByRole('textbox', { name: /本年公开$/ }))
  await type('28')
  await press('Tab')

  await arrive(/^问题与措施/)
  await tabTo(button('添加问题'))
  await press('Enter')
  await tabTo(page.getByRole('textbox', { name: '问题 1' }), 'Shift+Tab')
  await type('政策解读形式单一。')
  await tabTo(button('添加措施'))
  await press('Enter')
  await tabTo(page.getByRole('textbox', { name: '措施 1 的内容' }), 'Shift+Tab')
  await type('重要文件同步发布图解。')
  await tabTo(page.getByRole('combobox', { name: '措施 1 针对的问题' }))
  await press('Enter')
  await press('Enter')
  await press('Escape')
  await tabTo(page.getByRole('textbox', { name: '措施 1 的责任单位或责任人' }))
  await type('办公室')
  await press('Tab')
  await type('2027-6-30')
  await press('Tab')

  await arrive(/^校核结果/)
  const found = page.locator('.desk-sheet')
  // The year has not ended, which nobody can mend.
  await found
    .getByText(/^校核结果尚待完成 1 项/)
    .or(found.getByText('没有校核问题'))
    .first()
    .waitFor()
    .catch(async () => assert.fail(await found.innerText()))
  await page.getByText(/已保存 版本/).waitFor()
  console.log({ keys, seconds: Math.round((performance.now() - began) / 1000) })
})
