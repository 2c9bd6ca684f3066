type Target = 'h5' | 'weapp' | 'console'

export declare function ensureBuilt(target: Target): void
export declare function isBuilt(target: Target): boolean
