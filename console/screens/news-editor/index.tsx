import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { newsKeys, readNews } from '../../features/news/api'
import { NewsEditor } from '../../features/news/editor/news-editor'
import { useSession } from '../../lib/session'
import '../../features/news/news.css'

/** One that is there. It is read once: afterwards the editor knows better than the server. */
const Opened = ({ id }: { id: string }) => {
  const item = useQuery({
    queryKey: newsKeys.item(id),
    queryFn: () => readNews(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  if (item.isError) return <Problem error={item.error} onRetry={item.refetch} />
  if (item.isPending) return <Loading />
  return <NewsEditor item={item.data} initial={item.data.content} />
}

const Fresh = () => {
  const { officer } = useSession()
  return (
    <NewsEditor
      item={null}
      initial={{
        title: '',
        category: 'activity',
        unitId: officer.unit.id,
        body: { type: 'doc', content: [] },
        cover: null,
        relatedEventId: null,
      }}
    />
  )
}

/** A new article that has just been given its address is still the one that is being written. */
const useIsFresh = (id: string) => {
  const [opened] = useState(id)
  const { state } = useLocation() as { state: { wasNew?: boolean } | null }
  return id === 'new' || (opened === 'new' && state?.wasNew === true)
}

const NewsEditorScreen = () => {
  const { id = 'new' } = useParams()
  const isFresh = useIsFresh(id)
  useEffect(() => {
    document.title = `${isFresh ? '写文章' : '编辑文章'} · 睦邻管理后台`
  }, [isFresh])
  return isFresh ? <Fresh /> : <Opened key={id} id={id} />
}

export default NewsEditorScreen
