import { ChevronLeft } from 'lucide-react'
import { Link } from 'wouter'

/** From a page to the one above it. */
export const BackLink = ({ href, label }: { href: string; label: string }) => (
  <Link
    href={href}
    className="mb-3 -ml-1.5 inline-flex items-center gap-1 rounded-md pr-2 text-sm text-muted hover:text-ink pointer-coarse:-mt-3 pointer-coarse:mb-1 pointer-coarse:min-h-10"
  >
    <ChevronLeft aria-hidden className="size-4" />
    {label}
  </Link>
)
