import { figureText } from '../../components/figures'
import type { EditionForm } from '../report/form'
import type { CompilationWork } from './sumsQuery'
import styles from './Sums.module.css'
import { cellInTable } from './sumsWords'

/** 上年结转差异: whose figures make the difference. */
export function OpeningDifferences({ form, opening }: { form: EditionForm; opening: CompilationWork['opening'] }) {
  if (opening.length === 0) return null
  return (
    <section aria-label="上年结转差异">
      <h3>上年结转与上年报告的结转下年度不等（{opening.length} 格）</h3>
      {opening.map(({ cell, before, now, lines }) => (
        <details key={cell}>
          <summary>
            {cellInTable(form, cell)}：上年 {figureText(before)}，本年 {figureText(now)}
          </summary>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">机关</th>
                  <th scope="col">上年结转下年度</th>
                  <th scope="col">本年上年结转</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.code ?? ''}>
                    <th scope="row">{line.name}</th>
                    <td>{figureOf(line, line.before)}</td>
                    <td>{figureOf(line, line.now)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </section>
  )
}

/** Null is one that was no part of the sum and one that states nothing there; of the adjustments, that none moves it. */
function figureOf({ code }: { code: string | null }, figure: number | null): string {
  return figure === null ? (code === null ? '没有调整' : '没有这个数') : figureText(figure)
}
