import { graphql } from '../../graphql/generated/gql'
import type { CommentThread_CommentFragment } from '../../graphql/generated/graphql'
import { type EditionForm, partLabel } from '../report/form'
import { type Place, placeOfCell } from '../report/places'
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

/** What a thread is about: a cell, a section with or without a passage of it, or the whole report. */
export interface Subject {
  cell?: string | undefined
  section?: number | undefined
  excerpt?: string | undefined
}

export function subjectName(form: EditionForm, { cell, section }: Pick<Comment, 'cell' | 'section'>): string {
  if (cell) return partLabel(form, `cell:${cell}`)
  return typeof section === 'number' ? partLabel(form, `section:${section}`) : '整份报告'
}

/** Null for the whole report. */
export function placeOfComment(form: EditionForm, { cell, section }: Pick<Comment, 'cell' | 'section'>): Place | null {
  if (cell) return placeOfCell(form, cell)
  return typeof section === 'number' ? `section-${section}` : null
}

export function goToComment(form: EditionForm, comment: Pick<Comment, 'cell' | 'section' | 'excerpt'>, goTo: GoTo): void {
  const place = placeOfComment(form, comment)
  if (comment.cell && place) goTo(place, `cell:${comment.cell}`)
  else if (place) goTo(place, `section:${comment.section ?? 1}`, { excerpt: comment.excerpt })
}

export function openComments(comments: readonly Comment[]): Comment[] {
  return comments.filter(({ resolved }) => !resolved)
}
