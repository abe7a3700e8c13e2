import { Collapse } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import type { Doubts_ImportFragment } from '../../graphql/generated/graphql'
import { cellLabel, type EditionForm } from '../report/form'
import styles from './Doubts.module.css'

export const doubtsOfImport = graphql(/* GraphQL */ `
  fragment Doubts_import on Import {
    doubts {
      cell
      section
      message
    }
    unread
  }
`)

interface DoubtsProps {
  found: Doubts_ImportFragment
  form: EditionForm | null
  onShow: (place: { cell: string } | { section: number }) => void
}

/** 存疑与未识别文字: what the reader left for a person to decide. */
export function Doubts({ found, form, onShow }: DoubtsProps) {
  return (
    <>
      <h2>存疑 {found.doubts.length} 处</h2>
      {found.doubts.length === 0 && <p>读入时没有存疑。</p>}
      <ul className={styles.doubts}>
        {found.doubts.map(({ cell, section, message }) => (
          <li key={`${cell}${section}${message}`}>
            {message}{' '}
            {cell && (
              <button type="button" className={styles.link} onClick={() => onShow({ cell })}>
                看 {form ? cellLabel(form, cell) : cell}
              </button>
            )}
            {!cell && section && (
              <button type="button" className={styles.link} onClick={() => onShow({ section })}>
                看第 {section} 部分
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.unread.length > 0 && (
        <Collapse
          items={[
            {
              key: 'unread',
              label: `未识别文字 ${found.unread.length} 段`,
              children: <pre className={styles.unread}>{found.unread.join('\n')}</pre>,
            },
          ]}
        />
      )}
    </>
  )
}
