import { useQuery } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import type { DemoOfficerList } from '../../../core/contract/officer'
import { ROLE_NAMES } from '../../../core/contract/officer-words'
import { callApi } from '../../lib/api-client'

const readDemoOfficers = () => callApi<DemoOfficerList>('/staff/demo-officers')

/** In demo mode: who may be tried out. Nothing elsewhere. */
export const DemoOfficers = ({
  onChoose,
}: {
  onChoose: (officer: { loginName: string; password: string }) => void
}) => {
  const { data } = useQuery({ queryKey: ['demo-officers'], queryFn: readDemoOfficers })
  if (!data || data.items.length === 0) return null
  return (
    <section className="demo-officers" aria-label="演示账号">
      <p>
        演示账号，点一下填好。密码都是 <code>{data.items[0]?.password}</code>
      </p>
      <Flex gap="small" wrap>
        {data.items.map(({ loginName, role, password }) => (
          <Button key={loginName} onClick={() => onChoose({ loginName, password })}>
            {ROLE_NAMES[role]} {loginName}
          </Button>
        ))}
      </Flex>
    </section>
  )
}
