const LEVELS = ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd']

/** The console of the scripts, its lines kept for a test to read. */
export function scriptConsole(lines: string[]): Record<string, (...values: unknown[]) => void> {
  const write =
    (level: string) =>
    (...values: unknown[]) =>
      void lines.push([level, ...values.map(readable)].join(' '))
  return Object.fromEntries(LEVELS.map((level) => [level, write(level)]))
}

function readable(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
}
