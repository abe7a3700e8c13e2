import { Alert } from 'antd'
import { useEditing } from '../saving/Editing'

/** Which characters the PDF will only name by their code, said while they can still be changed; nothing when all print. */
export function Unprintable() {
  const { unprintable } = useEditing().report
  if (unprintable.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`PDF 中印不出这些字：${unprintable.map((one) => `“${one}”（${codeOf(one)}）`).join('、')}`}
      description="服务器的字体没有这些字，PDF 在原处印出它们的编码；网页、DOCX 等其他格式不受影响。"
    />
  )
}

const codeOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
