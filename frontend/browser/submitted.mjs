// A report on its way into review, again and again, through the API: how people write is another journey.
import assert from 'node:assert/strict'
import { as, reasons } from './draft.mjs'

export const id = '640100-jgsw:2023'
/** A published sample of the standard's, with a valid check digit, and nobody's. */
const sample = '11010519491231002X'
/** Put in every time, to be suggested away again. */
export const spare = '本段与第三部分的表格重复。'

/** Writes what the return before left open and submits it; gives the paragraphs of its first section. */
export async function submitted() {
  const ask = await as('editor')
  const before = await ask(`{ report(id: "${id}") { status revision } }`)
  // What another journey left in review, or has brought through it, goes back first, by whoever may send it back.
  let stands = before
  for (const name of ['reviewer', 'reviewer2', 'secrecy', 'chief', 'publisher']) {
    if (!['IN_REVIEW', 'APPROVED'].includes(stands.status)) break
    const input = { id, revision: stands.revision, reason: '再核对一次。', sections: [1] }
    const sendsBack = await as(name)
    await sendsBack('mutation($input: ReturnReportInput!) { returnReport(input: $input) { __typename } }', { input })
    stands = await ask(`{ report(id: "${id}") { status revision } }`)
  }
  const { revision, content, comments } = await ask(
    `{ report(id: "${id}") { revision content { section(number: 1) { blocks { kind level text } } } comments { id flagged resolved { by } amendment { state } } } }`,
  )
  for (const { id: comment } of comments.filter(({ flagged, resolved }) => flagged && !resolved))
    await ask(`mutation { resolveComment(input: { comment: "${comment}", resolved: true }) { id } }`)
  for (const { id: comment } of comments.filter(({ amendment }) => ['OPEN', 'OUTDATED'].includes(amendment?.state)))
    await ask(`mutation { leaveAmendment(input: { comment: "${comment}", reason: "另行核对。" }) { __typename } }`)
  const blocks = [
    ...content.section.blocks.filter(({ text }) => !text.includes(sample) && text !== spare),
    { kind: 'PARAGRAPH', level: null, text: spare },
    { kind: 'PARAGRAPH', level: null, text: `证件样式见国家标准中的示例${sample}。` },
  ]
  const saved = await ask('mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename } }', {
    input: { id, revision, content: { sections: [{ number: 1, blocks }] } },
  })
  assert.equal(saved.__typename, 'ReportSaved')
  const { returned } = await ask(`{ report(id: "${id}") { returned { items { part answer { text } changed } } } }`)
  await answer(ask, returned?.items.filter((item) => !item.answer && !item.changed) ?? [])
  await submit(ask)
  return blocks.map(({ text }) => text)
}

/** The paragraphs of its first section, as they read now. */
export async function paragraphs() {
  const ask = await as('editor')
  const { content } = await ask(`{ report(id: "${id}") { content { section(number: 1) { blocks { text } } } } }`)
  return content.section.blocks.map(({ text }) => text)
}

async function submit(ask) {
  const { revision } = await ask(`{ report(id: "${id}") { revision } }`)
  const input = { id, revision, reasons: await reasons(ask, id) }
  const done = await ask('mutation($input: ReportActionInput!) { submitReport(input: $input) { __typename } }', {
    input,
  })
  assert.equal(done.__typename, 'ReportSubmitted')
}

/** Of what was not named nothing can be changed; each place is answered. */
export async function answeredByItsAuthor() {
  const ask = await as('editor')
  const { returned, unlocked } = await ask(
    `{ report(id: "${id}") { returned { items { part } } unlocked { sections paragraphs { section numbers } } } }`,
  )
  assert.deepEqual(
    returned.items.map(({ part }) => part),
    ['requests.received.person', 'section 1 paragraph 5'],
  )
  assert.deepEqual(unlocked, { sections: [], paragraphs: [{ section: 1, numbers: [5] }] })
  await answer(ask, returned.items)
  await submit(ask)
}

async function answer(ask, items) {
  for (const { part } of items) {
    const said = await ask(
      'mutation($input: AnswerReturnItemInput!) { answerReturnItem(input: $input) { __typename } }',
      { input: { id, part, text: '已与登记簿核对，无误。' } },
    )
    assert.equal(said.__typename, 'ReturnItemAnswered')
  }
}
