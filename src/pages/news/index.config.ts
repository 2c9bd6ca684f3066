export default definePageConfig({
  navigationBarTitleText: '睦邻',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
})
