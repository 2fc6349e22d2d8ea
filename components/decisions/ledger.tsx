'use client'

import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { AgreementDisc } from '#components/charts/agreement-disc'
import { ToGo } from '#components/overview/to-go'
import { EmptyState } from '#components/ui/empty-state'
import { FoldedText } from '#components/ui/folded-text'
import { usePracticeName } from '#components/ui/practice-name'
import type { Decision } from '#model/decision'
import { PASSES } from '#model/question'
import type { RoomView } from '#model/room'
import css from './decisions.module.css'
import { DissentQuote } from './dissent-quote'
import { FiveDotScale } from './five-dot-scale'
import { isShown, LEDGER_FILTERS, type LedgerFilter, type LedgerRow, ledgerRows } from './ledger-rows'

/** What was decided, why, and who disagreed. A function of the view and the filter. */
export function Ledger({
  view,
  filter,
  onFilter,
  actions,
}: {
  view: RoomView
  filter: LedgerFilter
  onFilter: (filter: LedgerFilter) => void
  /** Where to go and what to take away, for screens whose top bar has no room for it. */
  actions?: ReactNode
}) {
  const t = useTranslations('decisions')
  const nameOf = usePracticeName()
  const rows = useMemo(() => ledgerRows(view, nameOf), [view, nameOf])
  if (rows.length === 0)
    return (
      <main id="main" className={css.main}>
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          actions={
            <Link className="btn" href={`/a/${view.assessment.id}/overview`}>
              {t('empty.overview')}
            </Link>
          }
        />
      </main>
    )
  const shown = rows.filter((row) => isShown(row, filter))
  const replaced = rows.filter(({ decision }) => decision.supersededBy !== undefined).length
  const inForce = rows.length - replaced
  return (
    <main id="main" className={css.main}>
      <div className={css.head}>
        <div className="grow">
          <h1 className="h1">{t('title')}</h1>
          <p className="muted">
            {replaced === 0 ? t('summaryNoneReplaced', { inForce }) : t('summary', { inForce, replaced })}
          </p>
        </div>
        <fieldset className={css.filters}>
          <legend className="sr">{t('filter.label')}</legend>
          {LEDGER_FILTERS.map((each) => (
            <button
              key={each}
              type="button"
              className={css.filter}
              aria-pressed={filter === each}
              onClick={() => onFilter(each)}
            >
              {t(`filter.${each}`, { count: rows.filter((row) => isShown(row, each)).length })}
            </button>
          ))}
        </fieldset>
      </div>
      <div className={`card ${css.card}`}>
        <table className={css.table}>
          <caption className="sr">{t('ledger')}</caption>
          <thead>
            <tr>
              {(['number', 'practice', 'target', 'current', 'togo', 'agreement', 'why', 'owner'] as const).map(
                (column) => (
                  <th key={column} scope="col" className={css[column]}>
                    {t(`column.${column}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.decision.number} row={row} members={view.members} assessment={view.assessment.id} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p className={`muted ${css.none}`}>{t('filter.none')}</p> : null}
      </div>
      <p className={`tiny muted ${css.note}`}>{t('note')}</p>
      {actions ? <div className={css.narrow}>{actions}</div> : null}
    </main>
  )
}

function Row({ row, members, assessment }: { row: LedgerRow; members: RoomView['members']; assessment: string }) {
  const t = useTranslations('decisions')
  const app = useTranslations('app')
  const { decision, pass, gap } = row
  const { number, supersededBy, supersedes } = decision
  return (
    <tr id={number} className={supersededBy ? css.replaced : undefined}>
      <td className={css.number}>
        <a href={`#${number}`} className="b">
          {number}
        </a>
        {supersededBy ? (
          <small>
            <a href={`#${supersededBy}`}>{t('now', { number: supersededBy })}</a>
          </small>
        ) : null}
        {supersedes ? (
          <small>
            <a href={`#${supersedes}`}>{t('replaces', { number: supersedes })}</a>
          </small>
        ) : null}
        {row.reopened ? <small>{t('reopened')}</small> : null}
      </td>
      <th scope="row" className={css.practice}>
        {row.name}
        <small>{t('pass', { domain: app(`domain.${row.domain}`), pass: app(`passIn.${pass}`) })}</small>
      </th>
      {PASSES.map((each) => (
        <td key={each} className={css[each]} data-label={t(`column.${each}`)}>
          {each === pass ? (
            <>
              <FiveDotScale rating={decision.rating} pass={pass} />
              {row.lacksEvidence ? (
                <Link className={css.flag} href={`/a/${assessment}/evidence#${row.practice}`}>
                  <TriangleAlert className="i" aria-hidden />
                  {t('noEvidence')}
                </Link>
              ) : null}
            </>
          ) : (
            <Other decision={supersededBy ? null : row.other} pass={each} />
          )}
        </td>
      ))}
      <td className={css.togo} data-label={t('column.togo')}>
        {gap && gap.comprehensiveness !== null ? (
          <ToGo gap={gap} standing={gap.status === 'gap' && gap.comprehensiveness === 0 ? 'scope' : 'at-target'} />
        ) : (
          <span className="muted">–</span>
        )}
      </td>
      <td data-label={t('column.agreement')}>
        <Agreement row={row} />
      </td>
      <td className={css.why}>
        <div className={css.rationale}>
          <FoldedText text={decision.rationale} more={t('readOn')} />
        </div>
        {decision.dissent.map((dissent) => (
          <DissentQuote key={`${dissent.at}${dissent.text}`} dissent={dissent} members={members} />
        ))}
        {decision.accepted > 0 ? <small>{t('accepted', { count: decision.accepted })}</small> : null}
        <EvidenceLine decision={decision} added={row.added} />
      </td>
      <td className={css.owner} data-label={t('column.owner')}>
        <OwnerAndReview decision={decision} />
      </td>
    </tr>
  )
}

/** The practice's other level, so that a row tells where it stands: hollow, since another decision holds it. */
function Other({ decision, pass }: { decision: Decision | null; pass: LedgerRow['pass'] }) {
  const t = useTranslations('decisions')
  if (!decision)
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="sr">{t('notDecided')}</span>
      </span>
    )
  return (
    <>
      <FiveDotScale rating={decision.rating} pass={pass} hollow />
      <small>
        <a href={`#${decision.number}`}>{t('other', { number: decision.number })}</a>
      </small>
    </>
  )
}

function Agreement({ row: { decision, result, statistics } }: { row: LedgerRow }) {
  const t = useTranslations('decisions')
  const flags = [
    decision.rule === 'overridden' ? t('overridden') : null,
    decision.outcome === 'stable-disagreement' ? t('stable') : null,
    decision.outcome === 'agreed-with-reservations' ? t('reservations') : null,
    decision.quorum || decision.round === null ? null : t('noQuorum'),
  ].filter((flag) => flag !== null)
  return (
    <>
      <Label result={result} statistics={statistics} round={decision.round} />
      {flags.map((flag) => (
        <span key={flag} className={css.flag}>
          {flag}
        </span>
      ))}
    </>
  )
}

function Label({ result, statistics, round }: Pick<LedgerRow, 'result' | 'statistics'> & { round: number | null }) {
  const t = useTranslations('decisions')
  if (round === null) return t('noVote')
  if (!result || !statistics) return <span className="muted">–</span>
  if (!result.comprehensiveness.all) return t('withheld')
  const { label, n, within } = statistics.comprehensiveness
  return (
    <>
      <span className={css.label}>
        <AgreementDisc label={label} />
        {t(`label.${label}`)}
      </span>
      <small>{n > 2 ? t('within', { within, n }) : t('votes', { n })}</small>
    </>
  )
}

/** Only http(s) addresses get here; the server refuses any other. */
function EvidenceLine({ decision, added }: Pick<LedgerRow, 'decision' | 'added'>) {
  const t = useTranslations('decisions')
  if (decision.evidence.length === 0 && added.length === 0) return null
  return (
    <small>
      {t('evidence')}:{' '}
      {decision.evidence.map((address, index) => (
        <span key={address}>
          {index > 0 ? ', ' : null}
          <Address address={address} />
        </span>
      ))}
      {added.map(({ id, url, note }, index) => (
        <span key={id} dir="auto" className={css.address}>
          {index > 0 || decision.evidence.length > 0 ? '; ' : null}
          {url === undefined ? null : <Address address={url} />}
          {url !== undefined && note !== undefined ? ' ' : null}
          {note}
        </span>
      ))}
    </small>
  )
}

function Address({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer noopener nofollow" target="_blank" className={css.address}>
      {address.replace(/^https?:\/\//, '')}
    </a>
  )
}

function OwnerAndReview({ decision: { owner, reviewOn } }: { decision: Decision }) {
  const t = useTranslations('decisions')
  const format = useFormatter()
  return (
    <>
      {owner ? <span dir="auto">{owner}</span> : <span className="muted">{t('noOwner')}</span>}
      {reviewOn ? (
        <small>
          <time dateTime={reviewOn}>
            {format.dateTime(new Date(`${reviewOn}T00:00:00Z`), {
              day: 'numeric',
              month: 'short',
              year: 'numeric',
              timeZone: 'UTC',
            })}
          </time>
        </small>
      ) : null}
    </>
  )
}
