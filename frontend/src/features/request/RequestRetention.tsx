import { useQuery } from '@tanstack/react-query'
import { chinaTimeShort, shownDay } from '../../components/chinaTime'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { retentionStepWord } from '../../graphql/generated/words/retentionStepWord'
import { useRequest } from '../account/request'
import { requestsKey } from './requests'
import { fileKept, retentionQuery } from './retentions'

/** 保管期限: what is to become of the file, and what was decided about it. */
export function RequestRetention({ request }: { request: string }) {
  const ask = useRequest()
  const { data } = useQuery({
    queryKey: [...requestsKey, 'retention', request],
    queryFn: ({ signal }) => ask(retentionQuery, { request }, signal),
    staleTime: 0,
  })
  const file = readFragment(fileKept, data?.retention)
  if (!file) return null
  return (
    <section aria-label="保管期限">
      <h2>保管期限</h2>
      <p>
        {retentionStepWord[file.step]}
        {file.planned && `，${shownDay(file.planned)}起鉴定`}
      </p>
      {file.step === 'ANONYMISED' &&
        file.decisions.slice(-1).map(({ at, by, reason }) => (
          <p key={at}>
            申请人信息和材料已于 {chinaTimeShort(at)} 由{by}决定删除：{reason}
          </p>
        ))}
    </section>
  )
}
