import { Alert, Button, Modal, Typography } from 'antd'
import type { FirstPasswordReply } from '../../../core/contract/staff-officer'

/** The one time that the first password is shown. */
export const FirstPasswordDialog = ({
  reply,
  onClose,
}: {
  reply: FirstPasswordReply
  onClose: () => void
}) => (
  <Modal
    open
    title={`${reply.officer.name}的首次密码`}
    closable={false}
    footer={
      <Button type="primary" onClick={onClose}>
        我已记下
      </Button>
    }
  >
    <p>
      登录名 <Typography.Text strong>{reply.officer.loginName}</Typography.Text>，首次密码：
    </p>
    <Typography.Paragraph className="first-password" copyable={{ tooltips: ['复制', '已复制'] }}>
      {reply.firstPassword}
    </Typography.Paragraph>
    <Alert type="warning" showIcon title="只显示这一次，请当面或打电话告诉本人。登录后要先换成自己的密码。" />
  </Modal>
)
