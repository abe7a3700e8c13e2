import type { PieceKind } from '../../graphql/generated/graphql'
import styles from './Pieces.module.css'

export interface Piece {
  kind: PieceKind
  text: string
}

/** Words with what was added underlined and what was removed struck through; also said aloud. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className={styles.pieces}>
      {pieces.map(({ kind, text }, index) => {
        switch (kind) {
          case 'SAME':
            return <span key={index}>{text}</span>
          case 'ADDED':
            return (
              <ins key={index}>
                <span className="read-only-aloud">新增：</span>
                {text}
              </ins>
            )
          case 'REMOVED':
            return (
              <del key={index}>
                <span className="read-only-aloud">删去：</span>
                {text}
              </del>
            )
        }
      })}
    </p>
  )
}
