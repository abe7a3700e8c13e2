import { Alert } from 'antd'
import type { ReadLedger } from './ledger'
import styles from './Ledger.module.css'

/** What holds for the whole sheet: how its columns were told, what it says of itself, what was left out. */
export function SheetSays({ ledger }: { ledger: ReadLedger }) {
  const differing = ledger.sums.filter(({ differs }) => differs)
  return (
    <>
      {!ledger.headed && (
        <Alert type="info" showIcon title="没有表头，各列是按内容辨认的；认得不对的，请连同表头重新粘贴。" />
      )}
      {differing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="台账自己的合计与各行不符"
          description={
            <ul className={styles.lines}>
              {differing.map(({ line, what, says, counted }) => (
                <li key={`${line} ${what}`}>
                  第 {line} 行“{what}”为 {says}，按各行计为 {counted}。
                </li>
              ))}
            </ul>
          }
        />
      )}
      {ledger.sums.length > 0 && differing.length === 0 && (
        <Alert
          type="success"
          showIcon
          title={`与台账自己的合计相符：${ledger.sums.map(({ what, says }) => `${what} ${says}`).join('，')}。`}
        />
      )}
      {ledger.unread.length > 0 && (
        <details className={styles.help}>
          <summary>有 {ledger.unread.length} 行不是申请，没有读</summary>
          <ul className={styles.lines}>
            {ledger.unread.map(({ line, text }) => (
              <li key={line}>
                第 {line} 行：{text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
