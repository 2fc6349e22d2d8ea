import type { ReportOrder, ReportProgress } from '#lib/export/report'
import { ReportFailed, type Reports } from './reports'

/** Reports of one person that are waited for at once: one of each format. Nobody fills the queue alone. */
const MOST_EACH = 3

interface UnderWay {
  file: Promise<Uint8Array>
  tells: Set<(progress: ReportProgress) => void>
  latest: ReportProgress | null
}

export interface SharedReports {
  /**
   * The report of one state of a room, made once for all who ask while it is made. Rejects with ReportFailed.
   * @param state the same text only for the same file
   */
  make(
    person: string,
    state: string,
    orderOf: () => ReportOrder,
    tell: (progress: ReportProgress) => void,
  ): Promise<Uint8Array>
}

/** After a freeze a whole room presses the same button. */
export function createSharedReports(reports: Pick<Reports, 'make'>): SharedReports {
  const underWay = new Map<string, UnderWay>()
  const waitedFor = new Map<string, number>()

  function started(state: string, order: ReportOrder): UnderWay {
    const tells: UnderWay['tells'] = new Set()
    const made: UnderWay = { tells, latest: null, file: Promise.resolve(new Uint8Array()) }
    made.file = reports
      .make(order, (progress) => {
        made.latest = progress
        for (const tell of tells) tell(progress)
      })
      .finally(() => underWay.delete(state))
    underWay.set(state, made)
    return made
  }

  return {
    async make(person, state, orderOf, tell) {
      const own = waitedFor.get(person) ?? 0
      if (own >= MOST_EACH) throw new ReportFailed('busy', 'somebody waits for too many reports')
      waitedFor.set(person, own + 1)
      const made = underWay.get(state) ?? started(state, orderOf())
      if (made.latest) tell(made.latest)
      made.tells.add(tell)
      try {
        return await made.file
      } finally {
        made.tells.delete(tell)
        const left = (waitedFor.get(person) ?? 1) - 1
        if (left > 0) waitedFor.set(person, left)
        else waitedFor.delete(person)
      }
    },
  }
}
