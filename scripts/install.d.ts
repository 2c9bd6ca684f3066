type Extent = { withTools: boolean }

export function isInstalled(extent: Extent, folder?: string): boolean
export function ensureInstalled(extent: Extent): void
