import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import { cx } from './cx.ts'

type Look = 'primary' | 'secondary' | 'ghost' | 'danger'
type Size = 'small' | 'medium' | 'large'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong',
  secondary: 'border border-line bg-surface text-ink shadow-raised hover:bg-sunken active:bg-sunken',
  ghost: 'text-muted hover:bg-sunken hover:text-ink active:bg-sunken',
  danger: 'bg-bad-fill text-on-accent hover:opacity-90 active:opacity-90',
}

const sizes: Record<Size, string> = {
  small: 'h-8 gap-1.5 rounded-md px-2.5 text-sm',
  medium: 'h-9 gap-2 rounded-lg px-3.5 text-sm',
  large: 'h-11 gap-2 rounded-lg px-5 text-base',
}

const classes = (look: Look, size: Size, extra: string | undefined) =>
  cx(
    'inline-flex shrink-0 items-center justify-center font-medium whitespace-nowrap transition-colors select-none pointer-coarse:min-h-10 print:hidden',
    'disabled:pointer-events-none disabled:opacity-45 [&_svg]:size-4 [&_svg]:shrink-0',
    looks[look],
    sizes[size],
    extra,
  )

type Shape = { look?: Look; size?: Size }

export const Button = ({
  look = 'secondary',
  size = 'medium',
  className,
  ...rest
}: Shape & ComponentProps<'button'>) => <button type="button" className={classes(look, size, className)} {...rest} />

type LinkShape = Shape & { href: string; className?: string; children: React.ReactNode }

export const ButtonLink = ({ look = 'secondary', size = 'medium', className, ...rest }: LinkShape) => (
  <Link className={classes(look, size, className)} {...rest} />
)
