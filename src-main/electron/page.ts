/** The page's only home. `file://` would give it an origin shared with every file of the disk. */
export const pageScheme = 'app'
export const pageHost = 'qquiz'
export const pageOrigin = `${pageScheme}://${pageHost}`
