import app from './en/app.json'
import ballot from './en/ballot.json'
import charts from './en/charts.json'
import consensus from './en/consensus.json'
import crosswalk from './en/crosswalk.json'
import decisions from './en/decisions.json'
import downloads from './en/downloads.json'
import drift from './en/drift.json'
import entry from './en/entry.json'
import evidence from './en/evidence.json'
import figures from './en/figures.json'
import gallery from './en/gallery.json'
import help from './en/help.json'
import home from './en/home.json'
import importing from './en/importing.json'
import learn from './en/learn.json'
import letters from './en/letters.json'
import markdown from './en/markdown.json'
import overview from './en/overview.json'
import pad from './en/pad.json'
import people from './en/people.json'
import practices from './en/practices.json'
import present from './en/present.json'
import record from './en/record.json'
import refusal from './en/refusal.json'
import report from './en/report.json'
import roadmap from './en/roadmap.json'
import run from './en/run.json'
import takeover from './en/takeover.json'
import templates from './en/templates.json'
import webhooks from './en/webhooks.json'

/** The English catalogue: one file an area of the interface, named for it. Each area and key stands in the German one too. */
export const messages = {
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

export type Messages = typeof messages

/** The name of an area: a file of each language. */
export type Area = keyof Messages
