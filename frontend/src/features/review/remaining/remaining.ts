import { useQuery } from '@tanstack/react-query'
import { readFragment } from '../../../graphql/generated/fragment-masking'
import { graphql } from '../../../graphql/generated/gql'
import type { RemainingKind } from '../../../graphql/generated/graphql'
import { useRequest } from '../../account/request'
import { type Comment, commentThread, goToComment, openComments, placeOfComment } from '../../comment/commentThread'
import { useDiscussion } from '../../comment/Discussion'
import { goToFinding } from '../../check/goToFinding'
import type { Finding } from '../../report/editedReport'
import type { EditionForm } from '../../report/form'
import { placeOfFinding, writtenPlaces } from '../../report/placeNames'
import { type Place, placeOfPart } from '../../report/places'
import { useEditing } from '../../report/saving/Editing'
import { reportKey } from '../../report/saving/useAutosave'
import type { GoTo } from '../../report/useGoTo'
import { partKey } from '../../revision/partName'

/** One thing to be done before submission; of cells that are not filled in, all those of one place are one. */
export interface Remaining {
  key: string
  kind: RemainingKind
  message: string
  part: string | null
  finding: Finding | null
  comment: Comment | null
}

const remainingQuery = graphql(/* GraphQL */ `
  query Remaining($id: ID!) {
    report(id: $id) {
      id
      remaining {
        kind
        message
        part
        finding {
          ...Finding_finding @unmask
        }
        comment {
          ...CommentThread_comment
        }
      }
    }
  }
`)

interface Remains {
  items: readonly Remaining[]
  /** Whether the server has answered; before it there is nothing to be glad of. */
  known: boolean
  error: Error | null
  refetch: () => unknown
}

/**
 * 报送前待办, as the server refuses submission for it, with what this page holds and has not sent yet; null for who does
 * not submit. Asked again whenever the report, or a comment that must be resolved, is another.
 */
export function useRemaining(): Remains | null {
  const { report } = useEditing()
  const discussion = useDiscussion()
  const request = useRequest()
  const submits = report.permittedActions.includes('SUBMIT')
  const flagged = openComments(discussion?.comments ?? []).filter((comment) => comment.flagged)
  const { data, error, refetch } = useQuery({
    queryKey: [
      ...reportKey(report.id),
      'remaining',
      report.revision,
      report.updatedAt,
      flagged.map(({ id }) => id).join(),
    ],
    queryFn: ({ signal }) => request(remainingQuery, { id: report.id }, signal),
    placeholderData: (before) => before,
    staleTime: 0,
    enabled: submits,
  })
  if (!submits) return null
  const pending = report.findings
    .filter(({ key }) => key.startsWith('pending '))
    .map((finding): Remaining => {
      const { key, message } = finding
      return { key, kind: 'UNACCEPTED', message, part: null, finding, comment: null }
    })
  const stored = (data?.report?.remaining ?? []).map(({ kind, message, part, finding, comment: masked }): Remaining => {
    const comment = masked ? readFragment(commentThread, masked) : null
    return { key: finding?.key ?? comment?.id ?? `item ${part}`, kind, message, part, finding, comment }
  })
  return { items: [...pending, ...stored], known: data !== undefined, error: data ? null : error, refetch }
}

export function placeOfRemaining(form: EditionForm, { finding, comment, part }: Remaining): Place {
  if (finding) return placeOfFinding(form, finding)
  if (comment) return placeOfComment(form, comment) ?? 'comments'
  return part ? placeOfPart(form, partKey(part)) : 'opening'
}

export function goToRemaining(form: EditionForm, item: Remaining, goTo: GoTo): void {
  const { finding, comment, part } = item
  const place = placeOfRemaining(form, item)
  if (finding) goToFinding(form, finding, goTo)
  else if (comment && place !== 'comments') goToComment(form, comment, goTo)
  else if (part && !comment) goTo(place, partKey(part))
  else goTo(place)
}

/** Place by place in the order of the form, what concerns the whole report last; unfilled cells of a place as one. */
export function remainingByPlace(form: EditionForm, items: readonly Remaining[]) {
  return [...writtenPlaces(form), { key: 'comments' as const, label: '整份报告' }]
    .map(({ key, label }) => {
      const here = items.filter((item) => placeOfRemaining(form, item) === key)
      return { place: key, label, items: together(here) }
    })
    .filter((group) => group.items.length > 0)
}

function together(items: readonly Remaining[]): Remaining[] {
  const blank = items.filter(isBlankCells)
  const [first] = blank
  const cells = new Set(blank.flatMap(({ finding }) => finding?.cells ?? [])).size
  if (!first || blank.length === 1) return [...items]
  const one = { ...first, key: `blank ${first.key}`, message: `还有 ${cells} 格没有填写。`, finding: first.finding }
  return items.flatMap((item) => (item === first ? [one] : isBlankCells(item) ? [] : [item]))
}

export function isBlankCells({ kind, finding }: Remaining): boolean {
  return kind === 'MISSING' && (finding?.cells.length ?? 0) > 0
}

export function remainingCount(form: EditionForm, items: readonly Remaining[]): number {
  return remainingByPlace(form, items).reduce((sum, { items: here }) => sum + here.length, 0)
}

/** How many things are to be done in each place. */
export function remainingCounts(form: EditionForm, items: readonly Remaining[]): ReadonlyMap<Place, number> {
  return new Map(remainingByPlace(form, items).map(({ place, items: found }) => [place, found.length]))
}
