import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../../auth/session'
import { SessionContext } from '../../../auth/SessionContext'
import type { StartFromQuery } from '../../../graphql/generated/graphql'
import { StartReport } from './StartReport'
import { reportYearsKey } from '../useReportYears'

const agency = { code: '640100-jgsw', name: '银川市机关事务服务中心' }
const nobody = { token: () => Promise.resolve('token') } as unknown as Session

const edition: StartFromQuery['edition'] = {
  tables: [
    {
      key: 'requests',
      rows: [
        { key: 'in', label: '上年结转', opensWith: 'out' },
        { key: 'out', label: '结转下年度', opensWith: null },
      ],
      columns: [
        { key: 'person', label: '自然人', opensWith: null },
        { key: 'total', label: '总计', opensWith: null },
      ],
    },
    {
      key: 'regulations',
      rows: [{ key: 'normative', label: '规范性文件', opensWith: null }],
      columns: [{ key: 'inForce', label: '现行有效件数', opensWith: 'inForce' }],
    },
  ],
}

const fetchStub = vi.fn<typeof fetch>()
beforeEach(() => vi.stubGlobal('fetch', fetchStub))
afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

const refusal = { errors: [{ message: '服务器没有应答', extensions: { classification: 'INTERNAL_ERROR' } }] }
const written = (...years: number[]) => ({
  data: {
    reports: { edges: years.map((year) => ({ node: { id: `${agency.code}:${year}`, year, status: 'DRAFT' } })) },
  },
})

/** The server refuses the first time and answers the second; of which years there are reports it always knows. */
function recovers(data: object) {
  const answers: object[] = [refusal]
  fetchStub.mockImplementation((_, request) => {
    const years = String(request?.body).includes('YearsWritten')
    return Promise.resolve(new Response(JSON.stringify(years ? written() : (answers.shift() ?? { data }))))
  })
}

function open(publication: StartFromQuery['publication']) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  queries.setQueryData(reportYearsKey, { reportYears: [2025, 2026, 2024] })
  queries.setQueryData(['startFrom', agency.code, 2025], { agency, edition, publication })
  show(queries)
}

function show(queries: QueryClient) {
  render(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <SessionContext value={nobody}>
        <QueryClientProvider client={queries}>
          <StartReport within={agency.code} onClose={() => {}} />
        </QueryClientProvider>
      </SessionContext>
    </ConfigProvider>,
  )
}

const last = () => screen.getByRole<HTMLInputElement>('radio', { name: /已发布的报告开始/ })
const blank = () => screen.getByRole<HTMLInputElement>('radio', { name: /空白表/ })

test('saysWhatIsCarriedOverFromLastYear', () => {
  open({
    id: 'p',
    withdrawn: false,
    content: {
      tables: [
        {
          rows: [
            {
              cells: [
                { ref: 'requests.out.person', number: 1 },
                { ref: 'requests.out.total', number: 2 },
              ],
            },
          ],
        },
        { rows: [{ cells: [{ ref: 'regulations.normative.inForce', number: 28 }] }] },
      ],
      contact: { phone: null },
      channels: [{ id: 'c1' }],
      measures: [{ status: 'UNDERWAY' }, { status: 'DONE' }],
      pastMeasures: [{ status: 'UNDERWAY' }],
    },
  })
  expect(screen.getByText(agency.name)).toBeTruthy()
  expect(last().checked).toBe(true)
  const told = screen.getByText(/带入“上年结转”（上年 2）、“规范性文件现行有效件数”（上年 28）/)
  expect(told.textContent).toContain('2 项待说明落实情况的改进措施')
})

test('offersOnlyABlankFormWhereNothingWasPublishedOrItWasWithdrawn', () => {
  open({ id: 'p', withdrawn: true, content: null })
  expect(last().disabled).toBe(true)
  expect(blank().checked).toBe(true)
  expect(screen.getByRole('link', { name: '从文件导入' }).getAttribute('href')).toBe('/desk/import')
})

test('saysThatTheYearsWereNotReadAndReadsThemAgain', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  queries.setQueryData(['startFrom', agency.code, 2025], { agency, edition, publication: null })
  recovers({ reportYears: [2025] })
  show(queries)
  expect((await screen.findByRole('alert')).textContent).toContain('没有读到可选的年份：服务器没有应答')
  expect(screen.queryByText(/正在查找|没有 .* 年已发布的报告/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
  expect(await screen.findByText('2025 年')).toBeTruthy()
})

test('lastYearsReportThatWasNotReadIsNotSaidToBeMissing', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  queries.setQueryData(reportYearsKey, { reportYears: [2025] })
  recovers({ agency, edition, publication: null })
  show(queries)
  expect((await screen.findByRole('alert')).textContent).toContain('没有读到上一年的报告：服务器没有应答')
  expect(screen.queryByText(/没有 2024 年已发布的报告/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
  expect(await screen.findByText('本系统中没有 2024 年已发布的报告。')).toBeTruthy()
})

test('marksTheYearsThatHaveAReportAndOpensThatInsteadOfBeginningItAnew', async () => {
  fetchStub.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(written(2025)))))
  open(null)
  expect(await screen.findByText('2025 年（已有，编写中）')).toBeTruthy()
  await userEvent.click(await screen.findByRole('button', { name: '打开已有的报告' }))
  expect(location.pathname).toBe('/desk/reports/640100-jgsw:2025')
})

test('takesWhatIsOfferedWithOneKey', async () => {
  fetchStub.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(written()))))
  open(null)
  const go = await screen.findByRole('button', { name: '开始编写' })
  await vi.waitFor(() => expect(document.activeElement).toBe(go))
})
