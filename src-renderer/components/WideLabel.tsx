import type { ReactNode } from 'react'

/** The text of a button of which phones show the sign alone; it is read out there, too. */
export const WideLabel = ({ children }: { children: ReactNode }) => <span className="max-sm:sr-only">{children}</span>
