import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { Icon } from './icon'
import './search-bar.scss'

/** Looks like a search field and leads to the page that has one. */
export function SearchEntry({ hint, onTap }: { hint: string; onTap: () => void }) {
  return (
    <View className="search-bar" role="button" aria-label={hint} onClick={onTap}>
      <Icon name="search" />
      <Text>{hint}</Text>
    </View>
  )
}

type SearchBarProps = {
  hint: string
  initial?: string
  /** Whether the keyboard comes at once. */
  isFocused?: boolean
  onSearch: (words: string) => void
}

/** Searches when the keyboard's own search key is pressed, and when the field is cleared. */
export function SearchBar({ hint, initial = '', isFocused = initial === '', onSearch }: SearchBarProps) {
  const [words, setWords] = useState(initial)
  const clear = () => {
    setWords('')
    onSearch('')
  }
  return (
    <View className="search-bar">
      <Icon name="search" />
      <Input
        className="search-bar__input"
        value={words}
        placeholder={hint}
        aria-label={hint}
        placeholderClass="search-bar__hint"
        confirmType="search"
        maxlength={50}
        focus={isFocused}
        onInput={(event) => setWords(event.detail.value)}
        onConfirm={() => onSearch(words.trim())}
      />
      {words !== '' && (
        <View className="search-bar__clear" role="button" aria-label="清空" onClick={clear}>
          <Icon name="close" />
        </View>
      )}
    </View>
  )
}
