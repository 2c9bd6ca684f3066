import { readPush } from './push-event'

const push = (message: object) => readPush(JSON.stringify(message))

test('reads what a resident answered, one template or several', () => {
  const one = { TemplateId: 't1', SubscribeStatusString: 'accept', PopupScene: '0' }
  const two = { TemplateId: 't2', SubscribeStatusString: 'reject', PopupScene: '0' }
  const base = { FromUserName: 'o1', CreateTime: '1620973045', MsgType: 'event' }
  const first = { templateId: 't1', isAccepted: true }
  expect(push({ ...base, Event: 'subscribe_msg_popup_event', List: one })).toEqual({
    name: 'answered',
    openId: 'o1',
    answers: [first],
  })
  expect(push({ ...base, Event: 'subscribe_msg_popup_event', List: [one, two] })).toMatchObject({
    answers: [first, { templateId: 't2', isAccepted: false }],
  })
  expect(push({ ...base, Event: 'subscribe_msg_change_event', List: [two] })).toMatchObject({
    name: 'turnedOff',
  })
})

test('reads how a message ended', () => {
  const entry = { TemplateId: 't1', MsgID: 1700827132819554304, ErrorCode: 0, ErrorStatus: 'success' }
  const refused = { TemplateId: 't1', MsgID: '17', ErrorCode: '10002', ErrorStatus: 'user refuse' }
  const message = { FromUserName: 'o1', Event: 'subscribe_msg_sent_event', List: [entry, refused] }
  expect(push(message)).toMatchObject({
    name: 'sent',
    messages: [{ error: null }, { messageId: '17', error: '10002 user refuse' }],
  })
})

test('knows a message again, quoted or not', () => {
  const messageIdIn = (MsgID: string) => {
    const text = `{"Event":"subscribe_msg_sent_event","List":[{"MsgID":${MsgID},"ErrorCode":"0"}]}`
    const event = readPush(text)
    return event?.name === 'sent' ? event.messages[0]?.messageId : undefined
  }
  expect(messageIdIn('1700827132819554304')).toBe(messageIdIn('"1700827132819554304"'))
  expect([messageIdIn('77'), messageIdIn('""'), messageIdIn('{}')]).toEqual(['77', null, null])
})

test('reads whom an authorization concerns apart from the sender', () => {
  const base = { FromUserName: 'oOfThePlatform', OpenID: 'o1', AppID: 'wx1' }
  expect(push({ ...base, Event: 'user_authorization_revoke', RevokeInfo: '6,8' })).toEqual({
    name: 'revoked',
    openId: 'o1',
    infos: ['6', '8'],
  })
  expect(push({ ...base, Event: 'user_authorization_cancellation' })).toEqual({
    name: 'cancelled',
    openId: 'o1',
  })
  expect(push({ ...base, Event: 'user_info_modified' })).toEqual({ name: 'modified', openId: 'o1' })
})

test('lets other events pass, and damaged ones', () => {
  expect(push({ Event: 'weapp_audit_success' })).toEqual({ name: 'other', event: 'weapp_audit_success' })
  expect(push({ FromUserName: 'o1', Event: 'subscribe_msg_sent_event', List: 'x' })).toMatchObject({
    messages: [],
  })
  for (const text of ['<xml></xml>', '', '[]', 'null']) expect(readPush(text)).toBeNull()
})
