import type { Deed } from './deeds'

interface DeedWords {
  title: string
  explained: string
  /** What the text field asks for. */
  asked: string
  required: boolean
  /** Whether it takes something back. */
  grave: boolean
  go: string
  done: string
}

export const deedWords: Record<Deed, DeedWords> = {
  CORRECT: {
    title: '提起更正',
    explained: '将在已发布内容的基础上打开更正稿，重新审核、发布之前，原报告仍然有效。更正说明会随新报告公开，报送之前可以再改。',
    asked: '更正说明（将对外公开）',
    required: true,
    grave: false,
    go: '开始更正',
    done: '已打开更正稿。',
  },
  WITHDRAW: {
    title: '撤回已发布的报告',
    explained: '撤回后公众不能再看到报告内容，只能看到撤回原因。',
    asked: '撤回原因（将对外公开）',
    required: true,
    grave: true,
    go: '撤回',
    done: '已撤回。',
  },
}
