import type { RequestAction, RequestDeed } from '../../graphql/generated/graphql'
import { applicantKindWord } from '../../graphql/generated/words/applicantKindWord'
import { consultationKindWord } from '../../graphql/generated/words/consultationKindWord'
import { deliveryMeansWord } from '../../graphql/generated/words/deliveryMeansWord'
import { dispositionWord } from '../../graphql/generated/words/dispositionWord'
import { opinionWord } from '../../graphql/generated/words/opinionWord'
import { restWord } from '../../graphql/generated/words/restWord'
import type { DeedForm, Field, Said } from './deedForm'

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const on: Field = { name: 'on', label: '发生日期', kind: 'day' }
const text = (label: string, hint?: string): Field => ({ name: 'text', label, kind: 'text', ...(hint && { hint }) })
const consultation: Field = { name: 'consultation', label: '哪一次征求意见', kind: 'one', options: [] }
const disposition = (only?: readonly string[]): Field => ({
  name: 'disposition',
  label: '办理结果',
  kind: 'one',
  options: choices(dispositionWord).filter(({ value }) => !only || only.includes(value)),
})
const rest: Field = {
  name: 'rest',
  label: '具体情形',
  kind: 'one',
  options: choices(restWord),
  when: (said) => said.disposition === 'REST',
}
const earlier: Field = {
  name: 'earlier',
  label: '另一件申请的登记编号',
  kind: 'line',
  hint: '形如 640100-jgsw:2026:12，见那件申请的网址。',
  when: (said) => said.disposition === 'REST' && (said.rest === 'DUPLICATE_PENDING' || said.rest === 'JOINED'),
}
const ofDeed = (said: Said, name: string, fields: readonly string[]): RequestDeed =>
  ({
    [name]: Object.fromEntries(
      fields.filter((field) => said[field] !== undefined).map((field) => [field, said[field]]),
    ),
  }) as RequestDeed

const simple = (name: string): DeedForm => ({ fields: [on], deed: (said) => ofDeed(said, name, ['on']) })

/** What each action asks for, and the deed that it makes; 拟办, 提出收费 and 制作文书 have dialogs of their own. */
export const deedForms: Partial<Record<RequestAction, DeedForm>> = {
  CONFIRM: simple('confirm'),
  CHANGE_KIND: {
    fields: [
      { name: 'kind', label: '申请人类型', kind: 'one', options: choices(applicantKindWord) },
      { name: 'reason', label: '理由', kind: 'text' },
    ],
    deed: (said) => ofDeed(said, 'changeKind', ['kind', 'reason']),
  },
  ASSIGN: {
    fields: [
      { name: 'handler', label: '承办人', kind: 'handler', optional: true, hint: '不选的，由您自己承办。' },
      { name: 'division', label: '承办处室', kind: 'line' },
    ],
    deed: (said) => ofDeed(said, 'assign', ['handler', 'name', 'division']),
  },
  ASK_AMENDMENT: {
    fields: [
      on,
      { name: 'until', label: '补正期限', kind: 'day' },
      text('需要补正什么，怎样写得更清楚', '补正只能通知一次，须一次写明。'),
    ],
    deed: (said) => ofDeed(said, 'askAmendment', ['on', 'until', 'text']),
  },
  RECORD_AMENDMENT: {
    fields: [on, text('补正的内容')],
    deed: (said) => ofDeed(said, 'recordAmendment', ['on', 'text']),
  },
  ASK_REASONS: { fields: [on, text('要求说明什么')], deed: (said) => ofDeed(said, 'askReasons', ['on', 'text']) },
  RECORD_REASONS: {
    fields: [on, { name: 'reasonable', label: '理由合理', kind: 'yes' }, text('申请人说明的理由')],
    deed: (said) => ofDeed({ reasonable: false, ...said }, 'recordReasons', ['on', 'reasonable', 'text']),
  },
  CONSULT: {
    fields: [
      { ...on, label: '发出日期' },
      { name: 'kind', label: '征求谁的意见', kind: 'one', options: choices(consultationKindWord) },
      text('征求意见的内容', '不要写明申请人是谁。'),
    ],
    deed: (said) => ofDeed(said, 'consult', ['on', 'kind', 'text']),
  },
  RECORD_OPINION: {
    fields: [
      consultation,
      {
        name: 'what',
        label: '登记什么',
        kind: 'one',
        options: [{ value: 'REACHED', label: '对方收到征求意见书' }, ...choices(opinionWord)],
      },
      on,
      { ...text('意见的内容'), optional: true, when: (said) => said.what === 'AGREES' || said.what === 'OBJECTS' },
    ],
    deed: (said) =>
      said.what === 'REACHED'
        ? { recordReached: { on: said.on as string, consultation: Number(said.consultation) } }
        : {
            recordOpinion: {
              on: said.on as string,
              consultation: Number(said.consultation),
              opinion: said.what as 'AGREES',
              text: (said.text as string | undefined) || null,
            },
          },
    begin: ({ consultations }) => ({
      consultation: String(
        Math.max(0, ...consultations.filter((each) => !each.cameOn).map(({ number }) => number)) || '',
      ),
    }),
  },
  ASK_EXTENSION: {
    fields: [
      { name: 'days', label: '延长几个工作日', kind: 'number', hint: '合计最多 20 个。' },
      { name: 'reason', label: '理由', kind: 'text' },
    ],
    deed: (said) => ofDeed(said, 'askExtension', ['days', 'reason']),
  },
  EXTEND: simple('extend'),
  TELL_EXTENSION: simple('tellExtension'),
  SET_DELAY: {
    fields: [
      { name: 'until', label: '延迟答复的期限', kind: 'day' },
      { name: 'reason', label: '理由', kind: 'text' },
    ],
    deed: (said) => ofDeed(said, 'setDelay', ['until', 'reason']),
  },
  APPROVE_FEE: simple('approveFee'),
  NOTICE_FEE: { fields: [{ ...on, label: '申请人收到的日期' }], deed: (said) => ofDeed(said, 'noticeFee', ['on']) },
  RECORD_PAYMENT: {
    fields: [on, { name: 'receipt', label: '票据号', kind: 'line' }],
    deed: (said) => ofDeed(said, 'recordPayment', ['on', 'receipt']),
  },
  APPROVE: { fields: [], deed: () => ({ approve: {} }) },
  RETURN: {
    fields: [{ name: 'reason', label: '理由', kind: 'text' }],
    deed: (said) => ofDeed(said, 'sendBack', ['reason']),
  },
  // Its number is the next of the agency's.
  SIGN: { fields: [], deed: () => ({ sign: {} }) },
  DELIVER: {
    fields: [
      { ...on, hint: '直接送达为签收日，邮寄为交邮日，电子送达为发送日。' },
      { name: 'means', label: '送达方式', kind: 'one', options: choices(deliveryMeansWord) },
    ],
    deed: (said) => ofDeed(said, 'deliver', ['on', 'means']),
  },
  RECORD_WITHDRAWAL: simple('recordWithdrawal'),
  PROPOSE_CLOSING: {
    fields: [
      disposition(['NOT_CORRECTED', 'FEE_UNPAID', 'REST']),
      rest,
      earlier,
      { name: 'reason', label: '理由', kind: 'text' },
    ],
    deed: (said) => ofDeed(said, 'proposeClosing', ['disposition', 'rest', 'earlier', 'reason']),
  },
  CLOSE: { fields: [{ ...on, label: '办结日期' }], deed: (said) => ofDeed(said, 'agreeToClosing', ['on']) },
  PROPOSE_VOIDING: { fields: [on, text('理由')], deed: (said) => ofDeed(said, 'proposeVoiding', ['on', 'text']) },
  VOID: simple('agreeToVoiding'),
  RENEW_REPLY: {
    fields: [on, { name: 'ordered', label: '按复议决定、判决责令重新答复', kind: 'yes' }, text('答复的内容')],
    deed: (said) => ofDeed({ ordered: false, ...said }, 'renewReply', ['on', 'ordered', 'text']),
  },
  FILE: {
    fields: [
      { name: 'box', label: '盒号', kind: 'line' },
      { name: 'keptFor', label: '保管期限（年，0 为永久）', kind: 'number' },
    ],
    deed: (said) => ofDeed(said, 'file', ['box', 'keptFor']),
  },
}

/** What puts a fact right that was recorded wrongly. */
export function rectifyForm({ number, mayStrike }: { number: number; mayStrike: boolean }): DeedForm {
  return {
    fields: [
      {
        name: 'what',
        label: '怎样更正',
        kind: 'one',
        options: [
          { value: 'DAY', label: '发生日期有误' },
          ...(mayStrike ? [{ value: 'STRIKE', label: '没有发生，予以删去' }] : []),
        ],
      },
      { ...on, label: '正确的日期', when: (said) => said.what === 'DAY' },
      { name: 'reason', label: '理由', kind: 'text' },
    ],
    deed: (said) => ({
      rectify: {
        number,
        on: said.what === 'DAY' ? (said.on as string) : null,
        reason: said.reason as string,
      },
    }),
    begin: () => ({ what: 'DAY' }),
  }
}

/** Rewrites what a request is about. */
export const describeForm: DeedForm = {
  fields: [{ name: 'subject', label: '事项', kind: 'line', hint: '不要写出任何人的姓名、证件号码、电话。' }],
  deed: (said) => ofDeed(said, 'describe', ['subject']),
  begin: ({ subject }) => ({ subject: subject ?? '' }),
}
