// How the pages look that the server writes for readers without script, in the app's own classes: all in the first style
// sheet, and in this order.
import './components/base.css'
import './components/page.css'
import './features/publication/publication.css'
import './features/content/content.css'
import './features/content/statutoryTable.css'
import './features/agency/agency.css'
import './features/agency/regionTree.css'
import './features/agency/agencyPicker.css'
import './features/search/searchBox.css'
import './features/statistics/statistics.css'
import './features/statistics/downloadCsv.css'
import './routes/home.css'
import './components/served.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { recallLargeType } from './components/typeSize'
import { isPublication, loadPublicationRoute } from './routes/publicationPart'
import { Routes } from './routes/Routes'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html 中缺少 #root')
recallLargeType()
if (isPublication(location.pathname)) void loadPublicationRoute()
createRoot(root).render(
  <StrictMode>
    <Routes />
  </StrictMode>,
)
