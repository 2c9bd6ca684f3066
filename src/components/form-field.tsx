import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import './form-field.scss'

type FormFieldProps = PropsWithChildren<{
  label: string
  isRequired?: boolean
  /** Why it cannot be sent as it is. */
  fault?: string
  /** To scroll to. */
  id?: string
}>

/** A question of a form, its answer below it. */
export function FormField({ label, isRequired = false, fault = '', id, children }: FormFieldProps) {
  return (
    <View className="form-field" id={id}>
      <View className="form-field__label" role="heading">
        <Text>{label}</Text>
        {isRequired && <Text className="form-field__required">必填</Text>}
      </View>
      {fault !== '' && (
        <Text className="form-field__fault" role="alert">
          {fault}
        </Text>
      )}
      {children}
    </View>
  )
}
