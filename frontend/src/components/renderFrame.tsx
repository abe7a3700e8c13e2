import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { Frame } from './Frame'

interface Place {
  /** Of the main part. */
  id: string
  /** What to write where it is said whether a way leads to the page itself. */
  current: (address: string) => string | undefined
  /** Whether there is a button for larger type, which a script brings to life. */
  largeType?: boolean
}

/** The frame as markup, for pages that are not the app's. Runs in the build only. */
export function renderFrame({ id, current, largeType = false }: Place, main: string): string {
  const [before, after, ...more] = renderToStaticMarkup(
    <Router ssrPath="/">
      <Frame
        id={id}
        current={(address) => current(address) as 'page' | undefined}
        tools={
          largeType && (
            <button type="button" className="large-type" aria-pressed="false" hidden>
              大字版
            </button>
          )
        }
      >
        {slot}
      </Frame>
    </Router>,
  ).split(slot)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('网站的框架应当有且只有一处正文。')
  return before + main + after
}

const slot = '{{main}}'
