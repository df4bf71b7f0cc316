import { useEffect } from 'react'

/** What the window and the tab are called while this is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? 'QQuiz' : `${title} - QQuiz`
  }, [title])
}
