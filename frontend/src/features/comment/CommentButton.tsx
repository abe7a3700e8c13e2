import { Button } from 'antd'
import { useRef } from 'react'
import { elementIdOf } from '../report/parts'
import { selectedPassage } from '../report/selectPassage'
import { openComments } from './commentThread'
import { useDiscussion } from './Discussion'

interface CommentButtonProps {
  cell?: string
  section?: number
  /** What it is about, for those who do not see where it stands. */
  label: string
}

/** 批注 at a cell or a section: how many threads are open there; begins one, on the passage selected in the section if any. */
export function CommentButton({ cell, section, label }: CommentButtonProps) {
  const discussion = useDiscussion()
  const passage = useRef('')
  if (!discussion) return null
  const here = openComments(discussion.comments).filter((comment) => (cell ? comment.cell === cell : comment.section === section && !comment.cell))
  const shown = here.length > 0 ? `批注 ${here.length}` : '批注'
  const note = () => {
    const part = section !== undefined && document.getElementById(elementIdOf(`section:${section}`))
    passage.current = part ? selectedPassage(part) : ''
  }
  return (
    <Button
      size="small"
      aria-label={`${shown}：${label}`}
      // Before the focus leaves the text and with it the selection.
      onMouseDown={note}
      onClick={() => discussion.begin(cell ? { cell } : { section, excerpt: passage.current || undefined })}
    >
      {shown}
    </Button>
  )
}
