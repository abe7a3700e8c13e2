import type { Finding } from '../report/editedReport'
import type { EditionForm } from '../report/form'
import { placeOfFinding, writtenPlaces } from '../report/placeNames'
import type { Place } from '../report/places'

/** Accepted warnings stand apart: nobody needs to do anything about them. */
export type Weight = 'BLOCK' | 'WARN' | 'INFO' | 'ACCEPTED'

export interface FindingGroup {
  weight: Weight
  count: number
  places: { place: Place; label: string; findings: Finding[] }[]
}

const weights: Weight[] = ['BLOCK', 'WARN', 'INFO', 'ACCEPTED']

/** By how grave they are, and within that by where they stand, in the order of the form. */
export function groupedFindings(form: EditionForm, findings: readonly Finding[]): FindingGroup[] {
  return weights.flatMap((weight) => {
    const found = findings.filter((finding) => weightOf(finding) === weight)
    const places = writtenPlaces(form)
      .map(({ key, label }) => ({ place: key, label, findings: found.filter((finding) => placeOfFinding(form, finding) === key) }))
      .filter((place) => place.findings.length > 0)
    return found.length > 0 ? [{ weight, count: found.length, places }] : []
  })
}

export function weightOf({ severity, accepted }: Finding): Weight {
  return accepted ? 'ACCEPTED' : severity
}

export function countsOf(findings: readonly Finding[]): Record<Weight, number> {
  const counts = { BLOCK: 0, WARN: 0, INFO: 0, ACCEPTED: 0 }
  for (const finding of findings) counts[weightOf(finding)]++
  return counts
}

export const weightWord: Record<Weight, string> = { BLOCK: '错误', WARN: '警告', INFO: '提示', ACCEPTED: '已说明' }

/** 2 项错误，1 项警告; in words that there is nothing. */
export function countText(findings: readonly Finding[]): string {
  const counts = countsOf(findings)
  const said = weights.filter((weight) => counts[weight] > 0).map((weight) => `${counts[weight]} 项${weightWord[weight]}`)
  return said.length > 0 ? said.join('，') : '没有校核问题'
}
