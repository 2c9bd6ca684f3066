import { Spin } from 'antd'

export const Loading = () => (
  <div className="loading" role="status" aria-label="正在加载">
    <Spin size="large" />
  </div>
)
