/** A page of the mini-program's own, in the browser: it is served beside the console. */
export const residentPage = (name: string, query: Record<string, string>) =>
  `/pages/${name}/index?${new URLSearchParams(query)}`
