import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Pagination, Select } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { shownDay } from '../../components/chinaTime'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { AgencySelect } from '../../features/report/AgencySelect'
import { optionsOf } from '../../features/report/words'
import { boardCounts, boardEntry, boardQuery } from '../../features/request/board'
import styles from '../../features/request/Board.module.css'
import { boardAddress, type BoardAsked, boardAsked } from '../../features/request/boardFilter'
import { BoardDownloads } from '../../features/request/BoardDownloads'
import { BoardTable } from '../../features/request/BoardTable'
import { BoardTotals } from '../../features/request/BoardTotals'
import { requestsKey } from '../../features/request/requests'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { requestBoardOrderWord } from '../../graphql/generated/words/requestBoardOrderWord'
import { Reading } from './Reading'
import { useCursors } from './useCursors'

const perPage = 50

/** How often somebody who looks at the board sees what became of it meanwhile. */
const AGAIN = 60_000

/** /desk/requests/board: the registers below an office, how many and until when. */
export function RequestBoardRoute() {
  useTitle('申请监督')
  const request = useRequest()
  const [address, setAddress] = useSearchParams()
  const asked = boardAsked(address)
  const { within, column, search, orderBy } = asked
  const [typed, setTyped] = useState(search)
  const { page, after, turnTo } = useCursors(address.toString())
  const ask = (next: Partial<BoardAsked>) => setAddress(boardAddress({ ...asked, ...next }), { replace: true })
  const filter = { column, search: search || null }
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'board', within, filter, orderBy, after],
    queryFn: ({ signal }) => request(boardQuery, { within, filter, orderBy, first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
    refetchInterval: AGAIN,
    staleTime: 0,
  })
  const board = data?.requestBoard
  const found = board?.entries.totalCount ?? 0
  return (
    <>
      <div className="desk-bar">
        <h1>申请监督</h1>
        <Link href="/desk/requests/moved" className="desk-link">
          期限变动
        </Link>
      </div>
      <div className="desk-sheet">
        {error && <Alert type="error" showIcon title={error.message} />}
        {!board && !error && <Reading />}
        {board && (
          <>
            <BoardTotals
              totals={readFragment(boardCounts, board.totals)}
              column={column}
              onColumn={(next) => ask({ column: next })}
            />
            <search className={styles.filters}>
              <Input.Search
                aria-label="查找机关"
                placeholder="机关名称或代码"
                allowClear
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value)
                  if (event.target.value === '') ask({ search: '' })
                }}
                onSearch={(words) => ask({ search: words.trim() })}
              />
              <AgencySelect
                label="机关及其下级"
                within={within === null ? board.within.code : null}
                value={within}
                all="全部下级"
                onChange={(next) => ask({ within: next ?? null })}
              />
              <Select
                aria-label="排序"
                value={orderBy}
                options={optionsOf(requestBoardOrderWord).map(({ value, label }) => ({ value, label: `按${label}` }))}
                onChange={(next) => ask({ orderBy: next })}
              />
              {(column !== null || search !== '') && (
                <Button
                  onClick={() => {
                    setTyped('')
                    ask({ column: null, search: '' })
                  }}
                >
                  清除筛选
                </Button>
              )}
            </search>
            <p aria-live="polite" className={styles.quiet}>
              {board.within.name}：列出 {found} 个机关，{board.agencies} 个机关中有 {board.keeping}{' '}
              个在本系统登记申请，截至 {shownDay(board.today)}。这里只有件数、日期和办理结果，不显示申请人和申请内容。
            </p>
            <BoardDownloads asked={asked} />
            {found === 0 ? (
              <p className={styles.empty}>没有符合条件的机关。</p>
            ) : (
              <BoardTable entries={board.entries.edges.map(({ node }) => readFragment(boardEntry, node))} />
            )}
            <Pagination
              simple
              hideOnSinglePage
              align="end"
              current={page}
              pageSize={perPage}
              total={found}
              onChange={(next) => turnTo(next, board.entries.pageInfo.endCursor)}
            />
          </>
        )}
      </div>
    </>
  )
}
