import { Button } from 'antd'
import { useNavigate } from 'react-router-dom'
import { ScreenHeader } from '../../components/screen-header'
import { NewsList } from '../../features/news/list/news-list'
import { useMay } from '../../lib/session'
import '../../features/news/news.css'

const NewsListScreen = () => {
  const navigate = useNavigate()
  const mayWrite = useMay('newsWrite')
  return (
    <>
      <ScreenHeader
        title="资讯"
        about="通知、政策、活动和邻里故事，居民在小程序里读到的都在这里。"
        actions={
          mayWrite && (
            <>
              <Button onClick={() => navigate('/news/import')}>导入文件</Button>
              <Button type="primary" onClick={() => navigate('/news/new')}>
                写文章
              </Button>
            </>
          )
        }
      />
      <NewsList />
    </>
  )
}

export default NewsListScreen
