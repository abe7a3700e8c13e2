import { Input, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { severityWord } from '../report/words'
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

/** 勾稽关系 of one edition, narrowed by a word; the address leads to one of them by its code. */
export function RuleList({ edition }: { edition: FragmentType<typeof rulesOfEdition> }) {
  const { rules } = readFragment(rulesOfEdition, edition)
  const [word, setWord] = useState('')
  const meant = decodeURIComponent(location.hash.slice(1))
  useEffect(() => document.getElementById(meant)?.focus(), [meant])
  const found = rules.filter(({ code, title, source }) => [code, title, source].some((text) => text.toLowerCase().includes(word.trim().toLowerCase())))
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
      <p role="status">{word.trim() === '' ? `共 ${rules.length} 条` : `找到 ${found.length} 条，共 ${rules.length} 条`}</p>
      <ul className={styles.rules}>
        {found.map(({ code, title, source, severity }) => (
          <li key={code} id={code} tabIndex={-1} className={styles.rule} data-meant={code === meant || undefined}>
            <code className={styles.code}>{code}</code>
            <div>
              <p className={styles.title}>{title}</p>
              <p className={styles.source}>依据：{source}</p>
            </div>
            <Tag color={colours[severity]}>{severityWord[severity]}</Tag>
          </li>
        ))}
      </ul>
    </>
  )
}
