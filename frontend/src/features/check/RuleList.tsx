import { Button, Input, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { severityWord } from '../../graphql/generated/words/severityWord'
import { shownTime } from '../../components/chinaTime'
import { RaiseDialog } from './RaiseDialog'
import type { Raised, RaiseWish } from './raisedRules'
import styles from './RuleList.module.css'

const rulesOfEdition = graphql(/* GraphQL */ `
  fragment RuleList_edition on Edition {
    rules {
      code
      title
      source
      severity
    }
  }
`)

const colours = { BLOCK: 'error', WARN: 'warning', INFO: 'processing' } as const

interface RuleListProps {
  edition: FragmentType<typeof rulesOfEdition>
  /** Null where no reports are made any more under this edition. */
  year: number | null
  /** What must be corrected in that year. */
  raised: readonly Raised[]
  /** For whose agencies the reader decides that; null for who does not. */
  scope: { code: string; name: string } | null
}

/** 勾稽关系 of one edition, narrowed by a word; the address leads to one of them by its code. */
export function RuleList({ edition, year, raised, scope }: RuleListProps) {
  const { rules } = readFragment(rulesOfEdition, edition)
  const [word, setWord] = useState('')
  const [wish, setWish] = useState<RaiseWish | null>(null)
  const meant = decodeURIComponent(location.hash.slice(1))
  useEffect(() => document.getElementById(meant)?.focus(), [meant])
  const found = rules.filter(({ code, title, source }) =>
    [code, title, source].some((text) => text.toLowerCase().includes(word.trim().toLowerCase())),
  )
  return (
    <>
      <Input.Search
        className={styles.search}
        aria-label="查找勾稽关系"
        placeholder="按代码、内容、依据查找"
        allowClear
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      <p role="status">
        {word.trim() === '' ? `共 ${rules.length} 条` : `找到 ${found.length} 条，共 ${rules.length} 条`}
      </p>
      <ul className={styles.rules}>
        {found.map(({ code, title, source, severity }) => (
          <li key={code} id={code} tabIndex={-1} className={styles.rule} data-meant={code === meant || undefined}>
            <code className={styles.code}>{code}</code>
            <div>
              <p className={styles.title}>{title}</p>
              <p className={styles.source}>依据：{source}</p>
              <RaisedHere year={year} raised={raised.filter((one) => one.rule === code)} />
              {scope && severity === 'WARN' && (
                <RaiseButton
                  code={code}
                  raised={raised.some((one) => one.rule === code && one.within.code === scope.code)}
                  onWish={(blocks) => setWish({ rule: code, title, blocks })}
                />
              )}
            </div>
            {raised.some((one) => one.rule === code) ? (
              <Tag color={colours.BLOCK}>必须改正</Tag>
            ) : (
              <Tag color={colours[severity]}>{severityWord[severity]}</Tag>
            )}
          </li>
        ))}
      </ul>
      {wish && scope && year !== null && (
        <RaiseDialog year={year} scope={scope} wish={wish} onClose={() => setWish(null)} />
      )}
    </>
  )
}

function RaisedHere({ year, raised }: { year: number | null; raised: readonly Raised[] }) {
  return raised.map(({ within, office, reason, by, at }) => (
    <p key={within.code} className={styles.raised}>
      {year} 年度由{office.name}列为必须改正，{within.name}及以下机关适用。{reason}
      <span className={styles.source}>
        　{by} {shownTime(at)}
      </span>
    </p>
  ))
}

function RaiseButton({ code, raised, onWish }: { code: string; raised: boolean; onWish: (blocks: boolean) => void }) {
  const word = raised ? '不再必须改正' : '列为必须改正'
  return (
    <Button size="small" className={styles.raise ?? ''} aria-label={`${word}：${code}`} onClick={() => onWish(!raised)}>
      {word}
    </Button>
  )
}
