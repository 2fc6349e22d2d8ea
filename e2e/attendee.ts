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
}
