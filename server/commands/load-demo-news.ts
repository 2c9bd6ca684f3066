import { demoNews } from '../demo/demo-news'
import { atHour } from '../demo/relative-days'
import type { Tx } from '../store/database'
import { insertNews } from '../store/new-news'
import { coverOf, type IdsByKey, idOf, pictureOf, type PicturesByName } from './load-demo-places'
import { placePictures } from './place-pictures'

const MINUTE_MS = 60_000

export const loadDemoNews = async (
  tx: Tx,
  { units, pictures, events }: { units: IdsByKey; pictures: PicturesByName; events: IdsByKey },
  now: Date,
) => {
  for (const { unitKey, daysAgo, hour, minute, cover, eventKey, body, ...item } of demoNews(now)) {
    const publishedAt = atHour(now, -daysAgo, hour, minute)
    await insertNews(
      tx,
      {
        title: item.title,
        category: item.category,
        likeCount: item.likeCount,
        bookmarkCount: item.bookmarkCount,
        unitId: idOf(units, unitKey),
        cover: coverOf(cover, pictures),
        relatedEventId: eventKey === null ? null : idOf(events, eventKey),
        body: placePictures(body, pictureOf(pictures)),
        // What is dated today is not hidden until its hour, however early the server is started.
        publishedAt: publishedAt > now ? new Date(now.getTime() - MINUTE_MS) : publishedAt,
      },
      now,
    )
  }
}
