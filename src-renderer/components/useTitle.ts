import { useEffect } from 'react'

let page: string | undefined
let progress: string | undefined

const show = () => {
  if (progress !== undefined) document.title = `${progress} · QQuiz`
  else document.title = page === undefined ? 'QQuiz' : `${page} - QQuiz`
}

/** What the window and the tab are called while this is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    page = title
    show()
  }, [title])
}

/** While there is progress, the window shows it in place of the page's name. */
export function useProgressTitle(text: string | undefined): void {
  useEffect(() => {
    progress = text
    show()
  }, [text])
}
