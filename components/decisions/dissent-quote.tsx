import { useTranslations } from 'next-intl'
import type { Dissent } from '#model/decision'
import type { RoomView } from '#model/room'
import css from './decisions.module.css'

/** A dissent in the dissenter's own words; who, and of which group, only as far as privacy allows. */
export function DissentQuote({ dissent, members }: { dissent: Dissent; members: RoomView['members'] }) {
  const t = useTranslations('decisions')
  const app = useTranslations('app')
  const { group, text } = dissent
  const name = dissent.member === undefined ? null : (members[dissent.member]?.name ?? null)
  const groupName = group ? app(`group.${group}`) : null
  const who = name && group ? t('named', { name, group: app(`groupIn.${group}`) }) : (name ?? groupName)
  return (
    <blockquote className={`${css.dissent} ${group ? css[group] : ''}`}>
      <span className="b">{t('dissentFrom', { who: who ?? t('somebody') })}</span>{' '}
      <span dir="auto">{t('quote', { text })}</span>
    </blockquote>
  )
}
