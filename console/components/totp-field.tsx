import { Form, Input } from 'antd'

/** Six digits from the authenticator; the field of a form, named `totpCode`. */
export const TotpField = () => (
  <Form.Item
    name="totpCode"
    label="动态验证码"
    extra="打开手机上的验证器，输入“睦邻”下面的 6 位数字。"
    rules={[{ required: true, pattern: /^\d{6}$/, message: '请输入 6 位数字' }]}
  >
    <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus />
  </Form.Item>
)
