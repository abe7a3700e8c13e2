import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { Alert, Button, Pagination, Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { shownDay } from '../../components/chinaTime'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { useReportYears } from '../../features/report/useReportYears'
import { YearSelect } from '../../features/report/YearSelect'
import { LateTable } from '../../features/season/LateTable'
import { LocalTerms } from '../../features/season/LocalTerms'
import styles from '../../features/season/Season.module.css'
import { SeasonDownloads } from '../../features/season/SeasonDownloads'
import { type SeasonEntry, seasonEntry } from '../../features/season/seasonEntry'
import {
  isFiltered,
  type SeasonAsked,
  seasonAddress,
  seasonAsked,
  seasonFilter,
  statutory,
  unfiltered,
} from '../../features/season/seasonFilter'
import { SeasonFilters } from '../../features/season/SeasonFilters'
import { SeasonTable } from '../../features/season/SeasonTable'
import { seasonTotals } from '../../features/season/seasonTotals'
import { Totals } from '../../features/season/Totals'
import { useFreshSeason } from '../../features/season/useFreshSeason'
import { UrgeDialog } from '../../features/season/UrgeDialog'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { Reading } from './Reading'
import { useCursors } from './useCursors'

const boardQuery = graphql(/* GraphQL */ `
  query SeasonRoute(
    $year: Int!
    $within: ID
    $filter: SeasonFilter
    $orderBy: SeasonOrder!
    $first: Int!
    $after: String
  ) {
    seasonBoard(year: $year, within: $within, filter: $filter, orderBy: $orderBy) {
      mayUrge
      within {
        code
        name
      }
      today {
        date
        working
        holiday
      }
      nextWorkingDay {
        date
        provisional
      }
      totals {
        ...SeasonTotals_totals
      }
      entries(first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
        }
        edges {
          node {
            ...SeasonEntry_entry
          }
        }
      }
    }
  }
`)

const perPage = 50

/** How often somebody who looks at the board sees what became of it meanwhile. */
const AGAIN = 60_000

/** /desk/season: a year's reports as the office sees them, and who was late. */
export function SeasonRoute() {
  useTitle('年报季')
  const request = useRequest()
  const [address, setAddress] = useSearchParams()
  const due = useReportYears().years[0] ?? null
  const asked = seasonAsked(address)
  const year = asked.year ?? due
  useFreshSeason(year)
  const filter = seasonFilter(asked)
  const { page, after, turnTo } = useCursors(address.toString())
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [urging, setUrging] = useState<'chosen' | 'found' | null>(null)
  const ask = (next: SeasonAsked) => setAddress(seasonAddress(next), { replace: true })
  const { within, orderBy, late } = asked
  const { data, error } = useQuery({
    queryKey: ['seasonBoard', year, within, filter, orderBy, after],
    queryFn:
      year === null
        ? skipToken
        : ({ signal }) => request(boardQuery, { year, within, filter, orderBy, first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
    refetchInterval: AGAIN,
    staleTime: 0,
  })
  const board = data?.seasonBoard
  const totals = board && readFragment(seasonTotals, board.totals)
  const entries = board?.entries.edges.map(({ node }) => readFragment(seasonEntry, node)) ?? []
  const found = board?.entries.totalCount ?? 0
  const term = totals?.terms.find(({ id }) => id === asked.term)
  const choose = (some: readonly SeasonEntry[], is: boolean) =>
    setChosen((before) => {
      const next = new Map(before)
      some.forEach(({ agency }) => (is ? next.set(agency.code, agency.name) : next.delete(agency.code)))
      return next
    })
  return (
    <>
      <div className="desk-bar">
        <h1>年报季</h1>
        <div className={styles.actions}>
          <label htmlFor="season-year">报告年份</label>
          <YearSelect
            id="season-year"
            agency={null}
            value={year}
            onChange={(next) => {
              setChosen(new Map())
              ask({ ...asked, year: next, term: statutory, punctualities: [] })
            }}
          />
          <Segmented
            aria-label="查看"
            value={late ? 'late' : 'board'}
            options={[
              { value: 'board', label: '填报情况' },
              { value: 'late', label: '逾期情况' },
            ]}
            onChange={(view) => ask({ ...unfiltered(asked), late: view === 'late' })}
          />
        </div>
      </div>
      <div className="desk-sheet">
        {error && <Alert type="error" showIcon title={error.message} />}
        {!board && !error && <Reading />}
        {board && totals && year !== null && (
          <>
            {!late && <Totals totals={totals} asked={asked} onAsk={ask} />}
            {!late && <LocalTerms year={year} within={board.within.code} terms={totals.terms} />}
            <SeasonFilters
              key={String(late)}
              asked={asked}
              onAsk={ask}
              scope={within === null ? board.within.code : null}
              terms={totals.terms}
            />
            <div className={styles.actions}>
              <span aria-live="polite">
                {board.within.name}：{late ? '逾期' : '列出'} {found} 个机关
                {late && `，截至 ${shownDay(board.today.date)}`}
                {chosen.size > 0 && `，已选 ${chosen.size} 个`}
              </span>
              {board.mayUrge && (
                <span className={styles.downloads}>
                  {!board.today.working && (
                    <span className={styles.quiet}>
                      今天{board.today.holiday && `（${board.today.holiday}假期）`}不是工作日，{' '}
                      {shownDay(board.nextWorkingDay.date)}
                      {board.nextWorkingDay.provisional && '（暂定）'}起可以催办
                    </span>
                  )}
                  {chosen.size > 0 && <Button onClick={() => setChosen(new Map())}>取消选择</Button>}
                  {!late && (
                    <Button
                      type="primary"
                      disabled={chosen.size === 0 || !board.today.working}
                      onClick={() => setUrging('chosen')}
                    >
                      催办所选
                    </Button>
                  )}
                  <Button disabled={found === 0 || !board.today.working} onClick={() => setUrging('found')}>
                    催办列出的 {found} 个
                  </Button>
                </span>
              )}
              <SeasonDownloads year={year} asked={asked} />
            </div>
            {entries.length === 0 && <Nothing asked={asked} onAsk={ask} expected={totals.expected} />}
            {entries.length > 0 &&
              (late && term ? (
                <LateTable entries={entries} term={term} first={(page - 1) * perPage + 1} />
              ) : (
                <SeasonTable entries={entries} chosen={chosen} onChoose={board.mayUrge ? choose : null} />
              ))}
            <Pagination
              simple
              hideOnSinglePage
              align="end"
              current={page}
              pageSize={perPage}
              total={found}
              onChange={(next) => turnTo(next, board.entries.pageInfo.endCursor)}
            />
            {urging && (
              <UrgeDialog
                year={year}
                within={within}
                chosen={urging === 'chosen' ? chosen : null}
                filter={filter}
                found={found}
                onClose={(urged) => {
                  setUrging(null)
                  if (urged) setChosen(new Map())
                }}
              />
            )}
          </>
        )}
      </div>
    </>
  )
}

/** Why nothing is listed, and what to do about it. */
function Nothing({
  asked,
  onAsk,
  expected,
}: {
  asked: SeasonAsked
  onAsk: (asked: SeasonAsked) => void
  expected: number
}) {
  if (expected === 0)
    return (
      <p className={styles.empty}>这一年度没有须报送的机关。报送范围在“管理”的“报送范围”中确定，也可以换一个年份。</p>
    )
  if (asked.late) return <p className={styles.empty}>没有逾期的机关。附件仍可下载，其中写明各项数字。</p>
  return (
    <div className={styles.empty}>
      <p>没有符合条件的机关。</p>
      {isFiltered(asked) && <Button onClick={() => onAsk(unfiltered(asked))}>清除筛选</Button>}
    </div>
  )
}
