import { Button } from 'antd'
import { useRef } from 'react'
import { elementIdOf, type PartKey, type ProsePart } from '../report/parts'
import { selectedPassage } from '../report/selectPassage'
import { openComments, partOf, type Subject } from './commentThread'
import { useDiscussion } from './Discussion'

interface CommentButtonProps {
  part: ProsePart | `cell:${string}`
  /** What it is about, for those who do not see where it stands. */
  label: string
}

/** 批注 at a cell or a part of the prose: how many threads are open there; begins one, on the passage selected in it if any. */
export function CommentButton({ part, label }: CommentButtonProps) {
  const discussion = useDiscussion()
  const passage = useRef('')
  if (!discussion) return null
  const here = openComments(discussion.comments).filter((comment) => partOf(comment) === part)
  const shown = here.length > 0 ? `批注 ${here.length}` : '批注'
  const note = () => {
    const element = document.getElementById(elementIdOf(part))
    passage.current = element ? selectedPassage(element) : ''
  }
  return (
    <Button
      size="small"
      aria-label={`${shown}：${label}`}
      // Before the focus leaves the text and with it the selection.
      onMouseDown={note}
      onClick={() => discussion.begin(subjectOf(part, passage.current))}
    >
      {shown}
    </Button>
  )
}

function subjectOf(part: PartKey, passage: string): Subject {
  if (part.startsWith('cell:')) return { cell: part.slice('cell:'.length) }
  if (part.startsWith('section:'))
    return { section: Number(part.slice('section:'.length)), excerpt: passage || undefined }
  return { excerpt: passage || firstPiece(part) || undefined }
}

/** The preamble has no number to go by: where nothing is selected in it, its first paragraph is meant. */
function firstPiece(part: PartKey): string | undefined {
  return document
    .getElementById(elementIdOf(part))
    ?.querySelector('[role=textbox] > *')
    ?.textContent.trim()
    .slice(0, 200)
}
