import { useTranslations } from 'next-intl'
import { DissentQuote } from '#components/decisions/dissent-quote'
import { FiveDotScale } from '#components/decisions/five-dot-scale'
import { type LedgerRow, ledgerRows } from '#components/decisions/ledger-rows'
import { usePracticeName } from '#components/ui/practice-name'
import type { RoomView } from '#model/room'
import css from './record.module.css'
import { ScrollArea } from './scroll-area'

/** Every decision with its reasons and its dissent; each keeps together on a page. */
export function RecordLedger({ view }: { view: RoomView }) {
  const t = useTranslations('record.ledger')
  const rows = ledgerRows(view, usePracticeName())
  return (
    <section className={css.wide}>
      <h2>{t('title')}</h2>
      {rows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p className={css.lead}>{t('text')}</p>
          <ScrollArea label={t('title')}>
            <table className={`${css.table} ${css.ledger}`}>
              <thead>
                <tr>
                  <th scope="col">{t('number')}</th>
                  <th scope="col">{t('practice')}</th>
                  <th scope="col">{t('level')}</th>
                  <th scope="col">{t('agreement')}</th>
                  <th scope="col" className={css.why}>
                    {t('why')}
                  </th>
                  <th scope="col">{t('owner')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Entry key={row.decision.number} row={row} view={view} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </>
      )}
    </section>
  )
}

function Entry({ row, view }: { row: LedgerRow; view: RoomView }) {
  const t = useTranslations('record.ledger')
  const ledger = useTranslations('decisions')
  const app = useTranslations('app')
  const { decision, pass } = row
  const flags = [
    decision.rule === 'overridden' ? ledger('overridden') : null,
    decision.outcome === 'stable-disagreement' ? ledger('stable') : null,
    decision.outcome === 'agreed-with-reservations' ? ledger('reservations') : null,
    decision.quorum || decision.round === null ? null : ledger('noQuorum'),
    row.lacksEvidence ? ledger('noEvidence') : null,
  ].filter((flag) => flag !== null)
  return (
    <tr className={decision.supersededBy ? css.replaced : undefined}>
      <td>
        <b>{decision.number}</b>
        {decision.supersededBy ? <small>{ledger('now', { number: decision.supersededBy })}</small> : null}
        {decision.supersedes ? <small>{ledger('replaces', { number: decision.supersedes })}</small> : null}
      </td>
      <th scope="row">
        {row.name}
        <small>{ledger('pass', { domain: app(`domain.${row.domain}`), pass: app(`passIn.${pass}`) })}</small>
      </th>
      <td>
        <FiveDotScale rating={decision.rating} pass={pass} />
      </td>
      <td>
        <Agreement row={row} />
        {flags.map((flag) => (
          <small key={flag}>
            <b>{flag}</b>
          </small>
        ))}
      </td>
      <td className={css.why}>
        <p dir="auto" className={css.text}>
          {decision.rationale}
        </p>
        {decision.dissent.map((dissent) => (
          <DissentQuote key={`${dissent.at}${dissent.text}`} dissent={dissent} members={view.members} />
        ))}
        {decision.accepted > 0 ? <small>{ledger('accepted', { count: decision.accepted })}</small> : null}
        {decision.evidence.map((address) => (
          <small key={address} className={css.address}>
            {ledger('evidence')}: {address}
          </small>
        ))}
        {row.added.map(({ id, url, note }) => (
          <small key={id} className={css.address} dir="auto">
            {ledger('evidence')}: {[url, note].filter(Boolean).join(' ')}
          </small>
        ))}
      </td>
      <td>
        {decision.owner ? <span dir="auto">{decision.owner}</span> : <span className="muted">–</span>}
        {decision.reviewOn ? <small>{decision.reviewOn}</small> : null}
        <small>{t('recorded', { day: decision.at.slice(0, 10), name: view.members[decision.by]?.name ?? '–' })}</small>
      </td>
    </tr>
  )
}

function Agreement({ row: { decision, result, statistics } }: { row: LedgerRow }) {
  const t = useTranslations('record.ledger')
  const ledger = useTranslations('decisions')
  if (decision.round === null) return ledger('noVote')
  if (!result?.comprehensiveness.all || !statistics) return ledger('withheld')
  const { label, n, within } = statistics.comprehensiveness
  return (
    <>
      {ledger(`label.${label}`)}, {t('round', { round: decision.round })}
      <small>{n > 2 ? ledger('within', { within, n }) : ledger('votes', { n })}</small>
    </>
  )
}
