/**
 * The page's side of Electron, for a page of plain Chromium: runs the built preload with a `require('electron')` of two
 * parts. What crosses to the main process is cloned as Electron clones it, so that what cannot be cloned throws here too.
 */
export const preloadInPage = (preloadSource: string): string => `(() => {
  if (window !== window.top) return
  const listeners = new Map()
  const listenersOf = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)
  window.stubDeliver = (channel, args) => { for (const listener of listenersOf(channel)) listener({}, ...args) }
  const electron = {
    contextBridge: {
      exposeInMainWorld(key, api) {
        Object.defineProperty(window, key, { value: Object.freeze({ ...api }), enumerable: true })
      },
    },
    ipcRenderer: {
      invoke: (channel, ...args) => window.stubInvoke(channel, structuredClone(args)),
      on: (channel, listener) => void listenersOf(channel).add(listener),
      off: (channel, listener) => void listenersOf(channel).delete(listener),
    },
  }
  const require = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload cannot load ' + name)
    return electron
  }
  const module = { exports: {} }
  ;((require, module, exports) => {
${preloadSource}
  })(require, module, module.exports)
})()`
