import { Text, View } from '@tarojs/components'
import { forgetSearches, useRecentSearches } from './recent-searches'
import './search-history.scss'

/** What was searched for before, to search again by one tap. */
export function SearchHistory({ onChoose }: { onChoose: (words: string) => void }) {
  const recent = useRecentSearches()
  if (recent.length === 0) {
    return <Text className="search-history__hint">可以搜标题，也可以搜正文，比如“食堂”“门诊时间”。</Text>
  }
  return (
    <View className="search-history">
      <View className="search-history__head">
        <Text>最近搜过</Text>
        <Text className="search-history__clear" role="button" onClick={forgetSearches}>
          清空
        </Text>
      </View>
      <View className="search-history__words">
        {recent.map((words) => (
          <Text key={words} className="search-history__word" role="button" onClick={() => onChoose(words)}>
            {words}
          </Text>
        ))}
      </View>
    </View>
  )
}
