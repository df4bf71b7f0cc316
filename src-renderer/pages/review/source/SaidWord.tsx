/** What the person said of a line. */
export const SaidWord = ({ children }: { children: string }) => (
  <span className="shrink-0 rounded-sm bg-accent px-1 text-xs leading-5 font-medium whitespace-nowrap text-on-accent">
    {children}
  </span>
)
