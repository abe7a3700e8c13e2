import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import type { Disposition, Ground, Rest } from '../../graphql/generated/graphql'
import { dispositionWord } from '../../graphql/generated/words/dispositionWord'
import { restWord } from '../../graphql/generated/words/restWord'
import { useRequest } from '../account/request'
import { Lines } from './DeedDialog'
import type { DeedRequest } from './deedForm'
import { Lacks } from './Lacks'
import { sevenStepsQuery } from './letters'
import styles from './Reply.module.css'
import { emptyItem, type ItemDraft, itemInput } from './replyDraft'
import { ReplyItems } from './ReplyItems'
import { recordRequest, requestsKey } from './requests'
import { Proposal, SevenQuestions } from './SevenQuestions'

interface DraftDialogProps {
  request: DeedRequest
  onClose: () => void
  onDone: (told: readonly string[]) => void
}

type Answers = Readonly<Record<string, string>>

/** A request ends so without a reply. */
const closed: ReadonlySet<Disposition> = new Set(['NOT_CORRECTED', 'FEE_UNPAID'])
const replies = (Object.keys(dispositionWord) as Disposition[]).filter((key) => !closed.has(key))

/**
 * 拟办: the seven questions choose what is decided, on which ground and with which letter; what is answered item by item
 * makes the letter, and what it lacks is shown where it belongs. Of a draft that was sent back nothing is asked twice.
 */
export function DraftDialog({ request, onClose, onDone }: DraftDialogProps) {
  const ask = useRequest()
  const queries = useQueryClient()
  const id = useId()
  const before = request.draft
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries((before?.steps ?? []).map(({ key, given }) => [key, given])),
  )
  const [chosen, setChosen] = useState<{ disposition: Disposition | null; rest: Rest | null } | null>(
    before?.reply && before.steps.length === 0 ? { disposition: before.disposition, rest: before.rest ?? null } : null,
  )
  const [items, setItems] = useState<readonly ItemDraft[] | null>(() => before?.reply?.items.map(ofWritten) ?? null)
  const [more, setMore] = useState(before?.reply?.more ?? '')
  const [earlier, setEarlier] = useState('')
  const given = Object.entries(answers).map(([question, answer]) => ({ question, answer }))
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['sevenSteps', request.id, given],
    queryFn: ({ signal }) => ask(sevenStepsQuery, { request: request.id, answers: given }, signal),
    placeholderData: keepPreviousData,
  })
  const steps = data?.sevenSteps
  // Where the answers before led is no proposal for those of now.
  const proposal = chosen || isPlaceholderData ? null : (steps?.proposal ?? null)
  const disposition = chosen ? chosen.disposition : (proposal?.disposition ?? null)
  const rest = chosen ? chosen.rest : (proposal?.rest ?? null)
  const replying = disposition !== null && !closed.has(disposition) && (chosen !== null || proposal?.letter !== null)
  const shown = items ?? begun(request.subject ?? '', disposition, proposal?.ground ?? null)
  const wantsOther = disposition === 'REPEATED' || rest === 'DUPLICATE_PENDING' || rest === 'JOINED'
  const ready =
    replying &&
    (disposition !== 'REST' || rest !== null) &&
    shown.length > 0 &&
    shown.every((item) => item.asked.trim() && item.ground) &&
    (!wantsOther || earlier.trim() !== '')
  const doing = useMutation({
    mutationFn: async (result: Disposition) => {
      const { recordRequest: outcome } = await ask(recordRequest, {
        input: {
          request: request.id,
          entries: request.entries,
          deed: {
            draft: {
              disposition: result,
              rest,
              earlier: wantsOther ? earlier.trim() : null,
              answers: chosen ? [] : given,
              items: shown.map((item) =>
                itemInput(
                  { ...item, ground: item.ground as Ground },
                  steps?.grounds.find(({ ground }) => ground === item.ground)?.support ?? null,
                ),
              ),
              text: more,
            },
          },
        },
      })
      if (outcome.__typename === 'RequestRecorded' || outcome.__typename === 'StaleRequest')
        await queries.invalidateQueries({ queryKey: requestsKey })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.__typename === 'RequestRecorded') onDone(outcome.told)
    },
  })
  const outcome = doing.data
  const words = request.facts.find(({ sentence }) => sentence === '登记申请内容。')?.text
  const answer = (question: string, key: string) => {
    setAnswers((now) => ({ ...now, [question]: key }))
    // What was filled in for one result is not that of another.
    setItems((now) => now?.map((item) => ({ ...item, ground: null })) ?? null)
  }
  return (
    <Modal
      open
      width={760}
      title="拟办"
      okText="提交审核"
      cancelText="返回"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={doing.isPending}
      onOk={() => disposition && doing.mutate(disposition)}
      onCancel={onClose}
    >
      {words && (
        <section aria-label="申请人原话">
          <p className={styles.asked}>{words}</p>
        </section>
      )}
      {error && <Alert type="error" showIcon title={error.message} />}
      {steps && !chosen && (
        <>
          <SevenQuestions steps={steps} answers={answers} onAnswer={answer} />
          {proposal && <Proposal proposal={proposal} />}
          {!proposal && !isPlaceholderData && (
            <Button onClick={() => setChosen({ disposition: null, rest: null })}>直接选定办理结果</Button>
          )}
        </>
      )}
      {chosen && (
        <div className={styles.fields}>
          <div className={styles.field}>
            <label htmlFor={`${id}-disposition`}>办理结果</label>
            <Select<Disposition | null>
              id={`${id}-disposition`}
              value={chosen.disposition}
              options={replies.map((value) => ({ value, label: dispositionWord[value] }))}
              onChange={(value) => setChosen({ disposition: value, rest: null })}
            />
          </div>
          {chosen.disposition === 'REST' && (
            <div className={styles.field}>
              <label htmlFor={`${id}-rest`}>具体情形</label>
              <Select<Rest | null>
                id={`${id}-rest`}
                value={chosen.rest}
                options={(Object.keys(restWord) as Rest[]).map((value) => ({ value, label: restWord[value] }))}
                onChange={(value) => setChosen({ ...chosen, rest: value })}
              />
            </div>
          )}
          <Button onClick={() => setChosen(null)}>按七步法逐项回答</Button>
        </div>
      )}
      {steps && replying && (
        <div className={styles.fields}>
          <ReplyItems id={id} items={shown} grounds={steps.grounds} onChange={setItems} />
          {wantsOther && (
            <div className={styles.field}>
              <label htmlFor={`${id}-earlier`}>另一件申请的登记编号</label>
              <Input
                id={`${id}-earlier`}
                maxLength={100}
                value={earlier}
                onChange={(event) => setEarlier(event.target.value)}
              />
              <small className={styles.quiet}>形如 640100-jgsw:2026:12，见那件申请的网址。</small>
            </div>
          )}
          <div className={styles.field}>
            <label htmlFor={`${id}-more`}>
              答复的其他内容<span className={styles.quiet}>（可不填）</span>
            </label>
            <Input.TextArea
              id={`${id}-more`}
              autoSize={{ minRows: 2, maxRows: 12 }}
              maxLength={20_000}
              value={more}
              onChange={(event) => setMore(event.target.value)}
            />
            <small className={styles.quiet}>登记编号、日期、条款和救济途径由系统写入文书，这里不必再写。</small>
          </div>
        </div>
      )}
      {doing.error && <Alert type="error" showIcon title={doing.error.message} />}
      {outcome?.__typename === 'LetterIncomplete' && <Lacks lacks={outcome.lacks} />}
      {outcome?.__typename === 'RequestRefused' && (
        <Alert type="error" showIcon title="没有登记" description={<Lines lines={outcome.messages} />} />
      )}
      {outcome?.__typename === 'StaleRequest' && <Alert type="warning" showIcon title={outcome.message} />}
    </Modal>
  )
}

/** What a reply begins with: all that was asked for on the proposed ground; of a partial grant one given and one not. */
function begun(subject: string, disposition: Disposition | null, ground: Ground | null): readonly ItemDraft[] {
  return disposition === 'PARTLY_GRANTED' ? [emptyItem('', 'PROVIDED'), emptyItem('')] : [emptyItem(subject, ground)]
}

type Written = NonNullable<NonNullable<DeedRequest['draft']>['reply']>['items'][number]

function ofWritten({ asked, ground, reason, support }: Written): ItemDraft {
  const { keywords, ...parts } = support ?? {}
  return {
    asked,
    ground,
    reason: reason ?? '',
    support: {
      ...Object.fromEntries(Object.entries(parts).flatMap(([part, said]) => (said ? [[part, said]] : []))),
      ...(keywords && { keywords: keywords.join('、') }),
    },
  }
}
