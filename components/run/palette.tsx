import { Command } from 'cmdk'
import { usePathname, useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useContext, useEffect, useRef } from 'react'
import { chooseTheme } from '#components/ui/choose-theme'
import { PagesContext } from '#components/ui/page-menu'
import { usePracticeName } from '#components/ui/practice-name'
import { LOCALES, languageCookie } from '#lib/messages/locale'
import { THEMES } from '#lib/theme'
import { PRACTICE_IDS } from '#model/practice'
import { PASSES, questionId } from '#model/question'
import styles from './palette.module.css'
import type { RunCommand } from './run-commands'
import type { Run } from './use-run'

/** Each language by its own name, which is what somebody looks for who reads no other. */
const LANGUAGES = { 'en-GB': 'English', de: 'Deutsch' } as const

/** Everything by name: what can be done now, the practices, the pages, the people, the language. What is impossible is absent. */
export function Palette({ run, commands }: { run: Run; commands: readonly RunCommand[] }) {
  const t = useTranslations('run.palette')
  const words = useTranslations('run')
  const app = useTranslations('app')
  const router = useRouter()
  const here = usePathname()
  const pages = useContext(PagesContext).flatMap((group) => group.pages.filter(({ href }) => href !== here))
  const locale = useLocale()
  const practiceName = usePracticeName()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    dialog.showModal()
    dialog.querySelector('input')?.focus()
    return () => dialog.close()
  }, [])
  const { view, primary, second, may, undo } = run
  // What the primary button does needs no second entry.
  const others = commands.filter(({ id }) => id !== 'block' || run.action.kind !== 'block')
  /** The palette goes first: what comes next may be a dialog of its own. */
  const choose = (act: () => void) => () => {
    run.close()
    act()
  }
  const visit = (href: string, own?: string) => (own === undefined ? router.push(href) : window.open(href, own))
  const people = Object.entries(view.members).filter(([, { active }]) => active)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by key
    <dialog
      ref={ref}
      className={styles.palette}
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault()
        run.close()
      }}
      onClick={(event) => event.target === event.currentTarget && run.close()}
    >
      <Command label={t('title')} loop>
        <Command.Input className={styles.input} placeholder={t('placeholder')} />
        <Command.List className={styles.results} label={t('results')}>
          <Command.Empty className={styles.empty}>{t('nothing')}</Command.Empty>
          <Command.Group heading={t('do')}>
            {primary && 'act' in primary && !primary.blocked && (
              <Entry id="primary" label={primary.label} hint="Enter" act={choose(primary.act)} />
            )}
            {second && <Entry id="second" label={second.label} hint={second.key} act={choose(second.act)} />}
            {may.park && (
              <Entry
                id="park"
                label={words(run.here.state === 'parked' ? 'act.unpark' : 'act.park')}
                hint="K"
                act={choose(run.park)}
              />
            )}
            {undo && <Entry id="undo" label={t('undo', { what: undo.text })} hint="U" act={choose(undo.run)} />}
            {others.map(({ id, label, act }) => (
              <Entry key={id} id={id} label={label} act={choose(act)} />
            ))}
          </Command.Group>
          <Command.Group heading={t('goTo')}>
            {PASSES.toSorted((a) => (a === run.pass ? -1 : 1)).flatMap((pass) =>
              PRACTICE_IDS.map((id) => (
                <Entry
                  key={questionId(pass, id)}
                  id={questionId(pass, id)}
                  label={t('question', { practice: practiceName(id), pass: app(`pass.${pass}`) })}
                  hint={words(
                    `state.${id in view.assessment.excluded ? 'excluded' : view.questions[questionId(pass, id)].state}`,
                  )}
                  plain
                  act={choose(() => run.go(questionId(pass, id)))}
                />
              )),
            )}
          </Command.Group>
          <Command.Group heading={t('pages')}>
            {pages.map(({ href, label, own }) => (
              <Entry key={href} id={href} label={label} act={choose(() => visit(href, own))} />
            ))}
          </Command.Group>
          {may.change && (
            <Command.Group heading={words('people')}>
              {people.map(([id, { name, role, group }]) => (
                <Entry
                  key={id}
                  id={id}
                  label={name}
                  hint={group ? app(`group.${group}`) : app(`role.${role}`)}
                  plain
                  act={choose(() => visit(`/a/${view.assessment.id}/people#change-${id}`))}
                />
              ))}
            </Command.Group>
          )}
          <Command.Group heading={t('settings')}>
            {([...THEMES, null] as const).map((theme) => (
              <Entry
                key={theme}
                id={`theme-${theme}`}
                label={t(`theme.${theme ?? 'device'}`)}
                act={choose(() => chooseTheme(theme))}
              />
            ))}
            {LOCALES.filter((each) => each !== locale).map((each) => (
              <Entry
                key={each}
                id={each}
                label={LANGUAGES[each]}
                act={choose(() => {
                  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
                  document.cookie = languageCookie(each)
                  router.refresh()
                })}
              />
            ))}
          </Command.Group>
        </Command.List>
      </Command>
    </dialog>
  )
}

function Entry({
  id,
  label,
  hint,
  plain = false,
  act,
}: {
  /** Two entries may say the same. */
  id: string
  label: string
  hint?: string
  /** The hint is a word, not a key. */
  plain?: boolean
  act: () => void
}) {
  return (
    <Command.Item className={styles.entry} value={`${label} ${id}`} onSelect={act}>
      <span className="grow" dir="auto">
        {label}
      </span>
      {hint &&
        (plain ? (
          <span className="tiny muted">{hint}</span>
        ) : (
          <span aria-hidden="true">
            <kbd>{hint}</kbd>
          </span>
        ))}
    </Command.Item>
  )
}
