import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import type { FillReportInput, Role } from '../../graphql/generated/graphql'
import { openEditor, reportIn, smallForm } from '../report/saving/editorForTests'
import { FillFromRegister } from './FillFromRegister'
import type { Offer } from './offer'

const one = 'requests.received.person'
const all = 'requests.received.total'
const carried = 'requests.carriedIn.person'

const offer: Offer = {
  register: 'requests',
  label: '依申请公开登记',
  asOf: '2026-01-05',
  keptSince: '2025-01-01',
  incomplete: null,
  cells: [
    { ref: one, number: 2, stands: null, differs: true },
    { ref: all, number: 2, stands: 7, differs: true },
    { ref: carried, number: 0, stands: 0, differs: false },
  ],
}
const somebody = { token: () => Promise.resolve('token') } as unknown as Session
const stands = [
  { ref: all, kind: 'NUMBER', number: 7 },
  { ref: carried, kind: 'NUMBER', number: 0 },
] as const

interface Server {
  offers?: Offer[]
  /** What becomes of taking. */
  answer?: object
  roles?: Role[]
}

/** The button over a report, before a server that offers and answers; gives what it is asked. */
function open(
  { offers = [offer], answer = {}, roles = ['EDITOR'] }: Server,
  situation = {},
  shown: ReactNode = <FillFromRegister form={smallForm} tables={smallForm.tables} />,
) {
  const taken: FillReportInput[] = []
  const read: string[] = []
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const said = JSON.parse(body) as { query: string; variables: { input: FillReportInput } }
    const name = /(?:query|mutation) (\w+)/.exec(said.query)?.[1] ?? ''
    read.push(name)
    if (name === 'FillReport') taken.push(said.variables.input)
    const data =
      name === 'FillReport'
        ? { fillReport: answer }
        : { viewer: { roles }, report: { id: 'gov:2025', revision: 1, registerOffers: offers } }
    return Promise.resolve(new Response(JSON.stringify({ data })))
  })
  const editor = openEditor(<SessionContext value={somebody}>{shown}</SessionContext>, {
    cells: [...stands],
    ...situation,
  })
  return { ...editor, taken, read }
}

async function dialogAsked() {
  await userEvent.click(await screen.findByRole('button', { name: '从登记取数' }))
  return within(await screen.findByRole('dialog', { name: '从登记取数' }))
}

afterEach(() => vi.unstubAllGlobals())

test('takesWhatWasNotLeftOutAndTheReportSaysItThen', async () => {
  const answer = {
    __typename: 'ReportSaved',
    report: reportIn({ revision: 2, cells: [{ ref: all, kind: 'NUMBER', number: 2 }] }),
  }
  const { taken, autosave } = open({ answer })
  const dialog = await dialogAsked()
  await dialog.findByText('登记与报告有 2 格不同，已选 2 格。')
  expect(dialog.getByText('其余 1 格一致')).toBeTruthy()
  expect(dialog.getByRole('group', { name: '与登记不同的单元格' }).textContent).toContain('登记 2 / 报告 7')
  await userEvent.click(dialog.getByRole('checkbox', { name: '一、本年新收、自然人' }))
  await userEvent.click(dialog.getByRole('button', { name: '取用所选的 1 格' }))
  await waitFor(() => expect(autosave.report().revision).toBe(2))
  expect(taken).toEqual([{ id: 'gov:2025', revision: 1, register: 'requests', cells: [all] }])
  expect(autosave.snapshot()).toMatchObject({ revision: 2, changes: new Map() })
  expect(autosave.merged()).toBeNull()
})

test('nothingIsTakenWhereNothingIsChosen', async () => {
  open({})
  const dialog = await dialogAsked()
  await userEvent.click(await dialog.findByRole('button', { name: '全不选' }))
  expect(dialog.getByRole('button', { name: '取用所选' })).toHaveProperty('disabled', true)
  await userEvent.click(dialog.getByRole('checkbox', { name: '一、本年新收：整行' }))
  expect(dialog.getByRole('button', { name: '取用所选的 2 格' })).toHaveProperty('disabled', false)
})

test.each([
  [{ __typename: 'StaleReport', message: '报告已有新的版本。' }, /报告已有新的版本。.*请看过后再取用/],
  [{ __typename: 'WrongStatus', message: '报告已报送。' }, /^报告已报送。$/],
  [
    { __typename: 'InvalidContent', message: '没有开放修改。', problems: [{ message: '总计格已锁定。' }] },
    /没有开放修改。总计格已锁定。/,
  ],
  [{ __typename: 'RegisterIncomplete', message: '登记不完整。' }, /^登记不完整。$/],
])('whatIsRefusedIsSaidAndTheOfferReadAgain: %o', async (answer, sentence) => {
  const { autosave, read } = open({ answer })
  const dialog = await dialogAsked()
  await userEvent.click(await dialog.findByRole('button', { name: '取用所选的 2 格' }))
  await dialog.findByText(sentence)
  await waitFor(() => expect(read.slice(read.indexOf('FillReport'))).toContain('RegisterOffer'))
  expect(autosave.report().revision).toBe(1)
})

test('aRegisterThatIsNotWholeShowsAndFillsNothing', async () => {
  open({ offers: [{ ...offer, keptSince: null, incomplete: '没有说明自哪一天起登记完整，不能取用。' }] })
  const dialog = await dialogAsked()
  await dialog.findByText('没有说明自哪一天起登记完整，不能取用。')
  expect(dialog.getByText('登记与报告有 2 格不同。')).toBeTruthy()
  expect(dialog.queryByRole('checkbox')).toBeNull()
  expect(dialog.queryByRole('button', { name: /取用/ })).toBeNull()
})

test('whatIsStillToBeSavedIsSentFirstAndNothingShownBesideIt', async () => {
  const { autosave, save, read } = open({})
  await screen.findByRole('button', { name: '从登记取数' })
  autosave.type(`cell:${one}`, { ref: one, kind: 'NUMBER', number: 9, note: null })
  expect(save).not.toHaveBeenCalled()
  const dialog = await dialogAsked()
  await dialog.findByText(/保存之后才能取数：正在保存/)
  expect(save).toHaveBeenCalledOnce()
  expect(read).not.toContain('RegisterOffer')
  expect(dialog.queryByRole('button', { name: /取用/ })).toBeNull()
})

test('numbersLeadToTheirRequestsOnlyForWhoMaySeeThem', async () => {
  open({ roles: ['EDITOR', 'HANDLER'] })
  const dialog = await dialogAsked()
  const link = await dialog.findByRole('link', { name: /^一、本年新收、自然人：登记 2/ })
  expect(link.getAttribute('href')).toBe(`/desk/requests?cell=${one}&cellYear=2025`)
  expect(link.getAttribute('target')).toBe('_blank')
})

test('whoMayNotSeeRequestsSeesTheNumbersAlone', async () => {
  open({ roles: ['EDITOR'] })
  const dialog = await dialogAsked()
  await dialog.findByText('登记与报告有 2 格不同，已选 2 格。')
  expect(dialog.queryByRole('link')).toBeNull()
})

test('cellsThatWereNotOpenedAreToldOfAndNotTaken', async () => {
  open({}, { unlocked: { cells: [one], sections: [] } })
  const dialog = await dialogAsked()
  await dialog.findByText('另有 1 格不同，退回时没有开放修改')
  expect(dialog.getByRole('button', { name: '取用所选的 1 格' })).toBeTruthy()
})

test('standsOnlyAtTheTablesARegisterHasNumbersOf', async () => {
  const fees = smallForm.tables.map((table) => ({ ...table, key: 'fees' }))
  const shown = (
    <>
      <section aria-label="表三">
        <FillFromRegister form={smallForm} tables={smallForm.tables} />
      </section>
      <section aria-label="收费">
        <FillFromRegister form={smallForm} tables={fees} />
      </section>
    </>
  )
  open({}, {}, shown)
  const button = await screen.findByRole('button', { name: '从登记取数' })
  expect(button.closest('section')?.getAttribute('aria-label')).toBe('表三')
})

test('isNotOfferedToWhoMayNotWrite', () => {
  const { read } = open({}, { permitted: ['APPROVE'] })
  expect(screen.queryByRole('button')).toBeNull()
  expect(read).toEqual([])
})
