import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConfigProvider } from 'antd'
import { type ComponentProps, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { smallForm } from '../report/saving/editorForTests'
import { DoubtItem } from './DoubtItem'
import { type Decision, settledInput, undecided } from './settlement'

type Doubt = ComponentProps<typeof DoubtItem>['doubt']

const person = 'requests.received.person'
const business = 'requests.received.business'
const doubt: Doubt = {
  kind: 'FIGURE',
  cells: [person, business],
  section: 3,
  message: '这两格认不清。',
  source: [],
  proposals: [
    {
      why: '按合计推算',
      cells: [
        { cell: person, number: 5 },
        { cell: business, number: 2 },
      ],
      channel: null,
      agencyName: null,
      year: null,
    },
  ],
}

/** What would be sent of it. */
function open() {
  const decided = vi.fn<(decision: Decision) => void>()
  function Settled() {
    const [decision, decide] = useState<Decision>(undecided)
    return (
      <ConfigProvider theme={{ zeroRuntime: true }} button={{ autoInsertSpace: false }}>
        <DoubtItem
          doubt={doubt}
          form={smallForm}
          decision={decision}
          onDecide={(next) => {
            decided(next)
            decide(next)
          }}
          onYear={() => {}}
          onShow={() => {}}
        />
      </ConfigProvider>
    )
  }
  render(<Settled />)
  return () => settledInput(new Map(decided.mock.calls.map(([decision]) => [0, decision])))[0]
}

const fields = () => screen.getAllByRole<HTMLInputElement>('textbox')

test('aNumberOfOnesOwnStandsBesideAProposalThatIsTaken', async () => {
  const sent = open()
  await userEvent.click(screen.getByRole('button', { name: '采用 5、2' }))
  await userEvent.click(screen.getByRole('button', { name: '自填' }))
  expect(fields()).toHaveLength(2)
  await userEvent.type(fields()[1] as HTMLElement, '12')
  expect(sent()).toEqual({ doubt: 0, proposal: 0, entered: [{ cell: business, number: 12 }] })
  // Folded away and shown again it still stands there.
  await userEvent.click(screen.getByRole('button', { name: '收起自填' }))
  await userEvent.click(screen.getByRole('button', { name: '自填' }))
  expect(fields()[1]?.value).toBe('12')
  await userEvent.clear(fields()[1] as HTMLElement)
  expect(sent()).toEqual({ doubt: 0, proposal: 0, entered: [] })
})

test('whatIsNoNumberForTheCellIsSaidAndNotTaken', async () => {
  const sent = open()
  await userEvent.click(screen.getByRole('button', { name: '自填' }))
  await userEvent.type(fields()[0] as HTMLElement, '3')
  await userEvent.type(fields()[0] as HTMLElement, '.5')
  expect(screen.getByRole('alert').textContent).toContain('3.5')
  expect(sent()).toEqual({ doubt: 0, proposal: null, entered: [] })
})
