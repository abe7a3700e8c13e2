import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useEditing } from '../../report/saving/Editing'
import { smallForm } from '../../report/saving/editorForTests'
import { Pointing } from './Pointing'
import { ReturnDialog } from './ReturnDialog'
import { ReturnDraftContext, useNewReturnDraft } from './ReturnDraft'
import { ReturnHere } from './ReturnHere'
import { openReview } from '../reviewForTests'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const received = '一、本年新收 · 总计'

/** The text as it is read, and the dialog once it is asked for: what lies behind an open dialog cannot be pointed at. */
function Review({ returning }: { returning: boolean }) {
  const draft = useNewReturnDraft(useEditing().report)
  const [asked, ask] = useState(returning)
  return (
    <ReturnDraftContext value={draft}>
      <ReturnHere form={smallForm} part="channels" />
      <Pointing form={smallForm}>
        <section id="section-1">
          <p data-paragraph="1">乙段，收到5件。</p>
        </section>
        <section id="section-3">
          <h2>三、收到和处理</h2>
        </section>
        <table>
          <tbody>
            <tr>
              <td data-ref="requests.received.total">5</td>
            </tr>
          </tbody>
        </table>
      </Pointing>
      <button type="button" onClick={() => ask(true)}>
        退回修改
      </button>
      {asked && (
        <ReturnDialog
          reviewed={{ report: 'gov:2025', revision: 7 }}
          draft={draft}
          form={smallForm}
          goTo={() => {}}
          onClose={() => {}}
        />
      )}
    </ReturnDraftContext>
  )
}

interface Opened {
  person?: string
  returning?: boolean
  /** Of the first section. */
  prose?: string[]
}

const open = ({ person, returning = true, prose = [] }: Opened = {}) =>
  openReview(
    <Review returning={returning} />,
    {
      permitted: ['APPROVE', 'RETURN'],
      content: {
        sections: [
          {
            number: 1,
            blocks: prose.map((text) => ({ kind: 'PARAGRAPH' as const, level: null, text, figures: [] })),
          },
        ],
      },
    },
    { ReturnReport: { result: { __typename: 'ReportReturned' } } },
    person,
  )

test('whatIsPointedAtInTheTextIsReturnedWithWhatIsWrongWithIt', async () => {
  const { asked } = open({ returning: false })
  const user = userEvent.setup()
  await user.click(screen.getByText('5'))
  const pointed = screen.getByRole('region', { name: `退回：${received}` })
  await user.type(within(pointed).getByRole('textbox'), '应为 6')
  await user.click(within(pointed).getByRole('button', { name: '退回此处' }))
  await user.click(screen.getByText('三、收到和处理'))
  await user.click(screen.getByRole('button', { name: '退回此处' }))
  await user.click(screen.getByRole('button', { name: '退回此处：一、总体情况' }))

  await user.click(screen.getByRole('button', { name: '退回修改' }))
  expect(screen.getByText(/只开放以下 3 处。随单元格变化的合计、段落中引用的数字一并开放/)).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: '一、总体情况的意见' }), '渠道不全')
  await user.click(screen.getByRole('button', { name: /^移除：三、/ }))
  await user.type(screen.getByRole('textbox', { name: '退回原因' }), '请核对')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退回' }))
  await vi.waitFor(() => expect(asked('ReturnReport')).toHaveLength(1))
  expect(asked('ReturnReport')[0]?.input).toEqual({
    id: 'gov:2025',
    revision: 7,
    reason: '请核对',
    items: [
      { cell: 'requests.received.total', note: '应为 6' },
      { section: 1, note: '渠道不全' },
    ],
  })
  await vi.waitFor(() => expect(localStorage.length).toBe(0))
})

const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '退回原因' }).value

test('whatIsGatheredForAReturnIsTheReviewersAlone', async () => {
  open()
  await userEvent.type(screen.getByRole('textbox', { name: '退回原因' }), '请核对')
  cleanup()
  open({ person: 'reviewer2' })
  expect(reason()).toBe('')
  cleanup()
  open()
  expect(reason()).toBe('请核对')
})

test('whatWasSaidOfAParagraphStaysWithItWhereverOthersHaveMovedIt', async () => {
  open({ returning: false, prose: ['乙段，收到5件。'] })
  const user = userEvent.setup()
  await user.click(screen.getByText('乙段，收到5件。'))
  const pointed = screen.getByRole('region', { name: '退回：一、总体情况 · 第 1 段' })
  await user.type(within(pointed).getByRole('textbox'), '写明依据')
  await user.click(within(pointed).getByRole('button', { name: '退回此处' }))
  cleanup()
  const { asked } = open({ prose: ['甲段。', '乙段，收到6件。'] })
  expect(screen.getByRole('textbox', { name: '一、总体情况 · 第 2 段的意见' })).toHaveProperty('value', '写明依据')
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退回' }))
  await vi.waitFor(() => expect(asked('ReturnReport')).toHaveLength(1))
  expect(asked('ReturnReport')[0]?.input).toMatchObject({ items: [{ section: 1, paragraph: 2, note: '写明依据' }] })
})

test('ofAParagraphThatIsGoneWhatWasSaidIsSaidOfItsSection', async () => {
  open({ returning: false, prose: ['乙段，收到5件。'] })
  const user = userEvent.setup()
  await user.click(screen.getByText('乙段，收到5件。'))
  await user.type(screen.getByRole('textbox'), '写明依据')
  await user.click(screen.getByRole('button', { name: '退回此处' }))
  cleanup()
  open({ prose: ['重新写过。'] })
  expect(screen.getByRole('textbox', { name: '一、总体情况的意见' })).toHaveProperty('value', '写明依据')
})

test('aSectionIsNotItsCellsWhenChosenInTheTree', async () => {
  open()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /从目录中选择/ }))
  const tree = await screen.findByRole('tree', { name: '单元格和部分' })
  const [, third] = [...(tree.parentElement?.querySelectorAll('.ant-tree-checkbox') ?? [])]
  await user.click(third as HTMLElement)
  expect(screen.getByText(/只开放以下 1 处/)).toBeTruthy()
  expect(screen.getByRole('textbox', { name: '三、收到和处理政府信息公开申请情况的意见' })).toBeTruthy()
})
