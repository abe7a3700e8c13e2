import { Alert, Button } from 'antd'

interface NotReadProps {
  /** What is missing on the page, as in 没有读到退回意见. */
  what: string
  error: Error
  retry: () => unknown
}

/** Something that is only part of a page could not be read: never shown as if there were none. */
export function NotRead({ what, error, retry }: NotReadProps) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`没有读到${what}：${error.message}`}
      action={
        <Button size="small" onClick={() => void retry()}>
          重试
        </Button>
      }
    />
  )
}

/** What a list to choose from says while it has nothing to offer. */
export function nothingToChoose(what: string, { error, isFetching }: { error: Error | null; isFetching: boolean }) {
  if (isFetching) return '正在查找……'
  return error ? `没有读到${what}：${error.message}` : `没有找到${what}`
}
