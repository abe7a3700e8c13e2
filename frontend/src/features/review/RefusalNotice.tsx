import { Alert } from 'antd'
import { FindingsList } from '../report/FindingsList'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import styles from './DeedDialog.module.css'
import type { Refusal } from './deeds'

const titles: Record<Refusal['is'], string> = {
  StaleReport: '报告刚刚被他人修改，请核对最新内容后再操作',
  WrongStatus: '报告现在的状态不能这样操作',
  BlockingFindings: '还有错误没有改正，不能继续',
  OwnWork: '不能审核、发布自己编写的内容，也不能重复审核同一版本',
}

/** Why a step was not done, and what can be done about it. */
export function RefusalNotice({ refusal, form, goTo }: { refusal: Refusal; form: EditionForm; goTo: GoTo }) {
  return (
    <div role="alert">
      <Alert type="error" showIcon title={titles[refusal.is]} description={refusal.message} />
      {refusal.findings.length > 0 && (
        <div className={styles.findings}>
          <FindingsList form={form} findings={refusal.findings} goTo={goTo} />
        </div>
      )}
    </div>
  )
}
