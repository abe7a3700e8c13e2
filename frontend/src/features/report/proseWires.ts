import type { EditorState } from 'prosemirror-state'
import type { BlockInput, Severity } from '../../graphql/generated/graphql'
import type { Piece } from './pastedProse'

/** A sentence that a finding means. */
export interface Marked {
  excerpt: string
  severity: Severity
  message: string
}

/** What the prose of a part needs of the page it stands on. */
export interface ProseWires {
  label: string
  editable: boolean
  figure: (cell: string) => { text: string; label: string }
  subscribe: (listener: () => void) => () => void
  marked: () => readonly Marked[]
  onChange: (blocks: BlockInput[]) => void
  onState: (state: EditorState) => void
  /** With the key that asked, to be written after all when none is chosen. */
  onPick: (key: string) => void
  onTables: (pieces: Piece[]) => void
  onFigure: (cell: string) => void
}
