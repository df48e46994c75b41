import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/newsreader/opsz.css'
import '@fontsource-variable/newsreader/opsz-italic.css'
import '#renderer/ui/theme.css'
import './app.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectToHost } from '#renderer/bridge/connect-to-host.ts'
import { App } from './app.tsx'
import { createDesk } from './desk.ts'
import { meetHost, sentenceOf } from './desk-host.ts'

const place = document.getElementById('app')
if (place) {
  const root = createRoot(place)
  const show = (content: ReactNode) => root.render(<StrictMode>{content}</StrictMode>)
  try {
    const [host] = await Promise.all([connectToHost().then(meetHost), lettersAreThere()])
    const desk = createDesk(host)
    show(<App desk={desk} />)
  } catch (problem) {
    show(
      <p className="no-desk" role="alert">
        {sentenceOf(problem)}
      </p>,
    )
  }
}

/** Resolves when the letters of the window are there, or cannot be had: it would move if they came later. */
async function lettersAreThere(): Promise<unknown> {
  return Promise.allSettled(
    ['13px "Inter Variable"', '18px "Newsreader Variable"'].map((font) => document.fonts.load(font)),
  )
}
