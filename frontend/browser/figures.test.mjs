// Figures of years in which reports are published and withdrawn by others: not beside the journeys that do.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { ask, journey } from './journey.mjs'

/** The lines of what a button saves. */
async function saved(page, button) {
  const saving = page.waitForEvent('download')
  await button.click()
  const text = await readFile(await (await saving).path(), 'utf8')
  assert.ok(text.startsWith('\uFEFF'), 'spreadsheets are told the encoding')
  return text
    .slice(1)
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
}

journey('chart, table and download of a figure say what the server says', async (page) => {
  await page.goto('/statistics?agency=640100&year=2024')
  const chart = page.getByRole('figure', { name: /新收公开申请/ })
  await chart.locator('summary').click()
  const rows = await chart.getByRole('row').allInnerTexts()
  const table = rows.slice(1).map((row) => row.split('\t'))
  const drawn = await chart.locator('svg .value').allTextContents()
  const file = await saved(page, chart.getByRole('button', { name: /下载 CSV/ }))
  for (const [at, [year, number, basis, own]] of table.entries()) {
    const { tally } =
      await ask(`{ tally(agency: "640100", year: ${year}) { coverage { expected included } cell(ref: "requests.received.total") { number }
      government { cell(ref: "requests.received.total") { number } } } }`)
    const { coverage, cell, government } = tally
    assert.equal(Number(number.replaceAll(',', '')), cell.number, year)
    assert.equal(
      basis,
      `${coverage.included}/${coverage.expected}${coverage.included < coverage.expected ? '，不完整' : ''}`,
    )
    assert.equal(Number(own), government.cell.number)
    assert.equal(drawn[at], number)
    assert.deepEqual(file[at + 1], [
      year,
      ...[cell.number, coverage.expected, coverage.included, government.cell.number].map(String),
    ])
  }
  assert.equal(table.length, 6)
  const incomplete = table.filter(([, , basis]) => basis.endsWith('不完整'))
  assert.deepEqual(
    await chart.locator('svg .coverage-of').allTextContents(),
    incomplete.map(([, , basis]) => basis.replace('，不完整', '')),
  )
  assert.equal(await chart.locator('svg rect.partial').count(), incomplete.length)
  assert.ok(incomplete.length > 0 && incomplete.length < table.length)
})
