/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const url: string
  export default url
}

declare module '*.svg' {
  const url: string
  export default url
}

declare module '*.scss' {
  const classes: Record<string, string>
  export default classes
}

/** Replaced by the build: where the API is; empty means the page's own origin. */
declare const API_BASE: string
