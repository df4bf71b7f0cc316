import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'

/** All that a page of the sandboxed window can reach. It does not change when a call is added. */
const bridge = {
  /** Resolves to the envelope of the call; the main process checks name, input and sender. */
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('qquiz:call', name, input),

  /** Tells the listener the name of every event; returns the function that ends it. */
  on: (listener: (event: string) => void): (() => void) => {
    const relay = (_: IpcRendererEvent, event: string) => listener(event)
    ipcRenderer.on('qquiz:event', relay)
    return () => {
      ipcRenderer.off('qquiz:event', relay)
    }
  },
}

export type PreloadBridge = typeof bridge

contextBridge.exposeInMainWorld('qquiz', bridge)
