import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { EditionForm } from '../report/form'
import { briefly } from './briefly'
import { type Piece, Pieces } from './Pieces'
import { partName } from './partName'
import styles from './Revisions.module.css'

interface ChangedTextProps {
  form: EditionForm
  part: string
  pieces: readonly Piece[]
  aside?: ReactNode
}

/** The words of one part with what changed in them; long passages that did not are left out until asked for. */
export function ChangedText({ form, part, pieces, aside }: ChangedTextProps) {
  const [whole, setWhole] = useState(false)
  const brief = briefly(pieces)
  const name = partName(form, part)
  return (
    <section className={styles.text} aria-label={name}>
      <div className={styles.head}>
        <h3>{name}</h3>
        {brief !== pieces && (
          <Button
            size="small"
            type="link"
            aria-label={`${name}：${whole ? '只看改动' : '显示全部文字'}`}
            onClick={() => setWhole(!whole)}
          >
            {whole ? '只看改动' : '显示全部文字'}
          </Button>
        )}
        {aside}
      </div>
      <Pieces pieces={whole ? pieces : brief} />
    </section>
  )
}
