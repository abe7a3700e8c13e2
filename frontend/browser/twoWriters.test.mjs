import assert from 'node:assert/strict'
import { before } from 'node:test'
import { begun } from './draft.mjs'
import { journey, person, savedAfter, signIn } from './journey.mjs'

const section = '/desk/reports/640100-jgsw:2026/section-1'
// The running year's: nobody submits it, so no other journey is in the way.
before(() => begun('640100-jgsw', 2026))

const prose = (page) => page.locator('[contenteditable=true]').first()
const lines = (page) => prose(page).locator('> *').allInnerTexts()

async function type(page, line, text) {
  await prose(page).locator('> *').nth(line).click()
  await page.keyboard.press('End')
  await page.keyboard.type(text)
}

/** Three paragraphs that both see. */
async function bothAtTheSameText(page) {
  await savedAfter(page, async () => {
    await prose(page).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    for (const [place, text] of ['公开渠道运行正常。', '全年答复及时。', '没有收取费用。'].entries()) {
      if (place > 0) await page.keyboard.press('Enter')
      await page.keyboard.type(text)
    }
    await prose(page).blur()
  })
  const other = await person('editor2', section)
  await prose(other).getByText('没有收取费用。').waitFor()
  return other
}

journey(
  'two people at the two ends of a section both have their words, and each goes on where he or she is',
  async (page) => {
    await signIn(page, 'editor', section)
    const other = await bothAtTheSameText(page)
    await savedAfter(other, async () => {
      await type(other, 0, '（同事补写。）')
      await prose(other).blur()
    })

    await type(page, 2, '（我补写')
    await prose(page).getByText('（同事补写。）').waitFor()
    await savedAfter(page, async () => {
      await page.keyboard.type('，接着写。）')
      await prose(page).blur()
    })
    assert.deepEqual(await lines(page), [
      '公开渠道运行正常。（同事补写。）',
      '全年答复及时。',
      '没有收取费用。（我补写，接着写。）',
    ])
    await prose(other).getByText('（我补写，接着写。）').waitFor()
    assert.deepEqual(await lines(other), await lines(page))
    await other.context().close()
  },
)

journey('a paragraph that both changed stands in both versions, and the first button keeps both', async () => {
  // In a window of its own, since requests that fail are errors in a console.
  const page = await person('editor', section)
  const other = await bothAtTheSameText(page)
  // The page asks for news only now and then: until then nobody knows of the other.
  await page.route('**/graphql', (route) =>
    route.request().postData().includes('mutation SaveReport') ? route.fallback() : route.abort(),
  )
  await savedAfter(other, async () => {
    await type(other, 1, '（同事：另有三件延期。）')
    await prose(other).blur()
  })
  await type(page, 1, '（我：均在期限内。）')
  await type(page, 2, '（我的另一处。）')
  await prose(page).blur()

  await page.getByRole('region', { name: '您填写的' }).waitFor()
  await page.unroute('**/graphql')
  // Every word that only one has is marked, and said to be so to who listens.
  const version = async (name) => (await page.getByRole('region', { name }).innerText()).replaceAll(/新增：|\s/g, '')
  assert.match(await version('您填写的'), /均在期限内/)
  assert.match(await version('他人保存的'), /另有三件延期/)
  assert.doesNotMatch(await version('他人保存的'), /没有收取费用/)
  await savedAfter(page, () => page.getByRole('button', { name: '两份都保留' }).click())
  const both = [
    '公开渠道运行正常。',
    '全年答复及时。（同事：另有三件延期。）',
    '全年答复及时。（我：均在期限内。）',
    '没有收取费用。（我的另一处。）',
  ]
  assert.deepEqual(await lines(page), both)
  await prose(other).getByText('（我：均在期限内。）').waitFor()
  assert.deepEqual(await lines(other), both)
  await other.context().close()
  await page.context().close()
})

journey('what is dropped is read as what is pasted, and what was left out is told', async (page) => {
  await signIn(page, 'editor', section)
  await prose(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await prose(page).evaluate((element) => {
    const { left, top } = element.getBoundingClientRect()
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/html', '<p>新收<del>7</del><ins>15</ins>件</p>')
    dataTransfer.setData('text/plain', '新收715件')
    element.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, clientX: left + 30, clientY: top + 25, dataTransfer }),
    )
  })
  await page.getByText('未带入：删除线文字 1 处。').waitFor()
  assert.deepEqual(await lines(page), ['新收15件'])
  await page.keyboard.type('零\u200b宽')
  assert.deepEqual(await lines(page), ['新收15件零宽'])
})
