import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { recallLargeType } from './components/LargeType'
import { Routes } from './routes/Routes'
import './components/base.css'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html 中缺少 #root')
recallLargeType()
createRoot(root).render(
  <StrictMode>
    <Routes />
  </StrictMode>,
)
