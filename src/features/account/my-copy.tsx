import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Panel } from '@/components/panel'
import { messageOf } from '@/lib/api-error'
import { clockNow } from '@/lib/clock'
import { copyText } from '@/lib/copy-text'
import { saveTextFile, saveFileLabel } from '@/lib/save-text-file'
import { fetchMyCopy } from './api'
import { myCopySections, myCopyText } from './my-copy-text'
import './my-copy.scss'

/** Fetched when asked for; then shown, copied, or taken away as a file. */
export function MyCopy() {
  const { data, error, isPending, mutate } = useMutation({ mutationFn: fetchMyCopy })
  if (!data) {
    return (
      <>
        <Text>这里能取一份我们保存的您的全部资料：称呼、手机号、家人、报名、点赞和收藏。</Text>
        {error && (
          <Text className="form-page__fault" role="alert">
            {messageOf(error)}
          </Text>
        )}
        <Button isWide isBusy={isPending} onClick={() => mutate()}>
          查看我的资料
        </Button>
      </>
    )
  }
  const sections = myCopySections(data, clockNow())
  const text = myCopyText(sections)
  return (
    <>
      {sections.map(({ title, lines }) => (
        <Panel key={title}>
          <Text className="my-copy__title" role="heading">
            {title}
          </Text>
          {(lines.length > 0 ? lines : ['没有']).map((line, index) => (
            <Text key={index} userSelect>
              {line}
            </Text>
          ))}
        </Panel>
      ))}
      <View className="form-page__buttons">
        <Button isWide onClick={() => void saveTextFile('我的睦邻资料.txt', text)}>
          {saveFileLabel}
        </Button>
        <Button look="plain" isWide onClick={() => void copyText(text)}>
          复制文字
        </Button>
      </View>
      <Text className="form-page__note">里面有您的手机号和家人的名字，请只发给自己信得过的人。</Text>
    </>
  )
}
