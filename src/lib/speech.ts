import { showToast } from './feedback'
import { observable } from './observable'

/** Sentences are spoken one by one: browsers break off a long text after some seconds. */
const sentencesOf = (text: string) => text.match(/[^。！？；\n]+[。！？；]?/g) ?? []

/** Slower than usual, to be followed. */
const RATE = 0.9

/** Of which text something is being read aloud; null when it is quiet. */
export const spoken = observable<string | null>(null)

/** Whether this browser can read aloud at all. */
export const canSpeak = () => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window

export const hush = () => {
  spoken.set(null)
  window.speechSynthesis.cancel()
}

export const speak = (text: string) => {
  hush()
  const sentences = sentencesOf(text)
  spoken.set(text)
  sentences.forEach((sentence, index) => {
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.lang = 'zh-CN'
    utterance.rate = RATE
    utterance.onerror = ({ error }) => {
      if (error === 'canceled' || error === 'interrupted' || spoken.get() !== text) return
      hush()
      showToast('这个浏览器读不出来，请换一个浏览器试试')
    }
    if (index === sentences.length - 1) utterance.onend = () => spoken.get() === text && spoken.set(null)
    window.speechSynthesis.speak(utterance)
  })
}
