import { Refusal } from './answer'
import type { Context } from './context'
import { ask, passPrivacy } from './permission'

const APP = {
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 17,
  fontSizeScaleFactor: 1,
  enableDebug: false,
  host: { env: 'WeChat', appId: 'touristappid' },
}
const DEVICE = {
  brand: 'stand-in',
  model: 'stand-in',
  system: 'Android 14',
  platform: 'android',
  abi: 'arm64-v8a',
}
const STATUS_BAR = 44

/** The phone: its screen, its system, and what it does outside of the mini-program. */
export function deviceApis(context: Context): Record<string, unknown> {
  const { settings, host, phone, answering } = context
  const screen = () => {
    const { width, height } = host.windowSize()
    const bottom = height + 2 * STATUS_BAR
    return {
      pixelRatio: 2,
      screenWidth: width,
      screenHeight: bottom,
      windowWidth: width,
      windowHeight: height,
      statusBarHeight: STATUS_BAR,
      screenTop: 2 * STATUS_BAR,
      safeArea: { left: 0, right: width, top: STATUS_BAR, bottom, width, height: bottom - STATUS_BAR },
    }
  }
  const all = () => ({ ...screen(), ...APP, ...DEVICE })
  const launch = () => ({ ...host.launch, referrerInfo: {}, forwardMaterials: [] })
  const privately = (api: string, scope: string, reply: object) => async () => {
    await passPrivacy(context)
    ask(context, api, scope)
    return reply
  }

  return {
    getWindowInfo: screen,
    getAppBaseInfo: () => ({ ...APP }),
    getDeviceInfo: () => ({ ...DEVICE }),
    getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }),
    getAppAuthorizeSetting: () => ({
      locationAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getSystemInfoSync: all,
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      left: 281,
      right: 368,
      top: 48,
      bottom: 80,
    }),
    createOffscreenCanvas: ({ type, width, height }: { type: string; width: number; height: number }) => {
      if (type !== '2d') throw new Error(`The stand-in draws no ${type}.`)
      return host.createCanvas(width, height)
    },
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    ...answering({
      getSystemInfo: all,
      getSystemInfoAsync: all,
      getNetworkType: () => ({ networkType: settings.offline ? 'none' : 'wifi' }),
      getLocation: privately('getLocation', 'scope.userLocation', {
        latitude: 31.2,
        longitude: 121.4,
        accuracy: 30,
      }),
      chooseLocation: privately('chooseLocation', 'scope.userLocation', {
        name: '睦邻中心',
        address: '',
        latitude: 31.2,
        longitude: 121.4,
      }),
      addPhoneCalendar: privately('addPhoneCalendar', 'scope.addPhoneCalendar', {}),
      saveImageToPhotosAlbum: privately('saveImageToPhotosAlbum', 'scope.writePhotosAlbum', {}),
      setClipboardData: () => passPrivacy(context),
      chooseMedia: async () => {
        await passPrivacy(context)
        return {
          type: 'image',
          tempFiles: [{ tempFilePath: 'wxfile://tmp_photo.jpg', size: 1000, fileType: 'image' }],
        }
      },
      canvasToTempFilePath: ({ canvas }) => ({ tempFilePath: host.canvasFile(canvas) }),
      getScreenBrightness: () => ({ value: phone.brightness }),
      setScreenBrightness: ({ value }) => {
        phone.brightness = Number(value)
      },
      setKeepScreenOn: () => undefined,
      scanCode: () => {
        throw new Refusal('cancel')
      },
      openLocation: () => undefined,
      openDocument: () => undefined,
      makePhoneCall: () => undefined,
      previewImage: () => undefined,
      vibrateShort: () => undefined,
    }),
  }
}
