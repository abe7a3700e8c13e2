import { Tour } from 'antd'
import type { DeskViewer } from '../account/deskViewer'
import { tourFor } from './tours'

const found = (at: string) => document.querySelector<HTMLElement>(`[data-tour="${at}"]`)

/** What is not on the page is not spoken of. */
export function TourSteps({ viewer, onClose }: { viewer: DeskViewer; onClose: () => void }) {
  return (
    <Tour
      open
      onClose={onClose}
      onFinish={onClose}
      steps={tourFor(viewer)
        .filter(({ at }) => found(at))
        .map(({ at, title, told }) => ({
          title,
          description: told,
          placement:
            at === 'queue'
              ? ('bottomLeft' as const)
              : at === 'look-up'
                ? ('bottomRight' as const)
                : ('bottom' as const),
          target: () => found(at) as HTMLElement,
        }))}
    />
  )
}
