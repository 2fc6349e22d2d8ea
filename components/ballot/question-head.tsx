'use client'

import { CircleHelp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { useGuidance } from '#components/guidance/guidance-provider'
import { PackWords } from '#components/guidance/pack-words'
import { HelpTopic } from '#components/help/help-topic'
import { usePracticeName } from '#components/ui/practice-name'
import type { LearnSlug } from '#lib/learn/page'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import css from './ballot.module.css'

/** What is asked, in plain words, with the goal that makes it matter; the rest a tap away. */
export function QuestionHead({
  room,
  question,
  note,
}: {
  room: RoomView
  question: QuestionId
  /** What matters more than the goal now; on a short screen it stands in its place. */
  note?: ReactNode
}) {
  const guidanceOf = useGuidance()
  const practiceName = usePracticeName()
  const t = useTranslations('ballot')
  const [open, setOpen] = useState(false)
  const id = useId()
  const practice = guidanceOf(practiceIdOf(question))
  const { goals, settings } = room.assessment
  const target = passOf(question) === 'target'
  const [goal] = goals
  return (
    <>
      <div className={css.title}>
        <h1>{practiceName(practiceIdOf(question))}</h1>
        <button
          type="button"
          className={css.about}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <CircleHelp className="i" aria-hidden />
          {open ? t('aboutClose') : t('about')}
        </button>
      </div>
      <p className={`${css.question} ${css.tall}`}>{practice.question}</p>
      <p className={`${css.goal} ${css.oneLine} ${note ? css.tall : ''}`}>
        {!target ? t('currentAsk') : goal ? t('goal', { n: 1, text: goal.text }) : t('noGoals')}
      </p>
      {note ? <p className={css.goal}>{note}</p> : null}
      <div id={id} hidden={!open}>
        <dl className={css.facts}>
          <div>
            <dt>{practice.question}</dt>
          </div>
          {practice.term ? (
            <Fact term={t('aboutTerm')}>
              <span lang="en">{practice.term}</span>
            </Fact>
          ) : null}
          <Fact term={t('aboutIntent')} help="levels">
            {practice.intent}
          </Fact>
          {target && goals.length > 0 ? (
            <div>
              <dt>{t('aboutGoals')}</dt>
              {goals.map(({ id: key, text }, index) => (
                <dd key={key}>
                  {index + 1}. <bdi>{text}</bdi>
                </dd>
              ))}
            </div>
          ) : null}
          <Fact term={t('aboutIndustry')}>{practice.scope.industry}</Fact>
          <Fact term={t('aboutSystem')}>{practice.scope.system}</Fact>
          {room.pack ? (
            <div>
              <dd>
                <PackWords pack={room.pack} practice={practiceIdOf(question)} />
              </dd>
            </div>
          ) : null}
          {settings.voting === 'sealed' ? (
            <Fact term={t('aboutSeal')} help="privacy">
              {t('sealLimits')}
            </Fact>
          ) : null}
          <Fact term={t('keysTerm')} help="keyboard">
            {t('keys')}
          </Fact>
        </dl>
      </div>
    </>
  )
}

function Fact({ term, help, children }: { term: string; help?: LearnSlug; children: ReactNode }) {
  return (
    <div>
      <dt>
        {term} {help ? <HelpTopic topic={help} /> : null}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
