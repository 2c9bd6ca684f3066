declare namespace NodeJS {
  interface ProcessEnv {
    /** What is being built. */
    TARO_ENV?: 'weapp' | 'h5'
    /** Where the API is; see config/index.ts. */
    MULIN_API_BASE?: string
    /** Another folder for the build's output. */
    MULIN_OUTPUT?: string
  }
}
