import '@tarojs/components/types/common'

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    /** As on the web; config/aria-plugin.js turns it into WeChat's aria-role. */
    role?: string
  }
}
