import { LiveRun } from '#components/run/live-run'

/** The workshop as it runs. The layout has seen to it that only members come here, and that they are connected. */
export default function RunPage() {
  return <LiveRun />
}
