/** `isPersonal`: it touches something of the resident's, so the privacy guide tells of it. */
type UsedApi = { reason: string; isPersonal?: true }

/**
 * Every API of WeChat that the mini-program calls, and why. A test compares it with what is compiled: an API used
 * without a reason here, or named here and not used, is a fault.
 */
export const USED_APIS: Record<string, UsedApi> = {
  // What a resident would want to know of.
  login: { reason: '您点“微信登录”时，取得登录用的编号，不是微信号', isPersonal: true },
  setClipboardData: { reason: '您点“复制”或文章里的网址时，把文字放进剪贴板', isPersonal: true },
  shareFileMessage: { reason: '您点“用微信发给自己”时，把资料副本交给微信发送', isPersonal: true },
  saveImageToPhotosAlbum: { reason: '您点“保存到手机”时，把海报存进相册，不读取相册', isPersonal: true },
  requestSubscribeMessage: {
    reason: '您点“有消息时在微信里告诉我”时，由微信问您愿不愿意收',
    isPersonal: true,
  },
  addPhoneCalendar: { reason: '您点“加到手机日历”时，写进这一场活动，不读取日历', isPersonal: true },
  makePhoneCall: { reason: '您点电话号码时，打开拨号界面，由您决定拨不拨', isPersonal: true },

  // The rest draws, fetches or remembers.
  request: { reason: '从街道的服务器取内容、提交您的操作' },
  downloadFile: { reason: '您点附件时，下载这个附件' },
  openDocument: { reason: '打开下载好的附件' },
  getFileSystemManager: { reason: '读取您选的头像，写出您要的资料副本' },
  openLocation: { reason: '在地图上显示活动地点，不读取您的位置' },
  createInnerAudioContext: { reason: '您点“读给我听”时，播放文章的朗读' },
  setInnerAudioOption: { reason: '您点“读给我听”时，手机静音也能听见' },
  previewImage: { reason: '您点图片时看大图' },
  createOffscreenCanvas: { reason: '在您的手机上画海报' },
  canvasToTempFilePath: { reason: '把画好的海报变成图片' },
  openSetting: { reason: '您想存海报又没有相册权限时，打开微信的设置' },
  getScreenBrightness: { reason: '打开入场码前，记下屏幕原来的亮度' },
  setScreenBrightness: { reason: '出示入场码时把屏幕调亮，离开后调回来' },
  setKeepScreenOn: { reason: '出示入场码时不让屏幕变暗' },
  createSelectorQuery: { reason: '量一量文章多长，记下读到了哪里' },
  getLaunchOptionsSync: { reason: '看是不是从朋友圈打开的单页' },
  getStorageSync: { reason: '读取留在手机上的设置和看过的内容' },
  setStorageSync: { reason: '把设置和看过的内容留在手机上' },
  removeStorageSync: { reason: '退出登录时清掉手机上的登录信息' },
  getAppBaseInfo: { reason: '跟随微信的字体大小和深浅颜色' },
  getWindowInfo: { reason: '按屏幕清晰度取合适大小的图片' },
  canIUse: { reason: '看微信版本能不能使用某项功能' },
  getUpdateManager: { reason: '有新版本时提醒您更新' },
  onAppShow: { reason: '您回到小程序时刷新内容' },
  offAppShow: { reason: '不再需要时停止上面这一项' },
  onAppHide: { reason: '您离开小程序时停止刷新' },
  offAppHide: { reason: '不再需要时停止上面这一项' },
  onNetworkStatusChange: { reason: '网络恢复时把没发出的操作发出去' },
  offNetworkStatusChange: { reason: '不再需要时停止上面这一项' },
  onNeedPrivacyAuthorization: { reason: '第一次用到个人信息前先问您' },
  navigateTo: { reason: '打开下一页' },
  redirectTo: { reason: '换到另一页' },
  navigateBack: { reason: '返回上一页' },
  switchTab: { reason: '切换底部的栏目' },
  pageScrollTo: { reason: '滚动到要看的地方' },
  nextTick: { reason: '等页面画好再滚动' },
  showToast: { reason: '显示一句提示' },
  showModal: { reason: '不能反悔的操作前再问一次' },
  showLoading: { reason: '打开附件时显示等待' },
  hideLoading: { reason: '附件打开后收起等待' },
  stopPullDownRefresh: { reason: '下拉刷新完成后收起' },
  setTabBarBadge: { reason: '有没看过的消息时，在“我的”上标出条数' },
  removeTabBarBadge: { reason: '消息都看过后，去掉上面的标记' },
  setNavigationBarColor: { reason: '您选了深浅颜色时，标题栏跟着变' },
  setBackgroundColor: { reason: '您选了深浅颜色时，页面底色跟着变' },
  setTabBarStyle: { reason: '您选了深浅颜色时，底栏跟着变' },
  setTabBarItem: { reason: '您选了深浅颜色时，底栏图标跟着变' },
}

/** The same of buttons whose `open-type` asks WeChat for something. */
export const USED_OPEN_TYPES: Record<string, UsedApi> = {
  chooseAvatar: { reason: '您点“换头像”时，选一张图片做头像', isPersonal: true },
  getPhoneNumber: { reason: '您点“使用微信绑定的手机号”时，由微信征得您同意后取得手机号', isPersonal: true },
  share: { reason: '您点“发给微信好友或群”时，由您选发给谁' },
  agreePrivacyAuthorization: { reason: '第一次用到个人信息前，征得您同意' },
}
