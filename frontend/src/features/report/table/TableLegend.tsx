import { signs } from './cellMarks'
import styles from './TableEditor.module.css'

const keys = [
  ['方向键、Tab、回车', '移动；加 Ctrl 到头'],
  ['直接输入', '替换；F2 或双击在原数上改'],
  ['Shift+方向键、拖动', '选多格；Ctrl+A 全表'],
  ['Delete', '清空选中的格'],
  ['=', '按勾稽关系填这一格；Alt+= 一次填好全部合计'],
  ['Alt+0', '选中的空格填 0'],
  ['Esc', '放弃这一格的输入；再按 Esc、Tab 离开表格'],
  ['F6、Shift+F6', '到页面的下一部分、上一部分'],
  ['Alt+PageDown、Alt+PageUp', '到报告的下一页、上一页（不在表格中也可用）'],
  ['Ctrl+Z、Ctrl+Y', '撤销、重做'],
  ['Ctrl+C、X、V', '与 Excel、WPS、网页表格互相复制'],
] as const

/** What the signs in the cells mean, and the keys. */
export function TableLegend() {
  return (
    <details className={styles.legend}>
      <summary>记号与按键</summary>
      <dl>
        <div>
          <dt>（无记号）</dt>
          <dd>已保存</dd>
        </div>
        <div>
          <dt>✓</dt>
          <dd>刚刚保存</dd>
        </div>
        {Object.entries(signs).map(([state, { sign, called }]) => (
          <div key={state} data-state={state}>
            <dt>{sign}</dt>
            <dd>{called}</dd>
          </div>
        ))}
      </dl>
      <dl>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
