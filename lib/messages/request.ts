import { getRequestConfig } from 'next-intl/server'
import { messages } from './messages'

/** English, complete. Another language is another folder beside `en` with the same keys. */
export default getRequestConfig(async () => ({ locale: 'en', messages, timeZone: 'UTC' }))
