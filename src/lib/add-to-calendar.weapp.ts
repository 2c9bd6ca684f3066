import Taro from '@tarojs/taro'
import type { CalendarEntry } from './add-to-calendar'
import { showToast, tell } from './feedback'

const HOUR = 3600
const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000)

/** WeChat asks for the calendar the first time; a no leaves all else as it is. */
export const addToCalendar = async ({ title, startsAt, endsAt, place }: CalendarEntry): Promise<void> => {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      // WeChat's own documentation has it a string, unlike the start.
      endTime: String(seconds(endsAt)),
      location: place,
      alarm: true,
      alarmOffset: 2 * HOUR,
    })
    showToast('已加到手机日历，提前两小时提醒')
  } catch (error) {
    const reason = String((error as { errMsg?: string }).errMsg)
    if (reason.includes('cancel')) return
    tell(
      reason.includes('deny')
        ? { title: '没有日历权限', text: '可以在右上角“…”里的“设置”打开日历权限，再点一次。' }
        : { title: '没能加到日历', text: '请记一下活动时间，开始前我们也会提醒您。' },
    )
  }
}
