import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { shownDay } from '../../components/chinaTime'
import type { LetterKind } from '../../graphql/generated/graphql'
import { letterKindWord } from '../../graphql/generated/words/letterKindWord'
import { useRequest } from '../account/request'
import { LetterDialog } from './LetterDialog'
import { requestLettersQuery } from './letters'
import styles from './Reply.module.css'
import type { RequestCase } from './requests'
import { requestsKey } from './requests'

interface LettersProps {
  request: Pick<RequestCase, 'entries' | 'permittedActions'> & { id: string }
}

/** 文书: each letter that the request's state allows, to be read, written and printed. */
export function Letters({ request }: LettersProps) {
  const ask = useRequest()
  const [opened, setOpened] = useState<LetterKind | null>(null)
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'letters', request.id],
    queryFn: ({ signal }) => ask(requestLettersQuery, { request: request.id }, signal),
    staleTime: 0,
  })
  const letters = data?.requestLetters ?? []
  const letter = letters.find(({ kind }) => kind === opened)
  return (
    <section aria-label="文书">
      <h2>文书</h2>
      {error && <p className={styles.quiet}>{error.message}</p>}
      {data && letters.length === 0 && <p className={styles.quiet}>还没有文书：确认收到申请以后，可以制作接收回执。</p>}
      <ul className={styles.letters}>
        {letters.map(({ kind, title, number, on, lacks, mayWrite }) => (
          <li key={kind}>
            <span>
              {letterKindWord[kind]} {lacks.length > 0 && <Tag color="warning">缺 {lacks.length} 项内容</Tag>}
              <small>
                {number ? `《${title}》${number}${on ? `，${shownDay(on)}` : ''}` : `《${title}》`}
                {!number && mayWrite && '，尚未编号'}
              </small>
            </span>
            <Button onClick={() => setOpened(kind)}>查看{letterKindWord[kind]}</Button>
          </li>
        ))}
      </ul>
      {letter && <LetterDialog key={letter.kind} letter={letter} request={request} onClose={() => setOpened(null)} />}
    </section>
  )
}
