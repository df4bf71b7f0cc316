/** Tells through the system, only while the window is out of focus and only where that was allowed before: never asks. */
export function notifyAway(title: string, text: string): void {
  if (document.hasFocus() || !('Notification' in window) || Notification.permission !== 'granted') return
  try {
    const notification = new Notification(title, { body: text })
    notification.onclick = () => window.focus()
  } catch {
    // some systems have the class and refuse to make one; the notice in the page is there anyway
  }
}
