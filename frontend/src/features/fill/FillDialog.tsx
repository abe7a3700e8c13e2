import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Modal } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { dayText } from '../../components/chinaTime'
import { NotRead } from '../account/NotRead'
import { useRequest } from '../account/request'
import type { EditionForm } from '../report/form'
import { useEditing } from '../report/saving/Editing'
import { saveStateOf } from '../report/saving/SaveState'
import { reportKey } from '../report/saving/useAutosave'
import { yearOf } from '../report/useLastYear'
import styles from './Fill.module.css'
import { useFill } from './filling'
import { choosing, chosenOf, maySeeRequests, type Offer, offerKey, registerOffer, rowsOf, sorted } from './offer'
import { OfferedRows } from './OfferedRows'

interface FillDialogProps {
  register: string
  form: EditionForm
  onClose: () => void
}

/** 取数: where a register and the report differ, cell by cell, to be taken all or in part. */
export function FillDialog({ register, form, onClose }: FillDialogProps) {
  const { autosave, report, editable } = useEditing()
  const queue = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  // The closing dialog gives the focus back to its button.
  const [open, setOpen] = useState(true)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const fill = useFill(autosave)
  const saved = queue.changes.size === 0
  // Beside what is stored: what is still on its way there would be shown as if the report did not say it.
  const { data, error, refetch } = useQuery({
    queryKey: [...offerKey(report.id), queue.revision],
    queryFn: ({ signal }) => request(registerOffer, { id: report.id }, signal),
    enabled: saved && !fill.isPending && !fill.isSuccess,
    // What was shown stays while it is read anew, and while the dialog closes; it is taken on the revision it was shown with.
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  const revision = data?.report?.revision ?? 0
  const behind = revision > queue.revision
  useEffect(() => {
    // Somebody else has saved: the page behind the dialog is to show the same report as the dialog.
    if (behind) void queries.invalidateQueries({ queryKey: reportKey(report.id), exact: true })
  }, [behind, queries, report.id])
  const offer = data?.report?.registerOffers.find((one) => one.register === register)
  const cells = sorted(offer?.cells ?? [], (ref) => editable(`cell:${ref}`))
  const chosen = chosenOf(cells.open, leftOut)
  const ready = saved && offer !== undefined && offer.incomplete === null
  const year = yearOf(report.id)
  const linked = maySeeRequests([...(data?.viewer?.roles ?? []), ...(data?.viewer?.requestRoles ?? [])])
  const take = () =>
    fill.mutate(
      { register, revision, cells: [...chosen] },
      {
        onSuccess: (as) => {
          void message.success(`已从登记取数 ${chosen.length} 格，存为版本 ${as}。`)
          setOpen(false)
        },
      },
    )
  return (
    <Modal
      open={open}
      afterClose={onClose}
      onCancel={() => setOpen(false)}
      width={1040}
      title="从登记取数"
      footer={[
        <Button key="close" onClick={() => setOpen(false)}>
          {ready && cells.open.length > 0 ? '取消' : '关闭'}
        </Button>,
        ready && cells.open.length > 0 && (
          <Button key="take" type="primary" disabled={chosen.length === 0} loading={fill.isPending} onClick={take}>
            {chosen.length === 0 ? '取用所选' : `取用所选的 ${chosen.length} 格`}
          </Button>
        ),
      ]}
    >
      {fill.error && <Alert type="error" showIcon title={fill.error.message} className={styles.refused ?? ''} />}
      {!saved && <p role="status">报告的修改保存之后才能取数：{saveStateOf(queue, false).text}</p>}
      {saved && error && <NotRead what="登记的数" error={error} retry={refetch} />}
      {saved && !error && !data && <p role="status">正在读取……</p>}
      {saved && data && !offer && <p role="status">登记里已没有本机关这一年的数。</p>}
      {saved && offer && (
        <>
          <About offer={offer} />
          {cells.open.length > 0 && (
            <>
              <div className={styles.choice}>
                <p role="status">
                  登记与报告有 {cells.open.length} 格不同
                  {ready && `，已选 ${chosen.length} 格`}。
                </p>
                {ready && (
                  <>
                    <Button size="small" onClick={() => setLeftOut(new Set())}>
                      全选
                    </Button>
                    <Button size="small" onClick={() => setLeftOut(new Set(cells.open.map(({ ref }) => ref)))}>
                      全不选
                    </Button>
                  </>
                )}
              </div>
              <OfferedRows
                name="与登记不同的单元格"
                rows={rowsOf(form, cells.open)}
                content={report.content}
                year={year}
                linked={linked}
                chosen={ready ? new Set(chosen) : null}
                onChoose={(refs, is) => setLeftOut(choosing(leftOut, refs, is))}
              />
            </>
          )}
          {cells.locked.length > 0 && (
            <details className={styles.more}>
              <summary>另有 {cells.locked.length} 格不同，退回时没有开放修改</summary>
              <OfferedRows
                name="没有开放修改的单元格"
                rows={rowsOf(form, cells.locked)}
                content={report.content}
                year={year}
                linked={linked}
              />
            </details>
          )}
          {cells.same.length > 0 && (
            <details className={styles.more}>
              <summary>
                {cells.open.length + cells.locked.length > 0
                  ? `其余 ${cells.same.length} 格一致`
                  : `登记与报告的 ${cells.same.length} 格全部一致${ready ? '，不需要取数' : ''}`}
              </summary>
              <OfferedRows
                name="与登记一致的单元格"
                rows={rowsOf(form, cells.same)}
                content={report.content}
                year={year}
                linked={linked}
              />
            </details>
          )}
        </>
      )}
    </Modal>
  )
}

/** Whose numbers they are, as of when, and since when everything was entered; or why they fill nothing. */
function About({ offer: { label, asOf, keptSince, incomplete } }: { offer: Offer }) {
  return (
    <>
      <p>
        {label}，统计截至 {dayText(asOf)}
        {keptSince && `；据登记人员说明，自${dayText(keptSince)}起登记完整`}。
      </p>
      {incomplete ? (
        <Alert type="warning" showIcon title={incomplete} />
      ) : (
        <p>
          取用的数存为报告的新版本，单元格的备注保留，原来的数可以在历史版本中找回。取数之后登记有变动的，校核会提示。
        </p>
      )}
    </>
  )
}
