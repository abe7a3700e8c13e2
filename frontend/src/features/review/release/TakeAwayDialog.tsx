import { useQuery } from '@tanstack/react-query'
import { Alert, App, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { dayText } from '../../../components/chinaTime'
import { graphql } from '../../../graphql/generated/gql'
import { useRequest } from '../../account/request'
import type { EditionForm } from '../../report/form'
import { reportKey } from '../../report/saving/useAutosave'
import type { GoTo } from '../../report/useGoTo'
import type { Said, TakingAway } from '../deeds'
import { useRelease } from './publishing'
import styles from './Release.module.css'
import { ReleaseText } from '../ReleaseText'
import { StepDialog } from '../StepDialog'
import { earlierOf, leftToRead, type Numbered, numbersText, takeable } from './takingAway'

const numbersQuery = graphql(/* GraphQL */ `
  query NumbersToTakeAway($id: ID!) {
    report(id: $id) {
      publication {
        numbers {
          id
          number
          publishedAt
          superseded
          withdrawn
          erasure {
            at
          }
        }
      }
    }
  }
`)

interface TakeAwayDialogProps {
  deed: TakingAway
  report: string
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  form: EditionForm
  goTo: GoTo
  onClose: () => void
}

/** 撤回 or 依法删除: which number, whether those before it too, and what the public can still read afterwards. */
export function TakeAwayDialog({ deed, report, begun, form, goTo, onClose }: TakeAwayDialogProps) {
  const request = useRequest()
  const { message } = App.useApp()
  const { data, error } = useQuery({
    queryKey: [...reportKey(report), 'numbers'],
    queryFn: ({ signal }) => request(numbersQuery, { id: report }, signal),
    staleTime: 0,
  })
  const [chosen, setChosen] = useState(begun?.number)
  const [together, setTogether] = useState(begun?.earlierToo ?? false)
  const [reason, setReason] = useState(begun?.text ?? '')
  const releasing = useRelease(report, () => {
    void message.success(deed === 'WITHDRAW' ? '已撤回。' : '已依法删除。')
    onClose()
  })
  const all = data?.report?.publication?.numbers ?? []
  const offered = takeable(deed, all)
  const meant = chosen === undefined ? offered[0] : offered.find(({ number }) => number === chosen)
  const earlier = meant ? earlierOf(deed, all, meant.number) : []
  const earlierToo = together && earlier.length > 0
  const words = deed === 'WITHDRAW' ? withdrawal : erasure
  return (
    <StepDialog
      title={words.title}
      go={words.go}
      grave
      ready={meant !== undefined && reason.trim() !== ''}
      doing={releasing}
      onGo={() =>
        meant &&
        releasing.mutate({
          do: deed === 'WITHDRAW' ? 'withdraw' : 'erase',
          publication: meant.id,
          earlierToo,
          reason: reason.trim(),
        })
      }
      said={{ report, deed, said: { text: reason, earlierToo, ...(meant && { number: meant.number }) } }}
      form={form}
      goTo={goTo}
      onClose={onClose}
    >
      {error && <Alert type="error" showIcon title={error.message} />}
      {offered.length > 1 && (
        <Radio.Group
          aria-label={words.which}
          className={styles.numbers ?? ''}
          value={meant?.number}
          options={offered.map((one) => ({ value: one.number, label: nameOf(one) }))}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
      )}
      {offered.length === 1 && meant && (
        <p>
          {words.what}
          {nameOf(meant)}。
        </p>
      )}
      {earlier.length > 0 && (
        <p>
          <Checkbox checked={together} onChange={(event) => setTogether(event.target.checked)}>
            {words.together}
            {numbersText(earlier)}
          </Checkbox>
        </p>
      )}
      {meant && deed === 'WITHDRAW' && (
        <Left taken={earlierToo ? [meant.number, ...earlier] : [meant.number]} all={all} />
      )}
      {deed === 'ERASE' && <Erased />}
      <ReleaseText asked={words.asked} required value={reason} onChange={setReason} />
    </StepDialog>
  )
}

const withdrawal = {
  title: '撤回已发布的报告',
  go: '撤回',
  which: '撤回哪一版',
  what: '撤回',
  together: '连同更早的一并撤回：',
  asked: '撤回原因（将对外公开）',
}

const erasure = {
  title: '依法删除',
  go: '依法删除',
  which: '删除哪一版',
  what: '删除',
  together: '连同更早撤回的一并删除：',
  asked: '法律依据和原因（将对外公开）',
}

const nameOf = ({ number, publishedAt, superseded }: Numbered) =>
  `第 ${number} 版（${dayText(publishedAt)}发布${superseded ? '，已被更正' : ''}）`

/** What the public can still read. */
function Left({ taken, all }: { taken: readonly number[]; all: readonly Numbered[] }) {
  const left = leftToRead(all, taken)
  return (
    <p role="status">
      撤回后公众不能再看到{numbersText(taken)}的内容，只能看到撤回的日期和原因。
      <strong>{left.length > 0 ? `${numbersText(left)}仍然可以看到。` : '没有其他可以看到的版本。'}</strong>
    </p>
  )
}

function Erased() {
  return (
    <>
      <p>
        <strong>删除后无法恢复，任何人（包括本机关人员）都不能再看到。</strong>
      </p>
      <ul className={styles.points}>
        <li>删除：这一版的内容、与它相连的各个保存版本、期间的批注，以及据以导入的文件。</li>
        <li>
          保留：留痕的每一条记录（谁在什么时候做了什么、办理意见和校验值），撤回和删除的日期、原因；留痕仍可核验。
        </li>
        <li>不涉及：其他各版和其他年度报告中的内容、没有采用的导入文件、已经下载的文件和备份。</li>
      </ul>
    </>
  )
}
