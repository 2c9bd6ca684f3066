import { Button } from 'antd'
import { useNavigate } from 'react-router-dom'
import { ScreenHeader } from '../../components/screen-header'
import { NewsImports } from '../../features/news/imports/news-imports'
import '../../features/news/news.css'

const NewsImportsScreen = () => {
  const navigate = useNavigate()
  return (
    <>
      <ScreenHeader
        title="导入文件"
        about="导入后先存成草稿，标题、日期和图片都替您认好，看一遍再发布。导入时可以先去做别的。"
        actions={<Button onClick={() => navigate('/news?state=draft')}>看草稿</Button>}
      />
      <NewsImports />
    </>
  )
}

export default NewsImportsScreen
