export const NEWS_CATEGORIES = ['activity', 'notice', 'policy', 'people'] as const
export type NewsCategory = (typeof NEWS_CATEGORIES)[number]

export const NEWS_CATEGORY_NAMES: Record<NewsCategory, string> = {
  activity: '活动动态',
  notice: '通知公告',
  policy: '便民政策',
  people: '邻里故事',
}
