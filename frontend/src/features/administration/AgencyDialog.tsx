import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { chinaToday } from '../../components/chinaTime'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { useRequest } from '../account/request'
import { addressOfAgency, addressOfPlace } from './addresses'
import { type AgencyDeed, agencyResult, decide, lacking, type Terms } from './agencyDeeds'
import type { AgencyRecord } from './agencyRecord'
import { AgencyTerms } from './AgencyTerms'

const words: Record<AgencyDeed, { title: string; explained: string; go: string }> = {
  CREATE: {
    title: '新设下级机关',
    explained: '机关早已存在、只是现在才录入的，生效日期填它实际设立的日期。代码一经使用不能再改，也不能另给别的机关。',
    go: '设立',
  },
  CHANGE: {
    title: '变更名称、上级或类别',
    explained: '从生效日期起改变，之前的报告、发布和统计保持原样。日期可以在今后，到期自动生效。',
    go: '变更',
  },
  MERGE: {
    title: '合并',
    explained:
      '参加合并的机关自生效日期起不再存在，其职能、下级机关和以往的报告由承接机关继续办理；已发布的年报仍在原机关名下，公众照常查阅。',
    go: '合并',
  },
  CLOSE: {
    title: '撤销',
    explained: '自生效日期起不再存在，且没有承接机关。有下级机关的，先为下级另定上级。已发布的年报仍可查阅。',
    go: '撤销',
  },
  TAKE_BACK: {
    title: '取消计划的变动',
    explained: '取消最近一项尚未生效的变动。已经生效的不能取消，只能另作变更。',
    go: '取消这项变动',
  },
  SHORT_NAMES: {
    title: '设定简称',
    explained: '公众按这些简称、别称也能找到本机关，设定后立即生效。“住建局”“卫健委”一类可由全称推出的简称不必填写。',
    go: '设定',
  },
}

interface AgencyDialogProps {
  deed: AgencyDeed
  record: AgencyRecord
  onClose: () => void
}

/** Takes down a decision about an agency with its day and its reason, and shows a refusal in place. */
export function AgencyDialog({ deed, record, onClose }: AgencyDialogProps) {
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [, navigate] = useLocation()
  const [terms, setTerms] = useState(() => beginning(deed, record))
  const deciding = useMutation({
    mutationFn: async () => readFragment(agencyResult, await decide(deed, request, record, terms)),
    onSuccess: (result) => {
      const done = result.__typename === 'AgencyChanged' || result.__typename === 'AgencyTakenOut'
      if (done) {
        void message.success('已经记录')
        onClose()
        navigate(
          result.__typename === 'AgencyTakenOut'
            ? addressOfPlace('agencies')
            : addressOfAgency(deed === 'MERGE' ? record.code : result.agency.code),
        )
      }
      // Also after a refusal: it says that this page is no longer up to date.
      for (const key of ['agencyRecord', 'agencyRecords', 'agencies'])
        void queries.invalidateQueries({ queryKey: [key] })
    },
  })
  const missing = lacking(deed, terms)
  const refused = deciding.data && 'message' in deciding.data ? deciding.data.message : deciding.error?.message
  return (
    <Modal
      open
      title={`${words[deed].title}：${record.agency.name}`}
      okText={words[deed].go}
      cancelText="返回"
      okButtonProps={{ danger: deed === 'CLOSE' || deed === 'MERGE', disabled: missing !== null }}
      confirmLoading={deciding.isPending}
      onOk={() => deciding.mutate()}
      onCancel={onClose}
    >
      <p>{words[deed].explained}</p>
      <AgencyTerms deed={deed} record={record} terms={terms} onChange={(some) => setTerms({ ...terms, ...some })} />
      {refused && <Alert type="error" showIcon title={refused} />}
      {!refused && missing && <p role="status">{missing}</p>}
    </Modal>
  )
}

function beginning(deed: AgencyDeed, { code, version, eras, shortNames }: AgencyRecord): Terms {
  const last = eras.at(-1)
  const forming = deed === 'CREATE'
  return {
    code: '',
    name: deed === 'CHANGE' ? (last?.name ?? '') : '',
    kind: forming ? 'DEPARTMENT' : (last?.kind ?? 'DEPARTMENT'),
    superior: forming ? code : (last?.superior?.code ?? null),
    merged: [{ code, version }],
    into: null,
    forming: false,
    from: chinaToday(),
    shortNames: shortNames.join('\n'),
    reason: '',
  }
}
