import { usePracticeName } from '#components/ui/practice-name'
import type { NameOf } from './practice-sections'

/** What a figure calls its practices: as the page says, else as the catalogue of its language does. */
export function useNameOf(given: NameOf | undefined): NameOf {
  const named = usePracticeName()
  return given ?? named
}
