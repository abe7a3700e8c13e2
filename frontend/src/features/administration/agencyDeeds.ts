import { graphql } from '../../graphql/generated/gql'
import type { AgencyKind } from '../../graphql/generated/graphql'
import type { Request } from '../account/request'
import type { AgencyRecord } from './agencyRecord'

/** What may be decided about an agency. */
export type AgencyDeed = 'CREATE' | 'CHANGE' | 'MERGE' | 'CLOSE' | 'TAKE_BACK' | 'SHORT_NAMES'

/** What the form of a decision holds. */
export interface Terms {
  code: string
  name: string
  kind: AgencyKind
  superior: string | null
  /** Those that end with a merger, the agency itself among them. */
  merged: { code: string; version: number }[]
  into: string | null
  /** Whether the merger forms a new agency, with the name, kind and superior above. */
  forming: boolean
  from: string
  /** What it is called for short, one a line. */
  shortNames: string
  reason: string
}

interface Offered {
  deed: AgencyDeed
  word: string
  grave: boolean
}

/** What can be decided about an agency as it stands; whether it fits its history is the server's to say. */
export function deedsFor({
  standing,
  planned,
  closed,
}: Pick<AgencyRecord, 'standing' | 'planned' | 'closed'>): Offered[] {
  const offered: Offered[] = []
  if (standing !== 'FORMER') {
    offered.push(
      { deed: 'CHANGE', word: '变更名称、上级或类别', grave: false },
      { deed: 'CREATE', word: '新设下级机关', grave: false },
      { deed: 'SHORT_NAMES', word: '设定简称', grave: false },
    )
    if (!closed)
      offered.push({ deed: 'MERGE', word: '合并', grave: true }, { deed: 'CLOSE', word: '撤销', grave: true })
  }
  if (planned) offered.push({ deed: 'TAKE_BACK', word: '取消计划的变动', grave: false })
  return offered
}

const createAgency = graphql(/* GraphQL */ `
  mutation CreateAgency($input: CreateAgencyInput!) {
    result: createAgency(input: $input) {
      ...AgencyResult_result
    }
  }
`)
const changeAgency = graphql(/* GraphQL */ `
  mutation ChangeAgency($input: ChangeAgencyInput!) {
    result: changeAgency(input: $input) {
      ...AgencyResult_result
    }
  }
`)
const mergeAgencies = graphql(/* GraphQL */ `
  mutation MergeAgencies($input: MergeAgenciesInput!) {
    result: mergeAgencies(input: $input) {
      ...AgencyResult_result
    }
  }
`)
const closeAgency = graphql(/* GraphQL */ `
  mutation CloseAgency($input: CloseAgencyInput!) {
    result: closeAgency(input: $input) {
      ...AgencyResult_result
    }
  }
`)
const takeBack = graphql(/* GraphQL */ `
  mutation TakeBackAgencyChange($input: TakeBackInput!) {
    result: takeBackAgencyChange(input: $input) {
      ...AgencyResult_result
    }
  }
`)

const setShortNames = graphql(/* GraphQL */ `
  mutation SetShortNames($input: SetShortNamesInput!) {
    result: setShortNames(input: $input) {
      ...AgencyResult_result
    }
  }
`)

export const agencyResult = graphql(/* GraphQL */ `
  fragment AgencyResult_result on AgencyChangeResult {
    __typename
    ... on AgencyChanged {
      agency {
        code
      }
    }
    ... on AgencyTakenOut {
      message
    }
    ... on StaleAgency {
      message
    }
    ... on UnfitChange {
      message
    }
  }
`)

/** Sends a decision about an agency as it was seen. */
export async function decide(deed: AgencyDeed, request: Request, { code, version, eras }: AgencyRecord, terms: Terms) {
  const { from, reason } = terms
  switch (deed) {
    case 'CREATE':
      return (
        await request(createAgency, {
          input: {
            code: terms.code.trim(),
            name: terms.name,
            kind: terms.kind,
            superior: terms.superior,
            from,
            reason,
          },
        })
      ).result
    case 'CHANGE': {
      const last = eras.at(-1)
      const name = terms.name.trim() === last?.name ? null : terms.name
      const kind = terms.kind === last?.kind ? null : terms.kind
      const superior = terms.superior === last?.superior?.code ? null : terms.superior
      return (await request(changeAgency, { input: { code, version, name, kind, superior, from, reason } })).result
    }
    case 'MERGE': {
      const formed = terms.forming ? { name: terms.name, kind: terms.kind, superior: terms.superior } : null
      const into = terms.forming ? terms.code.trim() : (terms.into ?? '')
      return (await request(mergeAgencies, { input: { agencies: terms.merged, into, formed, from, reason } })).result
    }
    case 'CLOSE':
      return (await request(closeAgency, { input: { code, version, from, reason } })).result
    case 'TAKE_BACK':
      return (await request(takeBack, { input: { code, version, reason } })).result
    case 'SHORT_NAMES': {
      const shortNames = terms.shortNames.split(/[\n、，,；;]/).filter((name) => name.trim() !== '')
      return (await request(setShortNames, { input: { code, version, shortNames, reason } })).result
    }
  }
}

/** What is still to be filled in before a decision can be sent; null when nothing is. */
export function lacking(deed: AgencyDeed, terms: Terms): string | null {
  const formed = deed === 'CREATE' || (deed === 'MERGE' && terms.forming)
  if (formed && !terms.code.trim()) return '请填写机关代码。'
  if ((formed || deed === 'CHANGE') && !terms.name.trim()) return '请填写名称。'
  if (formed && !terms.superior) return '请选定上级机关。'
  if (deed === 'MERGE' && !terms.forming && !terms.into) return '请选定并入哪个机关。'
  if (deed !== 'TAKE_BACK' && deed !== 'SHORT_NAMES' && !terms.from) return '请填写生效日期。'
  return terms.reason.trim() ? null : '请写明依据或原因。'
}
