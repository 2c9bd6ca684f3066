import Taro from '@tarojs/taro'

/** Room for a heading above what is scrolled to. */
const ABOVE = -80

/** Brings the element of that id into view, once what has changed is drawn. */
export const scrollTo = (id: string) => {
  Taro.nextTick(() => {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: ABOVE, duration: 200 })
  })
}

/** For a list that has become another one. */
export const scrollToTop = () => {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
}
