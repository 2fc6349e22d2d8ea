'use client'

import { CircleHelp, ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { LearnSlug } from '#lib/learn/page'
import css from './help-topic.module.css'

/** A question mark that opens the summary of a page of /learn beside the work: the page's own words, and the way to it. */
export function HelpTopic({ topic }: { topic: LearnSlug }) {
  const t = useTranslations('help')
  const id = useId()
  const title = t(`topic.${topic}.title`)
  return (
    <span className={css.help}>
      <button type="button" className={css.mark} popoverTarget={id} aria-label={t('open', { title })}>
        <CircleHelp className="i" aria-hidden />
      </button>
      <div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className={css.sheet}>
        <h2 className="h3" id={`${id}-title`}>
          {title}
        </h2>
        <p className="small">{t(`topic.${topic}.summary`)}</p>
        <p className={css.end}>
          <a className="small" href={`/learn/${topic}`} target="_blank" rel="noopener">
            {t('more')}
            <ExternalLink className="i" aria-hidden />
            <span className="sr">({t('newTab')})</span>
          </a>
          <button type="button" className="btn quiet" popoverTarget={id} popoverTargetAction="hide">
            {t('close')}
          </button>
        </p>
      </div>
    </span>
  )
}
