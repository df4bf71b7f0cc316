/** The keys that submit where Enter begins a new line, as this machine's keyboard names them. */
export const submitKeys = navigator.platform.startsWith('Mac') ? '⌘ + Enter' : 'Ctrl + Enter'
