import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../components/loading'
import { Problem } from '../../components/problem'
import { ScreenHeader } from '../../components/screen-header'
import { readSettings, SETTINGS_KEY } from '../../features/settings/read-settings'
import { StreetSettingsForm } from '../../features/settings/street-settings-form'

const SettingsScreen = () => {
  const { data, isPending, error, refetch } = useQuery({ queryKey: SETTINGS_KEY, queryFn: readSettings })
  return (
    <>
      <ScreenHeader title="设置" about="对整个街道生效，由街道管理员修改。" />
      {isPending ? (
        <Loading />
      ) : error ? (
        <Problem error={error} onRetry={refetch} />
      ) : (
        <StreetSettingsForm settings={data} />
      )}
    </>
  )
}

export default SettingsScreen
