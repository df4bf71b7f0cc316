import { Tooltip } from '@base-ui/react/tooltip'
import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

type IconButtonProps = ComponentProps<'button'> & { label: string }

/** A button that is only a picture: its name is read out, and shown on hover and focus. */
export const IconButton = ({ label, className, ...rest }: IconButtonProps) => (
  <Tooltip.Root>
    <Tooltip.Trigger
      render={
        <button
          type="button"
          aria-label={label}
          className={cx(
            'inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-muted transition-colors pointer-coarse:min-w-10 print:hidden',
            'hover:bg-sunken hover:text-ink data-popup-open:bg-sunken [&_svg]:size-[1.125rem]',
            className,
          )}
          {...rest}
        />
      }
    />
    <Tooltip.Portal>
      <Tooltip.Positioner sideOffset={6}>
        <Tooltip.Popup className="rounded-md bg-ink px-2 py-1 text-xs text-canvas transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          {label}
        </Tooltip.Popup>
      </Tooltip.Positioner>
    </Tooltip.Portal>
  </Tooltip.Root>
)
