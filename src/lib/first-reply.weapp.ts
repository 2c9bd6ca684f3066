/** WeChat has no page that could ask before the scripts run. */
export const takeFirstReply = (_url: string, _timeout: number) => null
