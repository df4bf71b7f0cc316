import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { languageOf, startI18n } from './i18n/i18n.ts'
import { isDark, lastAppearance, showTextSize, showTheme } from './shell/useAppearance.ts'
import './styles/app.css'

const settings = lastAppearance()
showTheme(isDark(settings.theme))
showTextSize(settings.textSize)
const root = document.getElementById('root')
if (root) void startI18n(languageOf(settings.language)).then(() => createRoot(root).render(<App />))
