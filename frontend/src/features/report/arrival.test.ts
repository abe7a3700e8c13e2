import { beforeEach, expect, test } from 'vitest'
import { Arrival } from './arrival'
import { elementIdOf } from './parts'

// jsdom lays nothing out, so nothing can be scrolled to.
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  document.body.innerHTML = ''
})

const drawn = () => new Promise<void>((resolve) => setTimeout(resolve))

function draw() {
  const part = document.createElement('section')
  part.id = elementIdOf('preamble')
  part.tabIndex = -1
  document.body.append(part)
  return part
}

test('leadsToAPartThatIsDrawnLater', async () => {
  new Arrival().await('preamble', {})
  const part = draw()
  await drawn()
  expect(document.activeElement).toBe(part)
})

test.each(['pushState', 'popstate'])('leadsNowhereOnceSomebodyHasGoneOnBy %s', async (event) => {
  new Arrival().await('preamble', {})
  dispatchEvent(new Event(event))
  draw()
  await drawn()
  expect(document.activeElement).toBe(document.body)
})
