import { useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Frame } from './Frame'
import { LargeType } from './LargeType'
import { useArrival } from './useArrival'
import './page.css'

/** A public page of the app. */
export function Page({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const [path] = useLocation()
  useArrival(main)
  return (
    <Frame id="main" main={main} current={(address) => (path === address ? 'page' : undefined)} tools={<LargeType />}>
      {children}
    </Frame>
  )
}
