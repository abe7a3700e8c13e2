import { journey, signIn } from './journey.mjs'

journey('an editor signs in and arrives at the desk', async (page) => {
  await signIn(page, 'editor')
  await page.getByText('马文静').first().waitFor()
})
