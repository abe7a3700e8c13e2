import { severityWord } from '../../graphql/generated/words/severityWord'
import type { Severity } from '../../graphql/generated/graphql'
import type { Finding } from '../report/editedReport'
import type { EditionForm } from '../report/form'
import { placeOfFinding, writtenPlaces } from '../report/placeNames'
import type { Place } from '../report/places'

/**
 * What remains to be filled in is not wrong and stands apart, whatever it would weigh; so do accepted warnings, about which
 * nobody needs to do anything.
 */
type Weight = Severity | 'REMAINING' | 'ACCEPTED'

export interface FindingGroup {
  weight: Weight
  count: number
  places: { place: Place; label: string; findings: Finding[] }[]
}

const weights: Weight[] = ['BLOCK', 'WARN', 'INFO', 'REMAINING', 'ACCEPTED']

/** By how grave they are, and within that by where they stand, in the order of the form. */
export function groupedFindings(form: EditionForm, findings: readonly Finding[]): FindingGroup[] {
  return weights.flatMap((weight) => {
    const found = findings.filter((finding) => weightOf(finding) === weight)
    const places = writtenPlaces(form)
      .map(({ key, label }) => ({
        place: key,
        label,
        findings: found.filter((finding) => placeOfFinding(form, finding) === key),
      }))
      .filter((place) => place.findings.length > 0)
    return found.length > 0 ? [{ weight, count: found.length, places }] : []
  })
}

export function weightOf({ severity, accepted, remaining }: Finding): Weight {
  return accepted ? 'ACCEPTED' : remaining ? 'REMAINING' : severity
}

export function countsOf(findings: readonly Finding[]): Record<Weight, number> {
  const counts = { BLOCK: 0, WARN: 0, INFO: 0, REMAINING: 0, ACCEPTED: 0 }
  for (const finding of findings) counts[weightOf(finding)]++
  return counts
}

export const weightWord: Record<Weight, string> = {
  ...severityWord,
  REMAINING: '尚待完成',
  ACCEPTED: '已说明',
}

/** 2 项错误，1 项警告，还有 12 格未填; in words that there is nothing. */
export function countText(findings: readonly Finding[]): string {
  const counts = countsOf(findings)
  const said = weights
    .filter((weight) => weight !== 'REMAINING' && counts[weight] > 0)
    .map((weight) => `${counts[weight]} 项${weightWord[weight]}`)
  const remaining = remainingText(remainingIn(findings))
  if (remaining) said.push(remaining)
  return said.length > 0 ? said.join('，') : '没有校核问题'
}

/** How much is not filled in yet. */
export interface Remaining {
  cells: number
  /** Sections of prose, lists and the like. */
  parts: number
}

/** A year that has not ended is waited for and not filled in. */
export function remainingIn(findings: readonly Finding[]): Remaining {
  const open = findings.filter((finding) => weightOf(finding) === 'REMAINING' && finding.part !== 'year')
  return {
    cells: new Set(open.flatMap(({ cells }) => cells)).size,
    parts: open.filter(({ cells }) => cells.length === 0).length,
  }
}

/** 还有 12 格、3 项未填; empty when nothing remains. */
export function remainingText({ cells, parts }: Remaining): string {
  const amounts = [cells > 0 && `${cells} 格`, parts > 0 && `${parts} 项`].filter(Boolean)
  return amounts.length > 0 ? `还有 ${amounts.join('、')}未填` : ''
}
