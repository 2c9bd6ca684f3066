import { useQueryClient } from '@tanstack/react-query'
import { Avatar, Button, Flex, Popconfirm, Table, Typography } from 'antd'
import type { ContentCheck, ContentDecision } from '../../../core/contract/content-check'
import { CONTENT_KIND_NAMES, CONTENT_REASON_NAMES } from '../../../core/contract/content-check-words'
import { focusableTable } from '../../components/focusable-table'
import { ToneTag } from '../../components/tone-tag'
import { callApi } from '../../lib/api-client'
import { dayAndTime } from '../../lib/china-time'
import { useCommand } from '../../lib/use-command'
import { CONTENT_CHECKS_KEY } from './read-content-checks'

type Decided = { check: ContentCheck; decision: ContentDecision['decision'] }

const decide = ({ check, decision }: Decided) =>
  callApi(`/staff/content-checks/${check.id}/decision`, { method: 'POST', body: { decision } })

/** What becomes of it when it is removed, before anybody presses. */
const AFTERWARDS: Record<ContentCheck['kind'], string> = {
  nickname: '称呼会换成“邻居”加四位数字，居民可以再改。',
  avatar: '头像会删除，居民可以再换。',
  relative: '会换成“家人”，居民可以再改。',
  answers: '写的文字会删除，报名还在。',
}

const Words = ({ check }: { check: ContentCheck }) =>
  check.picture === null ? (
    <Flex vertical>
      {check.lines.map((line, index) => (
        <Typography.Text key={index} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {line}
        </Typography.Text>
      ))}
    </Flex>
  ) : (
    <Avatar shape="square" size={72} src={check.picture} alt={`${check.nickname}的头像`} />
  )

export const ContentCheckTable = ({ checks }: { checks: ContentCheck[] }) => {
  const client = useQueryClient()
  const { mutate, isPending } = useCommand(decide, {
    onDone: () => client.invalidateQueries({ queryKey: CONTENT_CHECKS_KEY }),
    done: '已处理',
  })
  return (
    <Table<ContentCheck>
      rowKey="id"
      dataSource={checks}
      pagination={false}
      components={focusableTable}
      scroll={{ x: 860 }}
      columns={[
        { title: '居民', width: 140, dataIndex: 'nickname' },
        { title: '类别', width: 130, render: (_value, { kind }) => CONTENT_KIND_NAMES[kind] },
        { title: '内容', render: (_value, check) => <Words check={check} /> },
        {
          title: '为什么要看',
          width: 160,
          render: (_value, { reason }) => (
            <ToneTag tone={reason === 'risky' ? 'bad' : 'quiet'}>{CONTENT_REASON_NAMES[reason]}</ToneTag>
          ),
        },
        { title: '时间', width: 190, render: (_value, { createdAt }) => dayAndTime(createdAt) },
        {
          title: '操作',
          width: 160,
          render: (_value, check) => (
            <Flex gap="small">
              <Button
                size="small"
                disabled={isPending}
                aria-label={`保留${check.nickname}的${CONTENT_KIND_NAMES[check.kind]}`}
                onClick={() => mutate({ check, decision: 'keep' })}
              >
                保留
              </Button>
              <Popconfirm
                title={`移除${CONTENT_KIND_NAMES[check.kind]}？`}
                description={AFTERWARDS[check.kind]}
                okText="移除"
                cancelText="不移除"
                onConfirm={() => mutate({ check, decision: 'remove' })}
              >
                <Button
                  size="small"
                  danger
                  disabled={isPending}
                  aria-label={`移除${check.nickname}的${CONTENT_KIND_NAMES[check.kind]}`}
                >
                  移除
                </Button>
              </Popconfirm>
            </Flex>
          ),
        },
      ]}
    />
  )
}
