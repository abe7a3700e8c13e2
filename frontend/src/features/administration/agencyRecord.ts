import { graphql } from '../../graphql/generated/gql'
import type {
  AdministrationAct,
  AgencyKind,
  AgencyRecord_RecordFragment,
  AgencyStanding,
} from '../../graphql/generated/graphql'

export const agencyRecord = graphql(/* GraphQL */ `
  fragment AgencyRecord_record on AgencyRecord {
    code
    version
    standing
    planned
    closed
    agency {
      name
      kind
      superior {
        code
        name
      }
    }
    mergedInto {
      code
      name
    }
    eras {
      from
      name
      kind
      superior {
        code
        name
      }
    }
    entries {
      ...AdministrationEntries_entry
    }
  }
`)

/** 机关档案: all that is recorded of an agency. */
export type AgencyRecord = AgencyRecord_RecordFragment

export const kindWord: Record<AgencyKind, string> = {
  GOVERNMENT: '人民政府',
  DEPARTMENT: '政府部门',
  OFFICE: '政务公开主管部门',
  TOWNSHIP: '乡镇、街道',
  INSTITUTION: '事业单位等',
}

export const standingWord: Record<AgencyStanding, string> = { CURRENT: '存在', COMING: '待设立', FORMER: '已撤销' }

export const actWord: Record<AdministrationAct, string> = {
  CREATE: '设立',
  CHANGE: '变更',
  MERGE: '合并',
  CLOSE: '撤销',
  TAKE_BACK: '取消计划',
  CHAIN: '审核流程',
  OBLIGATION: '报送范围',
  RAISE: '必须改正的警告',
}
