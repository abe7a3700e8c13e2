import type { ComponentProps } from 'react'
import { Failure } from './Failure'

/** Stands for a page of which nothing can be shown. */
export function FailedPage(failure: ComponentProps<typeof Failure>) {
  return (
    <>
      <h1>暂时无法显示</h1>
      <Failure {...failure} />
    </>
  )
}
