/** So long one officer writes on at one version: an hour's work is six to compare, not hundreds. */
const VERSION_SPAN_MS = 10 * 60_000

export type OpenVersion = { editorId: string | null; startedAt: Date; isKept: boolean }

/** Whether a save goes on with the latest version; else it begins one. What is kept is never written over. */
export const continuesVersion = (latest: OpenVersion, editorId: string, now: Date): boolean =>
  !latest.isKept &&
  latest.editorId === editorId &&
  now.getTime() - latest.startedAt.getTime() < VERSION_SPAN_MS
