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
  SUBMIT: {
    title: '报送审核',
    explained: '报送后进入审核，退回之前不能再修改。',
    asked: '报送说明',
    required: false,
    grave: false,
    go: '报送',
    done: '已报送，进入审核。',
  },
  PUBLISH: {
    title: '发布',
    explained: '发布后任何人都能看到这份报告，内容不能再直接修改，只能更正或撤回。',
    asked: '备注',
    required: false,
    grave: false,
    go: '发布',
    done: '已发布。',
  },
  CORRECT: {
    title: '提起更正',
    explained: '将在已发布内容的基础上打开更正稿，重新审核、发布之前，原报告仍然有效。更正原因会随新报告公开。',
    asked: '更正原因',
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
