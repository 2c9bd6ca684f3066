/**
 * Widths in pixels in which every picture is kept: list thumbnails (120 px at 2× and 3×), and the
 * full width of a phone (375 px at 2× and 3×). WeChat's audit wants pictures no larger than shown × DPR.
 */
export const MEDIA_WIDTHS = [240, 360, 750, 1125] as const
export type MediaWidth = (typeof MEDIA_WIDTHS)[number]
