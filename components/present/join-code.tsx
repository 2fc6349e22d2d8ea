import { useTranslations } from 'next-intl'
import { QrCode } from '#components/ui/qr-code'
import styles from './present.module.css'
import type { WayIn } from './present-screen'

/** The way in, always in sight: a code to scan, and six characters to type. Shown in two halves, since people copy them so. */
export function JoinCode({ wayIn: { url, address, shortCode } }: { wayIn: WayIn }) {
  const t = useTranslations('present')
  return (
    <section className={styles.join} aria-label={t('qr')}>
      <QrCode text={url} label={t('qr')} className={styles.qr} />
      {shortCode ? (
        <p className={styles.code}>
          <b>
            <span>{shortCode.slice(0, 3)}</span>
            <span>{shortCode.slice(3)}</span>
          </b>
          <span className={styles.address}>{t('codeAt', { address })}</span>
        </p>
      ) : null}
    </section>
  )
}
