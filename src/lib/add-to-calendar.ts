/** A session as a calendar keeps it; `path` is that of its `.ics` file. */
export type CalendarEntry = {
  title: string
  startsAt: string
  endsAt: string
  place: string
  path: string
}

/** In a browser the file is opened: a telephone puts it into its calendar, a computer keeps it. */
export const addToCalendar = ({ path }: CalendarEntry): Promise<void> => {
  window.location.assign(`${API_BASE}/api/v1${path}`)
  return Promise.resolve()
}
