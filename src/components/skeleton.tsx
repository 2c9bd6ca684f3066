import { View } from '@tarojs/components'
import './skeleton.scss'

type SkeletonProps = { width?: string; height?: string; className?: string }

/** A grey place where something will be; by default one line of text. */
export function Skeleton({ width = '100%', height = '1em', className = '' }: SkeletonProps) {
  return <View className={`skeleton ${className}`} style={{ width, height }} />
}

/** Rows with a picture at the right, as the lists have. */
export function ListSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <View role="status" aria-label="正在加载">
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="skeleton-row">
          <View className="skeleton-row__text">
            <Skeleton />
            <Skeleton width="70%" />
            <Skeleton width="45%" height="0.8em" />
          </View>
          <Skeleton width="112px" height="84px" />
        </View>
      ))}
    </View>
  )
}

/** A heading and some paragraphs. */
export function ArticleSkeleton() {
  return (
    <View className="skeleton-article" role="status" aria-label="正在加载">
      <Skeleton height="1.4em" />
      <Skeleton width="60%" height="1.4em" />
      <Skeleton width="45%" height="0.8em" />
      <Skeleton height="200px" />
      {['100%', '96%', '100%', '88%', '40%'].map((width, line) => (
        <Skeleton key={line} width={width} />
      ))}
    </View>
  )
}
