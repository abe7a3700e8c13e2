import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { downloadFile } from './downloadFile'

const fetchStub = vi.fn<typeof fetch>()
const session = { token: () => Promise.resolve('old'), newToken: () => Promise.resolve('new') }
const saved: string[] = []

beforeEach(() => {
  saved.length = 0
  vi.stubGlobal('fetch', fetchStub)
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

test('keepsAFileUnderTheNameTheServerGivesIt', async () => {
  const name = '某局2025年报告（送审稿，版本7）.docx'
  const disposition = `attachment; filename="paper.docx"; filename*=UTF-8''${encodeURIComponent(name)}`
  fetchStub
    .mockResolvedValueOnce(new Response(null, { status: 401 }))
    .mockResolvedValueOnce(new Response('x', { headers: { 'Content-Disposition': disposition } }))
  await downloadFile(session, '/reports/gov/2025/paper.docx?revision=7', 'paper.docx')
  expect(fetchStub.mock.calls.map(([address, init]) => [address, init?.headers])).toEqual([
    ['/reports/gov/2025/paper.docx?revision=7', { Authorization: 'Bearer old' }],
    ['/reports/gov/2025/paper.docx?revision=7', { Authorization: 'Bearer new' }],
  ])
  expect(saved).toEqual([name])
})

test('saysInTheServersWordsWhyThereIsNone', async () => {
  fetchStub.mockResolvedValue(new Response(JSON.stringify({ detail: '审核还没有完成，尚缺终审。' }), { status: 409 }))
  await expect(downloadFile(session, '/reports/gov/2025/clean.pdf', 'clean.pdf')).rejects.toThrow(
    '审核还没有完成，尚缺终审。',
  )
  expect(saved).toEqual([])
})

test('keepsAFileUnderAFittingNameWhereTheServerGivesNone', async () => {
  fetchStub.mockResolvedValue(new Response('x', { headers: { 'Content-Disposition': 'attachment; filename="trail"' } }))
  await downloadFile(session, '/reports/gov/2025/trail.jsonl', '留痕-gov-2025.jsonl')
  expect(saved).toEqual(['留痕-gov-2025.jsonl'])
})
