import { Input, Radio, Select } from 'antd'
import { useId, type ReactNode } from 'react'
import type { AgencyKind } from '../../graphql/generated/graphql'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'
import { AgencySelect } from '../report/AgencySelect'
import { optionsOf } from '../report/words'
import styles from './Administration.module.css'
import type { AgencyDeed, Terms } from './agencyDeeds'
import { type AgencyRecord } from './agencyRecord'
import { RecordSelect } from './RecordSelect'

interface AgencyTermsProps {
  deed: AgencyDeed
  record: AgencyRecord
  terms: Terms
  onChange: (some: Partial<Terms>) => void
}

/** The fields a decision about an agency asks for. */
export function AgencyTerms({ deed, record, terms, onChange }: AgencyTermsProps) {
  const forming = deed === 'CREATE' || (deed === 'MERGE' && terms.forming)
  const own = { code: record.code, version: record.version }
  return (
    <div className={styles.terms}>
      {deed === 'MERGE' && (
        <>
          <Labelled label="一同合并的其他机关（选填）">
            {(id) => (
              <RecordSelect
                id={id}
                without={record.code}
                onChange={(others) => onChange({ merged: [own, ...others] })}
              />
            )}
          </Labelled>
          <Radio.Group
            aria-label="承接机关"
            value={terms.forming}
            onChange={(event) => onChange({ forming: event.target.value as boolean })}
            options={[
              { value: false, label: '并入现有机关' },
              { value: true, label: '组建新机关' },
            ]}
          />
          {!terms.forming && (
            <Labelled label="并入">
              {(id) => (
                <AgencySelect id={id} within={null} value={terms.into} onChange={(into) => onChange({ into })} />
              )}
            </Labelled>
          )}
        </>
      )}
      {forming && (
        <Labelled label="机关代码（区划代码加后缀，如 640100-jyj）">
          {(id) => (
            <Input
              id={id}
              maxLength={40}
              value={terms.code}
              onChange={(event) => onChange({ code: event.target.value })}
            />
          )}
        </Labelled>
      )}
      {(forming || deed === 'CHANGE') && (
        <>
          <Labelled label="名称">
            {(id) => (
              <Input
                id={id}
                maxLength={60}
                value={terms.name}
                onChange={(event) => onChange({ name: event.target.value })}
              />
            )}
          </Labelled>
          <Labelled label="类别">
            {(id) => (
              <Select<AgencyKind>
                id={id}
                value={terms.kind}
                options={optionsOf(agencyKindWord)}
                onChange={(kind) => onChange({ kind })}
              />
            )}
          </Labelled>
          <Labelled label="上级机关">
            {(id) => (
              <AgencySelect
                id={id}
                within={null}
                value={terms.superior}
                onChange={(superior) => onChange({ superior })}
              />
            )}
          </Labelled>
        </>
      )}
      {deed === 'SHORT_NAMES' && (
        <Labelled label="简称、别称（每行一个，不填为没有）">
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 3 }}
              value={terms.shortNames}
              onChange={(event) => onChange({ shortNames: event.target.value })}
            />
          )}
        </Labelled>
      )}
      {deed !== 'TAKE_BACK' && deed !== 'SHORT_NAMES' && (
        <Labelled label="生效日期">
          {(id) => (
            <Input
              id={id}
              type="date"
              value={terms.from}
              onChange={(event) => onChange({ from: event.target.value })}
            />
          )}
        </Labelled>
      )}
      <Labelled label="依据或原因（如批复文号）">
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2 }}
            maxLength={500}
            value={terms.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Labelled>
    </div>
  )
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
