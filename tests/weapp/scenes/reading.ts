import { FIRST_TO_LAST, addLongRead } from '../../journey-scene'
import { addEvent, addNews, addUnit, bodyOf } from '../../scene'
import type { Scene } from '../serve'

const DAY = 86_400_000

/** Neighbourhoods with news of their own, an event that is over, and a long article with all that one can hold. */
export const scene: Scene = async ({ db }) => {
  const street = await addUnit(db, '临溪街道')
  const [qinghe, liuyin] = [await addUnit(db, '青禾居民区', street), await addUnit(db, '柳荫居民区', street)]
  for (const [unit, name] of [
    [qinghe, '青禾'],
    [liuyin, '柳荫'],
  ] as const)
    await addNews(db, unit, { title: `${name}的便民服务日`, body: bodyOf(FIRST_TO_LAST) })
  const past = new Date(Date.now() - 2 * DAY)
  const event = await addEvent(db, qinghe, { title: '重阳糕制作' }, past)
  const article = await addLongRead(db, qinghe, event.id)
  return { qinghe, liuyin, event: event.id, article }
}
