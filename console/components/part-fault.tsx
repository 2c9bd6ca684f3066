import { Alert, Button } from 'antd'
import { Component, type ReactNode } from 'react'

type PartFaultProps = {
  /** Said in the place of the part. */
  title: string
  /** Before it is tried again: what the part is made of can be loaded anew. */
  onRetry: () => void
  children: ReactNode
}

/** A part of a page that breaks, or whose files do not come, takes nothing else of the page along. */
export class PartFault extends Component<PartFaultProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  private readonly tryAgain = () => {
    this.props.onRetry()
    this.setState({ isBroken: false })
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <Alert
        type="warning"
        showIcon
        className="form-problem"
        title={this.props.title}
        action={
          <Button size="small" onClick={this.tryAgain}>
            再试一次
          </Button>
        }
      />
    )
  }
}
