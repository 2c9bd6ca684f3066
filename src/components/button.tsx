import { Button as NativeButton, type ButtonProps as NativeProps } from '@tarojs/components'
import './button.scss'

type ButtonProps = Omit<NativeProps, 'type' | 'size' | 'plain'> & {
  /** One primary button a page. */
  look?: 'primary' | 'plain' | 'quiet'
  isBusy?: boolean
  isWide?: boolean
}

/** Takes WeChat's `openType` and its events as they are. */
export function Button({ look = 'primary', isBusy = false, isWide = false, ...rest }: ButtonProps) {
  const { className = '', disabled = false, children, ...native } = rest
  const isOff = disabled || isBusy
  return (
    <NativeButton
      {...native}
      className={`button button--${look} ${isWide ? 'button--wide' : ''} ${isOff ? 'button--off' : ''} ${className}`}
      hoverClass="button--pressed"
      disabled={isOff}
      role="button"
      aria-disabled={isOff}
    >
      {isBusy ? '请稍候…' : children}
    </NativeButton>
  )
}
