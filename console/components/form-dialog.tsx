import { Alert, Form, type FormInstance, Modal } from 'antd'
import type { ReactNode } from 'react'

/** A form in a dialog: saved by its button or Enter; what the server refused stands above the fields. */
export const FormDialog = <Fields extends object>({
  title,
  form,
  initial,
  problem,
  isSaving,
  okText = '保存',
  onSave,
  onClose,
  children,
}: {
  title: string
  form: FormInstance<Fields>
  initial: Partial<Fields>
  problem: string | null
  isSaving: boolean
  okText?: string
  onSave: (fields: Fields) => void
  onClose: () => void
  children: ReactNode
}) => (
  <Modal
    open
    title={title}
    okText={okText}
    cancelText="取消"
    confirmLoading={isSaving}
    onOk={form.submit}
    onCancel={onClose}
    mask={{ closable: false }}
  >
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={onSave}
      preserve={false}
    >
      {problem && <Alert type="error" showIcon title={problem} className="form-problem" />}
      {children}
      {/* Enter saves. */}
      <button type="submit" hidden />
    </Form>
  </Modal>
)
