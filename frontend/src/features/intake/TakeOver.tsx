import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import type { SettledDoubtInput, TakeoverQuery } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { type EditionForm, editionForm } from '../report/form'
import { addressOf } from '../report/useGoTo'
import { CellChanges } from '../revision/CellChanges'
import { ChangedText } from '../revision/ChangedText'
import { partName } from '../revision/partName'
import styles from './TakeOver.module.css'

const takeoverQuery = graphql(/* GraphQL */ `
  query Takeover($id: ID!, $report: ID!, $settled: [SettledDoubtInput!]) {
    import(id: $id) {
      takeover(report: $report, settled: $settled) {
        report {
          id
          revision
          permittedActions
          edition {
            ...EditionForm_edition
          }
        }
        parts {
          key
          kept
          figures
          cells {
            ref
            ...CellChanges_change
          }
          texts {
            part
            pieces {
              kind
              text
            }
          }
        }
      }
    }
  }
`)

const takeImport = graphql(/* GraphQL */ `
  mutation TakeImport($input: TakeImportInput!) {
    takeImport(input: $input) {
      __typename
      ... on ImportTaken {
        report {
          id
        }
      }
      ... on AnotherReport {
        message
      }
      ... on StaleReport {
        message
      }
      ... on WrongStatus {
        message
      }
      ... on InvalidContent {
        message
        problems {
          path
          message
        }
      }
    }
  }
`)

interface TakeOverProps {
  /** The import's. */
  id: string
  /** The report's. */
  report: string
  settled: readonly SettledDoubtInput[]
  confirmed: boolean
  /** That the person has first to say that this file is meant. */
  held: boolean
}

/** 并入已有的报告: what the file would change in it, side by side, to be taken part by part. */
export function TakeOver({ id, report, settled, confirmed, held }: TakeOverProps) {
  const request = useRequest()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data, error, refetch } = useQuery({
    queryKey: ['takeover', id, report, settled],
    queryFn: ({ signal }) => request(takeoverQuery, { id, report, settled: [...settled] }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const found = data?.import?.takeover
  const parts = found?.parts ?? []
  const keys = parts.map(({ key }) => key)
  const meant = keys.filter((key) => chosen.includes(key))
  const take = useMutation({
    mutationFn: async () =>
      found &&
      request(takeImport, {
        input: { id, report, revision: found.report.revision, parts: meant, settled: [...settled], confirmed },
      }),
    onSuccess: (done) => {
      if (done?.takeImport.__typename === 'ImportTaken') navigate(addressOf(report))
      else void refetch()
    },
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!found) return null
  const refused = take.data && take.data.takeImport.__typename !== 'ImportTaken' ? take.data.takeImport : null
  const editable = found.report.permittedActions.includes('EDIT')
  return (
    <div className={styles.takeOver}>
      <p>
        <strong>这一年的报告已经有了</strong>
        ，不会另建。可以选择部分并入。文件中没有提到的部分不动；文件中有的文字、渠道、问题和措施整体替换报告里的，名称、文字相同的渠道和措施保留文件没有写的内容。
        <Link href={addressOf(report)} className="desk-link">
          打开这份报告
        </Link>
      </p>
      {!editable && <Alert type="warning" showIcon title="这份报告现在不能修改，只能查看与文件的差别。" />}
      {parts.length === 0 ? (
        <Alert type="info" showIcon title="文件中读到的内容，报告里都已经是这样，没有可以并入的。" />
      ) : (
        <>
          <Checkbox
            checked={meant.length === keys.length}
            indeterminate={meant.length > 0 && meant.length < keys.length}
            onChange={(event) => setChosen(event.target.checked ? keys : [])}
          >
            全选（{keys.length} 个部分有差别）
          </Checkbox>
          <ul className={styles.parts}>
            {parts.map((part) => (
              <li key={part.key}>
                <TakenPart
                  form={readFragment(editionForm, found.report.edition)}
                  part={part}
                  chosen={meant.includes(part.key)}
                  onChoose={(is) => setChosen(is ? [...meant, part.key] : meant.filter((key) => key !== part.key))}
                />
              </li>
            ))}
          </ul>
          <Button
            type="primary"
            loading={take.isPending}
            disabled={meant.length === 0 || held || !editable}
            onClick={() => take.mutate()}
          >
            {meant.length === 0 ? '并入所选部分' : `并入所选的 ${meant.length} 个部分`}
          </Button>
        </>
      )}
      {take.error && <Alert type="error" showIcon title={take.error.message} />}
      {refused && (
        <Alert
          type="error"
          showIcon
          title={refused.message}
          description={
            refused.__typename === 'InvalidContent'
              ? refused.problems.map((problem) => problem.message).join('')
              : refused.__typename === 'StaleReport'
                ? '上面已换成报告现在的内容，请看过后再并入。'
                : undefined
          }
        />
      )}
    </div>
  )
}

type Part = NonNullable<TakeoverQuery['import']>['takeover']['parts'][number]

interface TakenPartProps {
  form: EditionForm
  part: Part
  chosen: boolean
  onChoose: (is: boolean) => void
}

function TakenPart({ form, part, chosen, onChoose }: TakenPartProps) {
  const name = nameOf(form, part.key)
  return (
    <>
      <Checkbox checked={chosen} onChange={(event) => onChoose(event.target.checked)}>
        {name}
      </Checkbox>
      <details className={styles.changes}>
        <summary>
          {[
            part.cells.length > 0 && `${part.cells.length} 格不同`,
            part.texts.length > 0 && '文字不同',
            part.kept > 0 && `${part.kept} 格文件中没有，保持不动`,
            part.figures > 0 && `${part.figures} 处引用数字将成为普通文字`,
          ]
            .filter(Boolean)
            .join('，')}
        </summary>
        {part.cells.length > 0 && (
          <CellChanges forms={[form]} changes={part.cells} from="报告" to="文件" caption={`${name}的差别`} />
        )}
        {part.texts.map((text) => (
          <ChangedText key={text.part} form={form} part={text.part} pieces={text.pieces} />
        ))}
      </details>
    </>
  )
}

function nameOf(form: EditionForm, key: string): string {
  if (key.startsWith('table ')) {
    const table = form.tables.find((one) => one.key === key.slice('table '.length))
    return table ? `表：${table.title}` : key
  }
  if (key === 'problems') return '存在问题和改进措施'
  return key.startsWith('section ') ? `${partName(form, key)}（文字）` : partName(form, key)
}
