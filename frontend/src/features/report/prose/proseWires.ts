import type { EditorState } from 'prosemirror-state'
import type { BlockInput, Severity } from '../../../graphql/generated/graphql'
import type { Piece } from './pastedProse'

/** A sentence that a finding means. */
interface Marked {
  excerpt: string
  severity: Severity
  message: string
}

/** What the prose of a part needs of the page it stands on. */
export interface ProseWires {
  label: string
  editable: boolean
  /** Which paragraphs may be edited, 1 for the first; null where all may. */
  opened: () => readonly number[] | null
  figure: (cell: string) => { text: string; label: string }
  /** What the part says now, as typed or else as stored. */
  value: () => BlockInput[]
  /** Whether the report's form has the cell. */
  knows: (cell: string) => boolean
  subscribe: (listener: () => void) => () => void
  marked: () => readonly Marked[]
  onChange: (blocks: BlockInput[]) => void
  onState: (state: EditorState) => void
  /** With the key that asked, to be written after all when none is chosen. */
  onPick: (key: string) => void
  onTables: (pieces: Piece[]) => void
  /** What of a paste was no text of it, in words; empty when all of it came. */
  onLeftOut: (words: string) => void
  onFigure: (cell: string) => void
}
