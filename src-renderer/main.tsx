import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { languageOf, startI18n } from './i18n/i18n.ts'
import { isDark, lastAppearance, showTextSize, showTheme } from './shell/useAppearance.ts'
import './styles/app.css'

const settings = lastAppearance()
showTheme(isDark(settings.theme))
showTextSize(settings.textSize)
startI18n(languageOf(settings.language))

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
