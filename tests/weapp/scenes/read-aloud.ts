import { addNews, addUnit, bodyOf } from '../../scene'
import type { Scene } from '../serve'

export const readsAloud = true

/** Two articles, where the server reads aloud. */
export const scene: Scene = async ({ db }) => {
  const unit = await addUnit(db, '青禾居民区')
  const [first, second] = [
    await addNews(db, unit, { title: '周末修伞', body: bodyOf('带上坏伞来。') }),
    await addNews(db, unit, { title: '楼下下棋', body: bodyOf('每天下午三点。') }),
  ]
  return { first, second }
}
