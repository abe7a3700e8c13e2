import { createContext, useContext } from 'react'
import type { Comment, Subject } from './commentThread'

/** The comments on the report open in the editor, and the way to begin one. */
export interface Discussion {
  comments: readonly Comment[]
  /** Why there are none to show, where they could not be read. */
  error: Error | null
  refetch: () => unknown
  begin: (subject: Subject) => void
}

export const DiscussionContext = createContext<Discussion | null>(null)

/** Null where nobody comments, as in an editor shown by itself. */
export function useDiscussion(): Discussion | null {
  return useContext(DiscussionContext)
}
