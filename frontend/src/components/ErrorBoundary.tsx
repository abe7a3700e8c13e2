import { Component, type ReactNode } from 'react'
import { FailedPage } from './FailedPage'

interface Props {
  children: ReactNode
}

/** Keeps a fault of one page from taking down what stands around it. Give it the address as key, so that leaving heals. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <FailedPage
        sentence="页面显示时出了错。请刷新页面；如果问题仍然存在，请联系网站管理人员。"
        retry={() => location.reload()}
      />
    )
  }
}
