import { useTranslations } from 'next-intl'
import { usePracticeName } from '#components/ui/practice-name'
import { passOf, practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import { LEVELS, SCOPES } from '#model/rating'
import type { Result } from '#model/result'
import type { RoomView } from '#model/room'
import { settledRounds, statisticsOfRound } from '#model/standing'
import type { Statistics } from '#model/statistics/statistics'
import css from './record.module.css'
import { ScrollArea } from './scroll-area'

/** Every settled round in numbers. What privacy withholds is withheld here too. */
export function RecordRounds({ view }: { view: RoomView }) {
  const t = useTranslations('record.rounds')
  const app = useTranslations('app')
  const voted = QUESTION_IDS.filter((question) => settledRounds(view, question).length > 0)
  return (
    <section className={css.wide}>
      <h2>{t('title')}</h2>
      {voted.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <p className={css.lead}>{t('text')}</p>
          <ScrollArea label={t('title')}>
            <table className={`${css.table} ${css.rounds}`}>
              <thead>
                <tr>
                  <th scope="col" rowSpan={2}>
                    {t('question')}
                  </th>
                  <th scope="col" rowSpan={2} className={css.number}>
                    {t('round')}
                  </th>
                  <th scope="col" rowSpan={2} className={css.number}>
                    {t('turnout')}
                  </th>
                  <th scope="col" rowSpan={2} className={css.number}>
                    {t('votes')}
                  </th>
                  <th scope="colgroup" colSpan={5} className={css.middle}>
                    {t('levels')}
                  </th>
                  <th scope="col" rowSpan={2}>
                    {t('agreement')}
                  </th>
                  <th scope="col" rowSpan={2} className={css.number}>
                    {t('apart')}
                  </th>
                  <th scope="colgroup" colSpan={3} className={css.middle}>
                    {t('scopes')}
                  </th>
                  <th scope="col" rowSpan={2}>
                    {t('agreement')}
                  </th>
                  <th scope="col" rowSpan={2} className={css.number}>
                    {t('dontKnow')}
                  </th>
                  <th scope="col" rowSpan={2} className={css.number}>
                    {t('abstain')}
                  </th>
                </tr>
                <tr>
                  {LEVELS.map((level) => (
                    <th key={level} scope="col" className={`${css.number} ${css.count}`}>
                      {level}
                    </th>
                  ))}
                  {SCOPES.map((scope) => (
                    <th key={scope} scope="col" className={`${css.number} ${css.count}`}>
                      {app(`scope.${scope}`).slice(0, 1)}
                    </th>
                  ))}
                </tr>
              </thead>
              {voted.map((question) => (
                <Rounds key={question} view={view} question={question} />
              ))}
            </table>
          </ScrollArea>
        </>
      )}
    </section>
  )
}

function Rounds({ view, question }: { view: RoomView; question: QuestionId }) {
  const practiceName = usePracticeName()
  const t = useTranslations('record.rounds')
  const ledger = useTranslations('decisions')
  const app = useTranslations('app')
  const rounds = settledRounds(view, question)
  return (
    <tbody className={css.together}>
      {rounds.map((result, index) => {
        const statistics = statisticsOfRound(view, rounds, index)
        const { business, technical } = result.progress
        return (
          <tr key={result.round}>
            {index === 0 ? (
              <th scope="rowgroup" rowSpan={rounds.length}>
                {ledger('pass', {
                  domain: practiceName(practiceIdOf(question)),
                  pass: app(`passIn.${passOf(question)}`),
                })}
              </th>
            ) : null}
            <td className={css.number}>{result.round}</td>
            <td className={css.number}>
              {t('turnoutOf', {
                responded: business.responded + technical.responded,
                eligible: business.eligible + technical.eligible,
              })}
            </td>
            <td className={css.number}>{result.comprehensiveness.all ? statistics?.comprehensiveness.n : '–'}</td>
            <Counts counts={result.comprehensiveness.all} values={LEVELS} />
            <AgreementCell result={result} statistics={statistics} axis="comprehensiveness" />
            <td className={css.number}>
              {statistics?.divergence.comprehensiveness.w1 == null
                ? '–'
                : t('apartBy', { value: statistics.divergence.comprehensiveness.w1 })}
            </td>
            <Counts counts={result.scope.all} values={SCOPES} />
            <AgreementCell result={result} statistics={statistics} axis="scope" />
            <td className={css.number}>{result.dontKnow.all ?? '–'}</td>
            <td className={css.number}>{result.abstain.all ?? '–'}</td>
          </tr>
        )
      })}
    </tbody>
  )
}

function Counts({ counts, values }: { counts: readonly number[] | null; values: readonly number[] }) {
  return values.map((value, i) => (
    <td key={value} className={`${css.number} ${counts?.[i] === 0 ? 'muted' : ''}`}>
      {counts?.[i] ?? '–'}
    </td>
  ))
}

/** The word, and the number only where there are votes enough for it. */
function AgreementCell({
  result,
  statistics,
  axis,
}: {
  result: Result
  statistics: Statistics | null
  axis: 'comprehensiveness' | 'scope'
}) {
  const t = useTranslations('record.rounds')
  const charts = useTranslations('charts')
  if (!statistics || !result[axis].all) return <td className="muted">{t('withheld')}</td>
  const { label, agreement, n, fewVotes } = statistics[axis]
  const word = charts(`label.${label}`)
  return <td>{agreement === null || n === 0 || fewVotes ? word : t('label', { label: word, value: agreement })}</td>
}
