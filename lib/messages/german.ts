import app from './de/app.json'
import ballot from './de/ballot.json'
import charts from './de/charts.json'
import consensus from './de/consensus.json'
import crosswalk from './de/crosswalk.json'
import decisions from './de/decisions.json'
import downloads from './de/downloads.json'
import drift from './de/drift.json'
import entry from './de/entry.json'
import evidence from './de/evidence.json'
import figures from './de/figures.json'
import gallery from './de/gallery.json'
import help from './de/help.json'
import home from './de/home.json'
import importing from './de/importing.json'
import learn from './de/learn.json'
import letters from './de/letters.json'
import markdown from './de/markdown.json'
import overview from './de/overview.json'
import pad from './de/pad.json'
import people from './de/people.json'
import practices from './de/practices.json'
import present from './de/present.json'
import record from './de/record.json'
import refusal from './de/refusal.json'
import report from './de/report.json'
import roadmap from './de/roadmap.json'
import run from './de/run.json'
import takeover from './de/takeover.json'
import templates from './de/templates.json'
import webhooks from './de/webhooks.json'
import type { Messages } from './messages'

/** The German catalogue: the areas and keys of the English one, which this type and the catalogues' test hold together. */
export const german: Messages = {
  app,
  ballot,
  charts,
  consensus,
  crosswalk,
  decisions,
  drift,
  downloads,
  entry,
  evidence,
  figures,
  gallery,
  help,
  home,
  importing,
  learn,
  overview,
  pad,
  people,
  practices,
  present,
  record,
  refusal,
  roadmap,
  report,
  run,
  templates,
  webhooks,
  takeover,
  letters,
  markdown,
}
