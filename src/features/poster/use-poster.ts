import { useQuery } from '@tanstack/react-query'
import { openDrawing } from '@/lib/drawing'
import { mediaUrl } from '@/lib/media-url'
import type { NewsListItem } from '../../../core/contract/news'
import { NEWS_CATEGORY_NAMES } from '../../../core/contract/news-words'
import { formatDay } from '../../../core/rules/chinese-dates'
import { drawPoster, POSTER } from './draw-poster'
import { newsCode } from './news-code'

type PosterNews = Pick<NewsListItem, 'id' | 'title' | 'unit' | 'category' | 'cover' | 'publishedAt'>

/** A poster hangs for long: its date is written with the year. */
const NO_YEAR = new Date(0)

const draw = ({ id, title, unit, category, cover, publishedAt }: PosterNews) =>
  drawPoster(openDrawing(POSTER.width, POSTER.height), {
    title,
    byline: `${unit.name} · ${formatDay(publishedAt, NO_YEAR)}`,
    category: NEWS_CATEGORY_NAMES[category],
    cover: cover && mediaUrl(cover.src, 375),
    code: newsCode(id),
  })

/** The poster of an article as a picture, once the article is known. */
export const usePoster = (item: PosterNews | undefined) =>
  useQuery({
    queryKey: ['poster', item?.id],
    queryFn: () => (item ? draw(item) : Promise.reject(new Error('no article'))),
    enabled: item !== undefined,
    staleTime: Infinity,
    // A drawing is large and quickly made again.
    gcTime: 0,
  })
