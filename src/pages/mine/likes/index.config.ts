export default definePageConfig({
  navigationBarTitleText: '我的点赞',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
})
