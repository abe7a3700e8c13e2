import { onChinaClock } from '../../components/chinaTime'
import type { RevisionsQuery } from '../../graphql/generated/graphql'

export type ListedRevision = NonNullable<RevisionsQuery['report']>['revisions']['edges'][number]['node']

/** What one person saved on one day without anybody else in between, latest first. */
export interface RevisionGroup {
  day: string
  by: string
  revisions: ListedRevision[]
  /** The last of them, which is what the group came to. */
  last: ListedRevision
  first: ListedRevision
}

/** Latest first, as they come. A revision that is more than a save, a restored one or an import, begins a group of its own. */
export function groupedRevisions(revisions: readonly ListedRevision[]): RevisionGroup[] {
  const groups: RevisionGroup[] = []
  for (const revision of revisions) {
    const day = onChinaClock(revision.at).date
    const group = groups.at(-1)
    if (group && group.day === day && group.by === revision.by && isSave(revision) && isSave(group.first)) {
      group.revisions.push(revision)
      group.first = revision
    } else groups.push({ day, by: revision.by, revisions: [revision], last: revision, first: revision })
  }
  return groups
}

function isSave({ action, erased }: ListedRevision): boolean {
  return action === 'SAVE' && !erased
}
