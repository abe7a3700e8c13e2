import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import styles from './Prose.module.css'
import type { ProseWires } from './proseWires'

/** 引用数字: shows what its cell says now, stored or not. */
export class FigureView implements NodeView {
  readonly dom = document.createElement('span')
  private readonly unsubscribe: () => void

  constructor(node: Node, wires: () => ProseWires) {
    const cell = String(node.attrs['cell'])
    const paint = () => {
      const { text, label } = wires().figure(cell)
      if (this.dom.textContent === text) return
      this.dom.textContent = text
      this.dom.title = `引用：${label}。点击到这一格`
    }
    this.dom.className = styles['figure'] ?? ''
    this.dom.dataset['figure'] = cell
    paint()
    this.unsubscribe = wires().subscribe(paint)
  }

  destroy() {
    this.unsubscribe()
  }
}
