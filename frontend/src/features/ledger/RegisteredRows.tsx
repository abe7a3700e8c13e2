import { Alert } from 'antd'
import type { Chosen, LedgerRow } from './ledger'

/** Exactly what was registered under which numbers, and what was left. */
export function RegisteredRows({ rows, chosen }: { rows: readonly LedgerRow[]; chosen: Chosen }) {
  const numbers = rows.flatMap(({ line }) => chosen.entered.get(line)?.number ?? [])
  const left = rows.filter(({ line }) => !chosen.entered.get(line)?.id)
  if (numbers.length === 0) return null
  return (
    <Alert
      type="success"
      showIcon
      title={`登记了 ${numbers.length} 件：${numbers.join('、')}。`}
      description={
        left.length === 0
          ? '全部登记完毕。'
          : `还有 ${left.length} 件没有登记：第 ${left.map(({ line }) => line).join('、')} 行。`
      }
    />
  )
}
