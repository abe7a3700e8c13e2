import { graphql } from '../../graphql/generated/gql'
import type { CommentThread_CommentFragment } from '../../graphql/generated/graphql'
import { type EditionForm, partLabel } from '../report/form'
import type { PartKey } from '../report/parts'
import { type Place, placeOfPart } from '../report/places'
import type { GoTo } from '../report/useGoTo'

export const commentThread = graphql(/* GraphQL */ `
  fragment CommentThread_comment on Comment {
    id
    cell
    section
    excerpt
    text
    flagged
    by
    at
    answers {
      text
      by
      at
    }
    resolved {
      by
      at
    }
  }
`)

export type Comment = CommentThread_CommentFragment

/** What a thread is about: a cell, a section with or without a passage of it, a passage of the preamble, or the whole report. */
export interface Subject {
  cell?: string | undefined
  section?: number | undefined
  excerpt?: string | undefined
}

type Meant = Subject | Pick<Comment, 'cell' | 'section' | 'excerpt'>

export function subjectName(form: EditionForm, meant: Meant): string {
  const part = partOf(meant)
  return part ? partLabel(form, part) : '整份报告'
}

export function placeOfComment(form: EditionForm, meant: Meant): Place | null {
  const part = partOf(meant)
  return part && placeOfPart(form, part)
}

/** Null for the whole report. */
export function partOf({ cell, section, excerpt }: Meant): PartKey | null {
  if (cell) return `cell:${cell}`
  if (typeof section === 'number') return `section:${section}`
  return excerpt ? 'preamble' : null
}

export function goToComment(form: EditionForm, comment: Meant, goTo: GoTo): void {
  const part = partOf(comment)
  if (part) goTo(placeOfPart(form, part), part, { excerpt: comment.excerpt })
}

export function openComments(comments: readonly Comment[]): Comment[] {
  return comments.filter(({ resolved }) => !resolved)
}
