import { addEvent, addNews, addUnit, resident } from '../../scene'
import type { Scene } from '../serve'

/** One unit, more news than a page of the list holds, an event with a question and somebody who comes. */
export const scene: Scene = async ({ app, db }) => {
  const unit = await addUnit(db, '青禾街道')
  const news = await addNews(db, unit, { title: '睦邻中心周末照常开放' })
  for (let number = 1; number <= 30; number += 1)
    await addNews(db, unit, { title: `便民服务日第 ${number} 期` })
  const question = { id: 'q-diet', kind: 'text' as const, label: '有什么忌口', required: false }
  const event = await addEvent(db, unit, { title: '重阳糕制作', questions: [question] })
  const neighbour = await resident(app, '阿禾')
  await neighbour.signUp(event.id)
  return { unit, news, event: event.id }
}
