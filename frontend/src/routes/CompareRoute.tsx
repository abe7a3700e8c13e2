import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { dayText } from '../components/chinaTime'
import { Failure } from '../components/Failure'
import { Skeleton } from '../components/Skeleton'
import { useTitle } from '../components/useTitle'
import { AddCompared } from '../features/compare/AddCompared'
import { mostCompared, readCompared } from '../features/compare/compared'
import { ComparedLists } from '../features/compare/ComparedLists'
import { ComparedTable } from '../features/compare/ComparedTable'
import { comparedTables, difference } from '../features/compare/comparedTables'
import { useCompared } from '../features/compare/useCompared'
import { comparisonAddress, publicationAddress } from '../features/publication/addresses'
import '../features/compare/compare.css'
import '../features/publication/publication.css'

/** Years of one agency, or agencies of one year, side by side. */
export function CompareRoute() {
  useTitle('年报对比')
  const [, navigate] = useLocation()
  const search = useSearch()
  const compared = readCompared(new URLSearchParams(search))
  const { data, error, isPlaceholderData, refetch } = useCompared(compared)
  const [whole, setWhole] = useState(false)
  const [changed, setChanged] = useState(false)
  const answers = compared.map(({ agency, year }) => data?.find((each) => each.code === agency && each.year === year))
  const names = compared.map(({ agency, year }, at) => `${answers[at]?.agency?.name ?? agency}${year}年`)
  const contents = answers.map((answer) => answer?.publication?.content ?? null)
  const ready = data !== undefined && !isPlaceholderData
  const tables = ready ? comparedTables(contents.map((content) => content?.tables ?? null)) : []
  const shown = tables
    .map(({ key, title, lines }) => ({
      key,
      title,
      lines: lines
        .filter(({ ref }) => whole || key !== 'requests' || ref.endsWith('.total'))
        .filter(
          ({ standings }) => !changed || standings.some((each) => (difference(standings[0], each)?.by ?? 0) !== 0),
        ),
    }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <div className="compare">
      <h1>年报对比</h1>
      <p className="lead">把同一机关的几个年度，或者几个机关的同一年度放在一起，逐格比较。增减以第一份为基准。</p>
      {compared.length > 0 && (
        <ol className="compared-list">
          {compared.map(({ agency, year }, at) => (
            <li key={`${agency}:${year}`}>
              <Link href={publicationAddress(agency, year)}>{names[at]}</Link>
              {answers[at] && !contents[at] && <span className="state">{absence(answers[at].publication)}</span>}
              <button
                type="button"
                aria-label={`移除：${names[at]}`}
                onClick={() => navigate(comparisonAddress(compared.filter((_, other) => other !== at)))}
              >
                移除
              </button>
            </li>
          ))}
        </ol>
      )}
      {compared.length < mostCompared && (
        <AddCompared
          key={search}
          year={compared.at(-1)?.year}
          onAdd={(agency, year) => navigate(comparisonAddress([...compared, { agency, year }]))}
        />
      )}
      {error && <Failure sentence={error.message} retry={() => void refetch()} />}
      {!error && !ready && <Skeleton lines={waiting} />}
      {compared.length < 2 && <p className="notice">请加入至少两份年报。</p>}
      {compared.length > 1 && ready && (
        <>
          <section aria-labelledby="compared-tables">
            <h2 id="compared-tables">数据</h2>
            <p className="choices">
              <label>
                <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />
                申请表分申请人列出
              </label>
              <label>
                <input type="checkbox" checked={changed} onChange={(event) => setChanged(event.target.checked)} />
                只看有增减的
              </label>
            </p>
            {shown.length > 0 && compared.length > 2 && <p className="scroll-hint">表格较宽，可左右滑动查看。</p>}
            {shown.length === 0 && <p role="status">没有可列出的数据。</p>}
            {shown.map((table) => (
              <ComparedTable key={table.key} table={table} names={names} />
            ))}
            <p className="aside">“不适用”指该年度的格式中没有这一格，“未填”指有这一格而没有填写；都不是零。</p>
          </section>
          <ComparedLists names={names} contents={contents} />
        </>
      )}
    </div>
  )
}

const waiting = Array.from({ length: 8 }, () => ({ width: '100%', height: '2rem' }))

const absence = (
  publication: { withdrawn: boolean; withdrawalReason: string | null; withdrawnAt: string | null } | null,
) =>
  publication?.withdrawn
    ? `已撤回${publication.withdrawnAt ? `（${dayText(publication.withdrawnAt)}）` : ''}，内容不再提供。撤回原因：${publication.withdrawalReason}`
    : '没有公布'
