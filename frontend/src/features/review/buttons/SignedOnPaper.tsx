import { Checkbox, Input } from 'antd'
import { chinaToday } from '../../../components/chinaTime'
import { usePapers } from '../../paper/usePapers'
import type { Reviewed } from '../reviewing'

interface SignedOnPaperProps {
  reviewed: Reviewed
  /** As the input holds it; null where nothing was signed by hand. */
  day: string | null
  onChange: (day: string | null) => void
}

/** 纸质签批: that the sheet was signed by hand, on which day, and by which code the paper is known to be of this revision. */
export function SignedOnPaper({ reviewed, day, onChange }: SignedOnPaperProps) {
  const { papers, error } = usePapers(reviewed.report, reviewed.revision, day !== null)
  return (
    <div style={{ marginBottom: 14 }}>
      <Checkbox checked={day !== null} onChange={(event) => onChange(event.target.checked ? chinaToday() : null)}>
        已在纸质审签单上签字
      </Checkbox>
      {day !== null && (
        <>
          <label style={{ display: 'block', margin: '8px 0' }}>
            签字日期{' '}
            <Input
              type="date"
              required
              style={{ width: 170 }}
              max={chinaToday()}
              value={day}
              onChange={(event) => onChange(event.target.value)}
            />
          </label>
          <div role="status">
            {error?.message}
            {papers && `请核对纸上的校验码：应为 ${papers.checkCode}，不一致说明签的不是这个版本。`}
          </div>
        </>
      )}
    </div>
  )
}
