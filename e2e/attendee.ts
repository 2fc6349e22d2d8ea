import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

export interface Vote {
  level: 0 | 1 | 2 | 3 | 4
  scope?: 'General' | 'Industry' | 'System'
  reason?: string
}

/** A person at the workshop, in a browser of their own. Finds things as people do: by role and by name. */
export class Attendee {
  constructor(
    readonly name: string,
    readonly page: Page,
  ) {}

  get context(): BrowserContext {
    return this.page.context()
  }

  get connection(): Locator {
    return this.page.getByRole('status', { name: 'Connection' })
  }

  /** Waits until the page says that it shows what the server has. */
  async isLive(): Promise<void> {
    await expect(this.connection, `${this.name} is connected`).toHaveText('Live', { timeout: 20_000 })
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  level(level: number): Locator {
    return this.page.getByRole('radio', { name: `Level ${level},` })
  }

  scope(scope: NonNullable<Vote['scope']>): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${scope}`) })
  }

  get reason(): Locator {
    return this.page.getByRole('textbox', { name: /^Why\?/ })
  }

  get send(): Locator {
    return this.page.getByRole('button', { name: /^Send / })
  }

  /** Where the answer is on its way: saved here, sent, received, refused. */
  get receipt(): Locator {
    return this.page.getByRole('region', { name: 'Your answer' }).getByRole('status')
  }

  /** Chooses and sends; what came of it stands in `receipt`. */
  async vote({ level, scope, reason }: Vote): Promise<void> {
    await this.choose({ level, ...(scope ? { scope } : {}), ...(reason === undefined ? {} : { reason }) })
    await this.send.click()
  }

  async choose({ level, scope, reason }: Vote): Promise<void> {
    await this.level(level).check()
    if (scope) await this.scope(scope).check()
    if (reason !== undefined) await this.reason.fill(reason)
  }

  /** The picture of the votes, whose name says them in words. */
  chart(name: string | RegExp = /\bLevel, /): Locator {
    return this.page.getByRole('img', { name }).first()
  }
}

/** What the facilitator sees and does on the run page. */
export class RunPage {
  constructor(readonly page: Page) {}

  async show(practice: string, pass: 'Target' | 'Current'): Promise<void> {
    const practices = this.page.getByRole('navigation', { name: 'Practices' })
    await practices.getByRole('button', { name: pass, exact: true }).click()
    await expect(practices.getByRole('button', { name: pass, exact: true })).toHaveAttribute('aria-pressed', 'true')
    await practices.getByRole('button', { name: practice }).click()
    await expect(practices.getByRole('button', { name: practice })).toHaveAttribute('aria-current', 'true')
  }

  open(round: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Open round ${round}\\b`) })
  }

  get reveal(): Locator {
    return this.page.getByRole('button', { name: /^Reveal\b/ })
  }

  get decide(): Locator {
    return this.page.getByRole('button', { name: /^Decide\b/ })
  }

  /** How many of a group have answered, beside the practice. */
  turnout(group: 'Business' | 'Technical'): Locator {
    return this.page.getByRole('complementary', { name: 'People' }).getByRole('heading', { name: group })
  }

  get decision() {
    const dialog = this.page.getByRole('dialog')
    return {
      dialog,
      level: (level: number) => dialog.getByRole('radio', { name: new RegExp(`^${level} `) }),
      scope: (scope: string) => dialog.getByRole('radio', { name: new RegExp(`^${scope}`) }),
      why: dialog.getByRole('textbox', { name: /^Why this level\?/ }),
      record: dialog.getByRole('button', { name: /^Record D-/ }),
    }
  }

  /** Shows a pass, at whatever practice. */
  async pass(pass: 'Target' | 'Current'): Promise<void> {
    const practices = this.page.getByRole('navigation', { name: 'Practices' })
    await practices.getByRole('button', { name: pass, exact: true }).click()
  }

  /** Chooses from the menu beside the primary button. */
  async menu(item: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'More', exact: true }).click()
    await this.page.getByRole('listitem').getByRole('button', { name: item }).click()
  }

  /** Records all that are ready in one block. */
  async accept(why: string, n: number): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Why these levels?' }).fill(why)
    await dialog.getByRole('button', { name: `Record ${n} decisions` }).click()
    await expect(dialog).toHaveCount(0)
  }

  async park(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Park/ }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(reason)
    await dialog.getByRole('button', { name: 'Park' }).click()
    await expect(dialog).toHaveCount(0)
  }

  /** Decides the question on show: as suggested, or as said. */
  async records({ level, scope, why }: { level?: number; scope?: string; why: string }): Promise<void> {
    await this.decide.click()
    const { decision } = this
    if (level !== undefined) await decision.level(level).check()
    if (scope !== undefined) await decision.scope(scope).check()
    await decision.why.fill(why)
    await decision.record.click()
    await expect(decision.dialog).toHaveCount(0)
  }
}
