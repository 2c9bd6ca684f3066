import type { ComponentProps } from 'react'

/** For antd's `components`: a wide table without buttons is reached by the keyboard, to be moved sideways. */
export const focusableTable = {
  table: (props: ComponentProps<'table'>) => <table {...props} tabIndex={0} />,
}
