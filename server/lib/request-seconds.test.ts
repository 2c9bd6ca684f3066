import { Registry } from 'prom-client'
import { RequestSeconds } from './request-seconds'

test('tells each route and status apart, in buckets that hold the faster ones too', async () => {
  const registry = new Registry()
  const seconds = new RequestSeconds(registry)
  const count = seconds.ofRoute('GET', '/api/v1/news')
  for (const ms of [0.4, 1, 4, 20_000]) count(200, ms)
  count(304, 0.1)
  const text = await registry.metrics()
  const of = (le: string) =>
    `mulin_request_seconds_bucket{method="GET",route="/api/v1/news",status="200",le="${le}"}`
  expect(text).toContain(`${of('0.001')} 2\n`)
  expect(text).toContain(`${of('0.005')} 3\n`)
  expect(text).toContain(`${of('10')} 3\n`)
  expect(text).toContain(`${of('+Inf')} 4\n`)
  expect(text).toContain('mulin_request_seconds_count{method="GET",route="/api/v1/news",status="304"} 1\n')
  expect(text).toContain(
    'mulin_request_seconds_sum{method="GET",route="/api/v1/news",status="200"} 20.0054\n',
  )
})
