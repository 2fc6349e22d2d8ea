import { practiceOf } from '#model/catalogue/catalogue'
import { CROSSWALK_ROWS, type CrosswalkRow, frameworkName } from '#model/catalogue/crosswalk'
import type { Gap } from '#model/gap'
import type { PracticeId } from '#model/practice'
import { scopeOf } from '#model/rating'
import { cellOf } from './csv'

const COLUMNS = ['practice_id', 'practice', 'framework_id', 'framework', 'identifiers', 'mapping'] as const
const DECIDED = [
  'target_level',
  'target_scope',
  'current_level',
  'current_scope',
  'levels_to_go',
  'scopes_to_go',
  'status',
] as const
const BOM = '\uFEFF'
/** Stands in every row, so that it is still said where only a row is copied. */
const OURS = 'topic overlap, not the official mapping'

/** The crosswalk as data: one entry a practice and framework, with what an assessment has decided where there is one. */
export function crosswalkJson(gaps: Record<PracticeId, Gap> | null): { mapping: string; rows: object[] } {
  return {
    mapping: OURS,
    rows: CROSSWALK_ROWS.map(({ practice, framework, ids }) => ({
      practice,
      framework,
      identifiers: ids,
      ...(gaps === null ? {} : { gap: gaps[practice] }),
    })),
  }
}

/** The same as CSV (RFC 4180, UTF-8 with BOM, CRLF). Identifiers stand in one cell with semicolons between them. */
export function crosswalkCsv(
  gaps: Record<PracticeId, Gap> | null,
  rows: readonly CrosswalkRow[] = CROSSWALK_ROWS,
): string {
  const head = gaps === null ? COLUMNS : [...COLUMNS, ...DECIDED]
  const lines = rows.map(({ practice, framework, ids }) =>
    [
      practice,
      practiceOf(practice).name,
      framework,
      frameworkName(framework),
      ids.join('; '),
      OURS,
      ...(gaps === null ? [] : decidedCells(gaps[practice])),
    ]
      .map(cellOf)
      .join(','),
  )
  return `${BOM}${[head.join(','), ...lines].join('\r\n')}\r\n`
}

function decidedCells({ target, current, comprehensiveness, scope, status }: Gap): (string | number | null)[] {
  return [
    target?.comprehensiveness ?? null,
    target && scopeOf(target),
    current?.comprehensiveness ?? null,
    current && scopeOf(current),
    comprehensiveness,
    scope,
    status,
  ]
}
