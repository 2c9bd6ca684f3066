import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'

type ToolButtonProps = {
  label: string
  icon?: ReactNode
  isOn?: boolean
  isDisabled?: boolean
  /** The label stands beside the icon: what has no sign that everybody knows. */
  isWord?: boolean
  onClick: () => unknown
}

export const ToolButton = ({ label, icon, isOn, isDisabled = false, isWord, onClick }: ToolButtonProps) => {
  const button = (
    <Button
      type="text"
      className={`tool-button ${isOn ? 'tool-button--on' : ''}`}
      icon={icon}
      disabled={isDisabled}
      aria-label={label}
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
      // The selection in the text stays.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {isWord && label}
    </Button>
  )
  return isWord ? button : <Tooltip title={label}>{button}</Tooltip>
}
