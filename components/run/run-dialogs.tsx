import { useTranslations } from 'next-intl'
import { AcceptReadyDialog } from './accept-ready-dialog'
import { KeysDialog, MissingDialog, ReasonDialog } from './ask-dialogs'
import { DeadlineDialog } from './deadline-dialog'
import { DecidePanel, draftKey, dropDraft } from './decide-panel'
import { EndDialog } from './end-dialog'
import { readyBlock } from './ready-block'
import { isReasoned } from './use-acts'
import type { Run } from './use-run'

/** What is asked before an act, one thing at a time. The question stays the one it was asked about. */
export function RunDialogs({ run }: { run: Run }) {
  const t = useTranslations('run')
  const { view, question, here, open, acts } = run
  if (!open) return null
  const dialog = { error: run.refused, busy: run.busy, onClose: run.close }
  const { timeZone } = view.assessment
  if (isReasoned(open.kind)) {
    const about = open.kind
    return (
      <ReasonDialog key={about} {...dialog} about={about} onSubmit={(reason) => void acts.giveReason(about, reason)} />
    )
  }
  switch (open.kind) {
    case 'keys':
      return <KeysDialog onClose={run.close} />
    case 'missing':
      return <MissingDialog {...dialog} missing={open.missing} onReveal={() => void acts.reveal([question])} />
    case 'deadline':
      return (
        <DeadlineDialog
          {...dialog}
          title={t('deadline.title')}
          current={here.deadline}
          shared={acts.shared.length}
          timeZone={timeZone}
          onSubmit={(deadline, all) =>
            void (here.state === 'open'
              ? acts.setDeadline(all ? acts.shared : [question], deadline)
              : acts.openHereUntil(deadline))
          }
        />
      )
    case 'deadline-all':
      return (
        <DeadlineDialog
          {...dialog}
          title={t('deadline.titleAll', { n: acts.idle.length })}
          current={null}
          shared={0}
          timeZone={timeZone}
          onSubmit={(deadline) => void acts.open(acts.idle, deadline)}
        />
      )
    case 'block':
      return (
        <AcceptReadyDialog {...dialog} {...readyBlock(view, run.pass)} onSubmit={(command) => void run.send(command)} />
      )
    case 'end':
      return (
        <EndDialog
          {...dialog}
          current={view.assessment.plannedEnd ?? null}
          timeZone={timeZone}
          onSubmit={(at) => void acts.planEnd(at)}
        />
      )
    case 'decide':
      return (
        <DecidePanel
          key={`${question} ${here.round}`}
          {...dialog}
          assessment={view.assessment.id}
          question={question}
          round={here.round}
          number={`D-${String(view.ledger.length + 1).padStart(3, '0')}`}
          statistics={here.state === 'revealed' ? run.statistics : null}
          people={Object.values(view.members).map((member) => member.name)}
          today={open.today}
          onSubmit={async (command) => {
            if (await run.send(command)) dropDraft(draftKey(view.assessment.id, question, here.round))
          }}
        />
      )
    default:
      return null
  }
}
