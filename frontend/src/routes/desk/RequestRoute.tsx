import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { shownDay } from '../../components/chinaTime'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { ApplicantDialog } from '../../features/request/ApplicantDialog'
import { DeedDialog, Lines } from '../../features/request/DeedDialog'
import type { DeedForm } from '../../features/request/deedForm'
import { deedForms, describeForm, rectifyForm } from '../../features/request/deeds'
import { DraftDialog } from '../../features/request/DraftDialog'
import { Facts } from '../../features/request/Facts'
import { FeeDialog } from '../../features/request/FeeDialog'
import { Letters } from '../../features/request/Letters'
import styles from '../../features/request/Request.module.css'
import { requestCase, requestLine, requestQuery, requestsKey } from '../../features/request/requests'
import { RequestDisputes } from '../../features/request/RequestDisputes'
import { RequestRetention } from '../../features/request/RequestRetention'
import { Days } from '../../features/request/RequestTable'
import { Strip } from '../../features/request/Strip'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { applicantKindWord } from '../../graphql/generated/words/applicantKindWord'
import { arrivalWord } from '../../graphql/generated/words/arrivalWord'
import { consultationKindWord } from '../../graphql/generated/words/consultationKindWord'
import { dispositionWord } from '../../graphql/generated/words/dispositionWord'
import { opinionWord } from '../../graphql/generated/words/opinionWord'
import { requestActionWord } from '../../graphql/generated/words/requestActionWord'
import { requestPartWord } from '../../graphql/generated/words/requestPartWord'
import { requestStatusWord } from '../../graphql/generated/words/requestStatusWord'
import { restWord } from '../../graphql/generated/words/restWord'
import { supplyFormWord } from '../../graphql/generated/words/supplyFormWord'
import { Reading } from './Reading'

interface Doing {
  title: string
  form: DeedForm
}

/** /desk/requests/:id: a request, what is to be done with it, and what happened. */
export function RequestRoute({ id, viewer }: { id: string; viewer: DeskViewer }) {
  const ask = useRequest()
  const state = useHistoryState<{ told?: readonly string[] } | null>()
  const [told, setTold] = useState<readonly string[]>(state?.told ?? [])
  const [doing, setDoing] = useState<Doing | null>(null)
  const [opening, setOpening] = useState(false)
  const [own, setOwn] = useState<'DRAFT' | 'ASK_FEE' | null>(null)
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'one', id],
    queryFn: ({ signal }) => ask(requestQuery, { id }, signal),
    staleTime: 0,
  })
  const request = data && readFragment(requestCase, data.request)
  const line = request && readFragment(requestLine, request)
  useTitle(line ? `申请${line.number}` : '依申请公开')
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!request || !line) return <Reading />
  const may = request.permittedActions
  const dialog = {
    request: { ...request, id, subject: line.subject },
    onClose: () => setOwn(null),
    onDone: (more: readonly string[]) => {
      setOwn(null)
      setTold(more)
    },
  }
  return (
    <>
      <div className="desk-bar">
        <h1>
          申请{line.number} <Tag>{requestStatusWord[line.status]}</Tag>
        </h1>
        <Link href="/desk/requests" className="desk-link">
          返回列表
        </Link>
      </div>
      <div className="desk-sheet">
        {told.length > 0 && (
          <Alert
            type="warning"
            showIcon
            closable={{ onClose: () => setTold([]) }}
            title="已登记，请注意"
            description={<Lines lines={told} />}
          />
        )}
        <p>
          <strong>{line.subject || '（还没有填写事项）'}</strong>
          {may.includes('RECTIFY') && (
            <button
              type="button"
              className={styles.plain}
              onClick={() => setDoing({ title: '改写事项', form: describeForm })}
            >
              改写事项
            </button>
          )}
        </p>
        {line.pending.map((each) => (
          <Alert key={each} type="info" showIcon title={each} />
        ))}
        <dl className={styles.head}>
          <Said what="时限">
            <Days request={line} />
          </Said>
          <Said what="收到">
            {request.receivedOn ? shownDay(request.receivedOn) : '待与申请人确认'}（{arrivalWord[request.arrival]}，
            {shownDay(line.arrivedOn)}到达）
          </Said>
          <Said what="申请人">
            {applicantKindWord[request.kind]}
            {request.applicants > 1 && `等 ${request.applicants} 人共同申请`}
          </Said>
          <Said what="形式要求">{supplyFormWord[request.form]}</Said>
          {line.handler && (
            <Said what="承办">
              {line.handler}（{line.division}）
            </Said>
          )}
          {line.disposition && (
            <Said what="办理结果">
              {dispositionWord[line.disposition]}
              {line.rest && `（${restWord[line.rest]}）`}
            </Said>
          )}
          {line.closedOn && <Said what="办结">{shownDay(line.closedOn)}</Said>}
          {request.letterNumber && <Said what="文书编号">{request.letterNumber}</Said>}
          {request.openSteps.length > 0 && <Said what="待审核">{request.openSteps.join('、')}</Said>}
        </dl>
        {request.deadline && <Strip deadline={request.deadline} />}
        {may.length > 0 && (
          <div className={styles.actions} role="group" aria-label="办理">
            {may.map((action) => {
              const form = deedForms[action]
              const title = requestActionWord[action]
              if (action === 'DRAFT' || action === 'ASK_FEE')
                return (
                  <Button key={action} onClick={() => setOwn(action)}>
                    {title}
                  </Button>
                )
              if (!form) return null
              return (
                <Button key={action} onClick={() => setDoing({ title, form })}>
                  {title}
                </Button>
              )
            })}
            {may.includes('OPEN_IDENTITY') && <Button onClick={() => setOpening(true)}>查看申请人身份</Button>}
          </div>
        )}
        {request.draft && (
          <section aria-label="拟办意见">
            <h2>拟办意见 {request.draft.returned && <Tag color="error">已退回</Tag>}</h2>
            <p>
              {dispositionWord[request.draft.disposition]}
              {request.draft.rest && `（${restWord[request.draft.rest]}）`}
              {request.draft.parts.length > 0 &&
                `：${request.draft.parts.map((part) => requestPartWord[part]).join('、')}`}
              {request.draft.approved.length > 0 && `；已通过：${request.draft.approved.join('、')}`}
            </p>
            {request.draft.text && <p className={styles.said}>{request.draft.text}</p>}
            {request.draft.steps.length > 0 && (
              <details>
                <summary>七步法的回答</summary>
                <ol>
                  {request.draft.steps.map(({ key, step, question, answer }) => (
                    <li key={key}>
                      {step}：{question}——<strong>{answer}</strong>
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </section>
        )}
        {request.consultations.length > 0 && (
          <section aria-label="征求意见">
            <h2>征求意见</h2>
            <ul>
              {request.consultations.map((each) => (
                <li key={each.number}>
                  {consultationKindWord[each.kind]}：{shownDay(each.sentOn)}发出
                  {each.reachedOn && `，${shownDay(each.reachedOn)}收到`}
                  {each.until && !each.cameOn && `，${shownDay(each.until)}前提出意见`}
                  {each.cameOn && each.opinion && `，${shownDay(each.cameOn)}${opinionWord[each.opinion]}`}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Letters request={{ ...request, id }} />
        <RequestDisputes
          request={{ id, number: line.number, agency: request.agency.code, voided: line.status === 'VOIDED' }}
          mayOpen={viewer.requestRoles.includes('REGISTRAR') && request.agency.code === viewer.agency.code}
        />
        {line.status === 'FILED' && viewer.agency.code === request.agency.code && <RequestRetention request={id} />}
        <section aria-label="办理记录">
          <h2>办理记录</h2>
          <Facts
            request={id}
            facts={request.facts}
            onRectify={(fact) => setDoing({ title: `更正第 ${fact.number} 项`, form: rectifyForm(fact) })}
          />
        </section>
      </div>
      {doing && (
        <DeedDialog
          key={doing.title}
          {...doing}
          request={{ ...request, id, subject: line.subject }}
          onClose={() => setDoing(null)}
          onDone={(more) => {
            setDoing(null)
            setTold(more)
          }}
        />
      )}
      {own === 'DRAFT' && <DraftDialog {...dialog} />}
      {own === 'ASK_FEE' && <FeeDialog {...dialog} />}
      {opening && <ApplicantDialog request={id} onClose={() => setOpening(false)} />}
    </>
  )
}

function Said({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  )
}
