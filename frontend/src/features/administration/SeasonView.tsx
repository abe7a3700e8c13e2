import { skipToken, useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Table } from 'antd'
import { useState } from 'react'
import { useRequest } from '../account/request'
import { AgencySelect } from '../report/AgencySelect'
import { shownTime } from '../../components/chinaTime'
import { useReportYears } from '../report/useReportYears'
import { YearSelect } from '../report/YearSelect'
import { RulingDialog } from './RulingDialog'
import styles from './Season.module.css'
import { seasonQuery, type Wish } from './seasons'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'

/** 报送范围: who must report for a year, and the exceptions, to be made and taken back. */
export function SeasonView({ within }: { within: string }) {
  const request = useRequest()
  const due = useReportYears().years[0]
  const [wanted, setYear] = useState<number | null>(null)
  const year = wanted ?? due ?? null
  const [search, setSearch] = useState('')
  const [more, setMore] = useState<string | null>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  const { data, error, isFetching } = useQuery({
    queryKey: ['season', within, year],
    queryFn: year === null ? skipToken : ({ signal }) => request(seasonQuery, { within, year }, signal),
    staleTime: 0,
  })
  const season = data?.season
  const unread = error ? '没有读到' : '正在读取……'
  const obliged =
    season?.obliged.filter(({ code, name }) => name.includes(search.trim()) || code.includes(search.trim())) ?? []
  return (
    <>
      <div className={styles.bar}>
        <label htmlFor="season-year">报告年份</label>
        <YearSelect id="season-year" agency={null} value={year} onChange={setYear} />
      </div>
      <p className={styles.quiet}>
        按{year === null ? '该年' : ` ${year} 年`} 12 月 31
        日的机关设置确定，政务公开主管部门同样须报送本机关的年报；以后更名、合并或撤销的，不影响本年度。年内合并、撤销的，由承接机关一并报送。
      </p>
      {error && <Alert type="error" showIcon title={error.message} />}
      <h2>例外</h2>
      <Table
        size="small"
        rowKey={({ agency }) => agency.code}
        dataSource={[...(season?.rulings ?? [])]}
        loading={isFetching && !data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: season ? '没有例外' : unread }}
        columns={[
          { title: '机关', render: (_, { agency }) => agency.name },
          { title: '确定为', render: (_, { obliged: must }) => (must ? '须报送' : '免报') },
          { title: '原因', render: (_, { reason }) => <span className={styles.reason}>{reason}</span> },
          { title: '确定人', render: (_, { by, at }) => `${by}，${shownTime(at)}` },
          {
            title: '办理',
            render: (_, { agency }) => (
              <Button
                size="small"
                aria-label={`取消例外：${agency.name}`}
                onClick={() => setWish({ ...agency, obliged: null })}
              >
                取消例外
              </Button>
            ),
          },
        ]}
      />
      <div className={styles.bar}>
        <AgencySelect
          label="另行要求报送的机关"
          within={within}
          value={more}
          onChange={setMore}
          all="选择不在范围内的机关"
        />
        <Button disabled={!more} onClick={() => more && setWish({ code: more, name: more, obliged: true })}>
          要求报送
        </Button>
      </div>
      <h2>须报送的机关{season && `（${season.obliged.length} 个）`}</h2>
      <Input.Search
        aria-label="查找须报送的机关"
        placeholder="名称或代码"
        allowClear
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Table
        size="small"
        rowKey="code"
        dataSource={[...obliged]}
        loading={isFetching && !data}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: season ? '没有须报送的机关' : unread }}
        columns={[
          {
            title: '机关',
            render: (_, { name, superior }) => (
              <>
                {name}
                {superior && <small className={styles.superior}>{superior.name}</small>}
              </>
            ),
          },
          { title: '类别', responsive: ['md'], render: (_, { kind }) => agencyKindWord[kind] },
          {
            title: '办理',
            render: (_, { code, name }) => (
              <Button size="small" aria-label={`免报：${name}`} onClick={() => setWish({ code, name, obliged: false })}>
                免报
              </Button>
            ),
          },
        ]}
      />
      {wish && year !== null && <RulingDialog key={wish.code} year={year} wish={wish} onClose={() => setWish(null)} />}
    </>
  )
}
