import { Button, Tag } from 'antd'
import { useState } from 'react'
import { contributorStateWord } from '../../graphql/generated/words/contributorStateWord'
import { publicationAddress } from '../publication/addresses'
import { SettleContributor } from './SettleContributor'
import type { Contributor, SummedReport } from './sumsQuery'
import styles from './Sums.module.css'

interface ContributorsProps {
  report: SummedReport
  contributors: readonly Contributor[]
  editable: boolean
  /** Registers what came on paper from one of them. */
  onPaper: (contributor: Contributor) => void
}

/** 汇总机关: whose reports belong into the sum, and what of each is in it. */
export function Contributors({ report, contributors, editable, onPaper }: ContributorsProps) {
  const [settling, settle] = useState<Contributor | null>(null)
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="read-only-aloud">汇总机关</caption>
          <thead>
            <tr>
              <th scope="col">机关</th>
              <th scope="col">汇总情况</th>
              <th scope="col">说明</th>
              {editable && <th scope="col">办理</th>}
            </tr>
          </thead>
          <tbody>
            {contributors.map((contributor) => {
              const { agency, name, government, state, number, kept, reason, by } = contributor
              return (
                <tr key={agency.code} data-missing={state === 'MISSING' || undefined}>
                  <th scope="row">
                    {name}
                    {government && <small>（下级政府汇总）</small>}
                  </th>
                  <td>
                    {number === null ? (
                      <Tag color={state === 'MISSING' ? 'error' : 'default'}>{contributorStateWord[state]}</Tag>
                    ) : (
                      <a href={publicationAddress(agency.code, report.year, number)} target="_blank" rel="noreferrer">
                        已发布第 {number} 版
                      </a>
                    )}
                    {kept && <Tag>暂不采用新版</Tag>}
                  </td>
                  <td>
                    {reason}
                    {reason && by && `（${by}）`}
                  </td>
                  {editable && (
                    <td>
                      {state === 'MISSING' && (
                        <>
                          <Button size="small" onClick={() => onPaper(contributor)}>
                            登记书面补报
                          </Button>{' '}
                          <Button size="small" onClick={() => settle(contributor)}>
                            说明没有数字
                          </Button>
                        </>
                      )}
                      {state === 'NONE' && (
                        <Button size="small" onClick={() => settle(contributor)}>
                          改说明
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {settling && (
        <SettleContributor
          report={report}
          code={settling.agency.code}
          name={settling.name}
          as="NONE"
          before={settling.reason}
          onClose={() => settle(null)}
        />
      )}
    </>
  )
}
