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
    explained:
      '将在已发布内容的基础上打开更正稿，重新审核、发布之前，原报告仍然有效。更正说明会随新报告公开，报送之前可以再改。',
    asked: '更正说明（将对外公开）',
    required: true,
    grave: false,
    go: '开始更正',
    done: '已打开更正稿。',
  },
}

/** 更正 where nothing is in force any more: there is nothing to correct, only something to write anew. */
export const anew: DeedWords = {
  title: '重新编写',
  explained:
    '原报告已经撤回，公众看不到。将打开新稿，重新审核、发布后作为新的一版公开。说明会随新报告公开，报送之前可以再改。',
  asked: '说明（将对外公开）',
  required: true,
  grave: false,
  go: '开始编写',
  done: '已打开新稿。',
}
