import { getRequestConfig } from 'next-intl/server'
import { messages } from './messages'

/** English, complete; days and times as in Europe. Another language is another folder beside `en` with the same keys. */
export default getRequestConfig(async () => ({ locale: 'en-GB', messages, timeZone: 'UTC' }))
