import { Text, View } from '@tarojs/components'
import { FormField } from '@/components/form-field'
import { TextSizeOptions } from './text-size-options'
import './view-choices.scss'

/** How large text is, with a sample that changes along. */
export function TextSizeChoice() {
  return (
    <FormField label="文字大小">
      <View className="view-choices__sample" aria-label="预览">
        <Text className="view-choices__sample-title">重阳糕制作：从一碗米粉开始</Text>
        <Text className="view-choices__sample-text">
          周六上午九点，睦邻中心一楼。带上围裙，米粉和红枣由我们准备。
        </Text>
      </View>
      <TextSizeOptions />
    </FormField>
  )
}
