import type { LearnPage } from '../page'

export const model: LearnPage = {
  sections: [
    {
      id: 'maturity',
      title: 'Was Reife hier bedeutet',
      blocks: [
        'Reife ist, wie sicher Sie sein können, dass Ihre Sicherheit zum Bedarf passt: nicht schwächer und nicht teurer. Sie zählt keine Mechanismen. Ein System mit wenig Schutzbedarf kann mit wenig Schutz reif sein, wenn das wissentlich entschieden wurde und noch stimmt.',
        'Die Frage lautet also nie „Wie gut sind wir?“. Sie lautet: „Was brauchen wir hier, was haben wir, und was liegt dazwischen?“',
      ],
    },
    {
      id: 'hierarchy',
      title: 'Drei Domänen, neun Unterdomänen, achtzehn Praktiken',
      blocks: [
        'Das Modell ist ein Baum. In Domänen setzt man Prioritäten, Unterdomänen gliedern den Plan, und Praktiken sind das, was Menschen tun. Stufen bekommen die Praktiken.',
        {
          points: [
            'Governance: Sicherheit nach Geschäftszielen, Pflichten und Risiko steuern und das an Lieferanten weitergeben.',
            'Befähigung: Identitäten, Zugriff, Anlagen und Daten so schützen, wie es entschieden wurde.',
            'Härtung: Schwächen finden, beobachten, reagieren und wieder in Betrieb kommen.',
          ],
        },
        'Jede der neun Unterdomänen hat zwei Praktiken, und jede Praktik hat unten eine eigene Seite.',
      ],
    },
    {
      id: 'use',
      title: 'Wie man es anwendet',
      blocks: [
        {
          steps: [
            'Benennen Sie das System und seine Grenze, und aus wessen Sicht Sie schauen: Das System eines Betreibers endet anderswo als das eines Lieferanten.',
            'Schreiben Sie die Geschäftsziele auf und was nicht passieren darf.',
            'Legen Sie für jede Praktik ein Soll fest, Fachseite und Technik gemeinsam.',
            'Stellen Sie das Ist fest, mit Nachweisen.',
            'Lesen Sie die Lücken, planen Sie Schritte, und schauen Sie wieder hin, wenn sich System, Bedrohungen oder Geschäft geändert haben.',
          ],
        },
        'Das Modell schreibt niemandem eine Stufe vor. Zwei Werke einer Firma können zu Recht verschiedene Ziele haben.',
      ],
    },
  ],
  see: ['levels', 'scope', 'target-first'],
  sources: ['intended', 'guide'],
}
