import { useTranslations } from 'next-intl'
import { usePracticeName } from '#components/ui/practice-name'
import { oneDayLater } from '#lib/deadline'
import type { Instant } from '#model/limits'
import { passOf, practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import { turnoutOf } from './primary-action'
import { questionsIn } from './ready-block'
import type { TakeBack, useSending } from './use-sending'

/** Acts that ask for a reason first. */
const REASONED = ['park', 'cancel', 'reopen', 'exclude'] as const
export type Reasoned = (typeof REASONED)[number]

export function isReasoned(kind: string): kind is Reasoned {
  return REASONED.some((each) => each === kind)
}

/** What a facilitator can make of a question and of its pass: each sends, and says how it is taken back if that harms nobody. */
export function useActs(
  view: RoomView,
  question: QuestionId,
  act: ReturnType<typeof useSending>['act'],
  select: (question: QuestionId) => void,
) {
  const practiceName = usePracticeName()
  const t = useTranslations('run')
  const here = view.questions[question]
  const practice = practiceIdOf(question)
  const name = practiceName(practice)
  const pass = passOf(question)
  const rounds = (questions: readonly QuestionId[]) =>
    Object.fromEntries(questions.map((each) => [each, view.questions[each].round]))
  /** Open until the same moment: they were opened together, and move together. */
  const shared = here.deadline
    ? QUESTION_IDS.filter(
        (each) => view.questions[each].state === 'open' && view.questions[each].deadline === here.deadline,
      )
    : [question]

  /** An opening can be taken back until the first answer; the server has the last word on that. */
  const backFromOpen = (questions: readonly QuestionId[], text: string): TakeBack => ({
    text,
    commands: questions.map((each) => ({
      type: 'cancel',
      question: each,
      reason: t('openedByMistake'),
      ifUnanswered: true,
    })),
    possible: (now) =>
      questions.every((each) => now.questions[each].state === 'open' && turnoutOf(now.progress[each]).responded === 0),
  })
  const open = (questions: readonly QuestionId[], deadline: Instant | null = null) => {
    const isNew = questions.every((each) => view.questions[each].state !== 'locked')
    const text = t('toast.opened', { n: questions.length, practice: name })
    return act(
      { type: 'open', questions, rounds: rounds(questions), ...(deadline && { deadline }) },
      isNew ? backFromOpen(questions, text) : undefined,
    )
  }

  return {
    rounds,
    shared,
    idle: questionsIn(view, pass, ['idle']),
    /** Open or locked with answers: what a reveal of the whole pass would show. */
    answered: questionsIn(view, pass, ['open', 'locked']).filter(
      (each) => turnoutOf(view.progress[each]).responded > 0,
    ),
    open,
    openHere() {
      if (view.assessment.focus !== question) select(question)
      return open([question])
    },
    /** A parked question is taken up again and opened, so that it can be answered over days. */
    async openHereUntil(deadline: Instant | null) {
      if (here.state !== 'parked') return open([question], deadline)
      const commands = [
        { type: 'unpark', question, round: here.round },
        { type: 'open', questions: [question], deadline },
      ] as const
      return act(commands)
    },
    setDeadline: (questions: readonly QuestionId[], deadline: Instant | null) =>
      act({ type: 'setDeadline', questions, deadline, rounds: rounds(questions) }),
    extend() {
      if (!here.deadline) return
      const deadline = oneDayLater(here.deadline, view.assessment.timeZone)
      void act(
        { type: 'setDeadline', questions: shared, deadline, rounds: rounds(shared) },
        {
          text: t('toast.extended', { n: shared.length }),
          commands: [{ type: 'setDeadline', questions: shared, deadline: here.deadline }],
        },
      )
    },
    lock: () =>
      act(
        { type: 'lock', questions: [question], rounds: rounds([question]) },
        {
          text: t('toast.locked', { round: here.round }),
          commands: [{ type: 'open', questions: [question] }],
          possible: (now) => now.questions[question].state === 'locked',
        },
      ),
    reveal: (questions: readonly QuestionId[]) => act({ type: 'reveal', questions, rounds: rounds(questions) }),
    unpark: () =>
      act(
        { type: 'unpark', question, round: here.round },
        {
          text: t('toast.unparked', { practice: name }),
          commands: [{ type: 'park', question, reason: here.parked ?? '' }],
          possible: (now) => ['idle', 'revealed'].includes(now.questions[question].state),
        },
      ),
    include: () =>
      act(
        { type: 'include', practice },
        {
          text: t('toast.included', { practice: name }),
          commands: [{ type: 'exclude', practice, rationale: view.assessment.excluded[practice] ?? '' }],
        },
      ),
    startTimer: (seconds: number) => act({ type: 'startTimer', seconds }),
    stopTimer: () => act({ type: 'stopTimer' }),
    planEnd(at: Instant | null) {
      const before = view.assessment.plannedEnd ?? null
      return act(
        { type: 'planEnd', at },
        { text: t(at ? 'toast.endPlanned' : 'toast.endTaken'), commands: [{ type: 'planEnd', at: before }] },
      )
    },
    /** The acts that had to say why. */
    giveReason(about: Reasoned, reason: string) {
      const { round } = here
      switch (about) {
        case 'park':
          return act(
            { type: 'park', question, reason, round },
            {
              text: t('toast.parked', { practice: name }),
              commands: [{ type: 'unpark', question }],
              possible: (now) => now.questions[question].state === 'parked',
            },
          )
        case 'cancel':
          return act({ type: 'cancel', question, reason, round })
        case 'reopen':
          return act({ type: 'reopen', question, reason })
        case 'exclude':
          return act(
            { type: 'exclude', practice, rationale: reason },
            {
              text: t('toast.excluded', { practice: name }),
              commands: [{ type: 'include', practice }],
              possible: (now) => practice in now.assessment.excluded,
            },
          )
      }
    },
  }
}

export type Acts = ReturnType<typeof useActs>
