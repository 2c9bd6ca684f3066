import type { ContentCheckPage } from '../../../core/contract/content-check'
import { callApi } from '../../lib/api-client'

export const CONTENT_CHECKS_KEY = ['content-checks']

export const readContentChecks = () =>
  callApi<ContentCheckPage>('/staff/content-checks', { query: { limit: 50 } })
