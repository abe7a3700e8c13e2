import { useQuery } from '@tanstack/react-query'
import { Alert, Select } from 'antd'
import { useId } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import styles from '../../features/request/Reply.module.css'
import { WordingForm } from '../../features/request/WordingForm'
import { letterWordingsQuery } from '../../features/request/wordings'
import { letterKindWord } from '../../graphql/generated/words/letterKindWord'
import { Reading } from './Reading'

/** /desk/requests/wordings: how the agency words each kind of letter. */
export function WordingRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('文书措辞')
  const ask = useRequest()
  const id = useId()
  const [address, setAddress] = useSearchParams()
  const agency = viewer.agency.code
  const { data, error } = useQuery({
    queryKey: ['letterWordings', agency],
    queryFn: ({ signal }) => ask(letterWordingsQuery, { agency }, signal),
    staleTime: 0,
  })
  const all = data?.letterWordings ?? []
  const wording = all.find(({ kind }) => kind === address.get('kind')) ?? all[0]
  return (
    <>
      <div className="desk-bar">
        <h1>文书措辞</h1>
        <Link href="/desk/requests/letters" className="desk-link">
          文书设置
        </Link>
      </div>
      <div className="desk-sheet">
        {error && <Alert type="error" showIcon title={error.message} />}
        {!data && !error && <Reading />}
        {wording && (
          <div className={styles.form}>
            <div className={styles.field}>
              <label htmlFor={id}>文书</label>
              <Select
                id={id}
                style={{ maxWidth: '28em' }}
                value={wording.kind}
                options={all.map(({ kind, own }) => ({
                  value: kind,
                  label: `${letterKindWord[kind]}${own ? '（本机关措辞）' : ''}`,
                }))}
                onChange={(kind) => setAddress(new URLSearchParams({ kind }), { replace: true })}
              />
            </div>
            <WordingForm
              key={`${wording.kind} ${wording.changes.length}`}
              agency={agency}
              wording={wording}
              mayWrite={viewer.requestRoles.includes('REGISTRAR')}
            />
          </div>
        )}
      </div>
    </>
  )
}
