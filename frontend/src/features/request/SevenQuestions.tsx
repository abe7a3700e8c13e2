import { Radio } from 'antd'
import { dispositionWord } from '../../graphql/generated/words/dispositionWord'
import { letterKindWord } from '../../graphql/generated/words/letterKindWord'
import { restWord } from '../../graphql/generated/words/restWord'
import type { Steps } from './letters'
import styles from './Reply.module.css'

interface SevenQuestionsProps {
  steps: Steps
  /** As they were given just now, before the server says where they lead. */
  answers: Readonly<Record<string, string>>
  onAnswer: (question: string, answer: string) => void
}

/** 七步法: the questions in order; a new answer to an early one leads elsewhere. */
export function SevenQuestions({ steps, answers: given, onAnswer }: SevenQuestionsProps) {
  return (
    <ol className={styles.questions}>
      {steps.asked.map(({ key, step, text, help, answers }) => (
        <li key={key}>
          <fieldset>
            <legend>
              <strong>{step}</strong>：{text}
            </legend>
            {help && <p className={styles.help}>{help}</p>}
            <Radio.Group
              className={styles.answers ?? ''}
              name={key}
              value={given[key] ?? null}
              options={answers.map((answer) => ({ value: answer.key, label: answer.text }))}
              onChange={(event) => onAnswer(key, event.target.value as string)}
            />
          </fieldset>
        </li>
      ))}
    </ol>
  )
}

/** Where the answers lead, and what has to be there for it. */
export function Proposal({ proposal }: { proposal: NonNullable<Steps['proposal']> }) {
  return (
    <section className={styles.proposal} aria-label="七步法的建议">
      <p>
        <strong>
          {proposal.disposition
            ? `建议的办理结果：${dispositionWord[proposal.disposition]}${proposal.rest ? `（${restWord[proposal.rest]}）` : ''}`
            : '还不能答复，须先办理'}
        </strong>
        {proposal.letter && `；文书：${letterKindWord[proposal.letter]}`}
        {!proposal.letter && '；不需要答复，请返回后用“提出直接办结”。'}
      </p>
      {proposal.needs.length > 0 && (
        <ul>
          {proposal.needs.map((need) => (
            <li key={need}>{need}。</li>
          ))}
        </ul>
      )}
    </section>
  )
}
