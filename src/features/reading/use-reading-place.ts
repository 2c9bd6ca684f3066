import { useCallback, useEffect, useRef, useState } from 'react'
import Taro, { useDidHide, usePageScroll, useUnload } from '@tarojs/taro'
import { heightOf } from '@/lib/height-of'
import { placeToResume } from './reading-records'
import { recordOf, recordOpened, recordPlace } from './reading-store'

type Readable = { id: string; title: string; unit: { name: string } }

/** The place is noted when the finger rests, not with every movement. */
const REST = 400
/** Who has moved so far by themselves needs no help. */
const MOVED = 400

/**
 * Notes that the article was opened and how far it is read, and offers to go on where it was left. `selector` is the
 * article on the page; `item` is undefined until all of it is there.
 */
export const useReadingPlace = (item: Readable | undefined, selector: string) => {
  const [resumable, setResumable] = useState<number | null>(null)
  const scrollTop = useRef(0)
  const resting = useRef<ReturnType<typeof setTimeout>>()
  const id = item?.id

  const range = useCallback(async () => {
    const { windowHeight } = Taro.getWindowInfo()
    return Math.max(0, (await heightOf(selector)) - windowHeight)
  }, [selector])

  const note = useCallback(async () => {
    clearTimeout(resting.current)
    if (id === undefined || scrollTop.current === 0) return
    const top = scrollTop.current
    const length = await range()
    if (length > 0) recordPlace(id, top / length)
  }, [id, range])

  useEffect(() => {
    if (!item) return
    const place = placeToResume(recordOf(item.id))
    recordOpened({
      id: item.id,
      title: item.title,
      unitName: item.unit.name,
      readAt: new Date().toISOString(),
    })
    if (place !== null) setResumable(place)
    // Once for each article that is opened; that a like changes its count opens nothing anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id])

  usePageScroll((event) => {
    scrollTop.current = event.scrollTop
    clearTimeout(resting.current)
    resting.current = setTimeout(() => void note(), REST)
    if (event.scrollTop > MOVED && resumable !== null) setResumable(null)
  })
  useDidHide(() => void note())
  useUnload(() => clearTimeout(resting.current))

  const resume = async () => {
    if (resumable === null) return
    setResumable(null)
    await Taro.pageScrollTo({ scrollTop: Math.round(resumable * (await range())), duration: 200 })
  }
  return { resumable, resume: () => void resume(), dismiss: () => setResumable(null) }
}
