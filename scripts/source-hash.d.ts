export function sourceHash(paths: string[], folder?: string): string
