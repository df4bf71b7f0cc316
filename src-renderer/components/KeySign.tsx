/** The key that does the same, beside its name; nobody has one where there is no keyboard. */
export const KeySign = ({ children }: { children: string | number }) => (
  <kbd aria-hidden className="font-sans text-xs text-muted max-sm:hidden">
    {children}
  </kbd>
)
