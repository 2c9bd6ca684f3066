export default definePageConfig({ navigationBarTitleText: '关注的居民区' })
