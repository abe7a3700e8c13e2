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
    amendment {
      state
      part
      said
      kind
      number
      kindBefore
      numberBefore
      text
      textBefore
      mayTake
      mayWithdraw
      settled {
        by
        at
        revision
        reason
      }
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

/** What somebody wrote as it was suggested is done with, though nobody has said so yet. */
export function openComments(comments: readonly Comment[]): Comment[] {
  return comments.filter(({ resolved, amendment }) => !resolved && amendment?.state !== 'TAKEN')
}

/** A thread that suggests something (修改建议). */
export type Suggested = Comment & { amendment: NonNullable<Comment['amendment']> }

/** Suggestions that can still be taken, and with others those that can only be left. */
export function openAmendments(comments: readonly Comment[], outdatedToo = false): Suggested[] {
  return comments.filter(
    (comment): comment is Suggested =>
      comment.amendment?.state === 'OPEN' || (outdatedToo && comment.amendment?.state === 'OUTDATED'),
  )
}

/** All that was ever suggested of a part, as the server names it, but for what was taken back. */
export function amendmentsAt(comments: readonly Comment[], part: string): Suggested[] {
  return comments.filter(
    (comment): comment is Suggested => comment.amendment?.part === part && comment.amendment.state !== 'WITHDRAWN',
  )
}
