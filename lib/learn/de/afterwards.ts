import type { LearnPage } from '../page'

export const afterwards: LearnPage = {
  sections: [
    {
      id: 'same-day',
      title: 'Am selben Tag',
      blocks: [
        {
          points: [
            'Lesen Sie die Entscheidungen noch einmal. Verstünde jemand, der nicht dabei war, jede Begründung? Ändern lässt sich eine Entscheidung nicht, aber Sie können mit einer besseren neu entscheiden.',
            'Schicken Sie die Adresse des Protokolls an alle, die dabei waren, und lassen Sie den Workshop ein paar Tage offen: Sie können „Damit kann ich leben“ sagen oder Widerspruch festhalten.',
          ],
        },
      ],
    },
    {
      id: 'weeks',
      title: 'Innerhalb von zwei Wochen',
      blocks: [
        {
          steps: [
            'Klären Sie, was geparkt wurde: Nachweise holen, über einige Tage abstimmen, entscheiden.',
            'Frieren Sie ein. Danach ändert sich nichts mehr, und das Protokoll sagt das.',
            'Machen Sie aus Lücken einen Plan: eine Stufe nach der anderen, jeder Schritt mit Person, Datum und Abhängigkeiten. Beginnen Sie mit dem, was die Ziele am meisten brauchen, nicht mit dem Leichtesten.',
            'Nehmen Sie Befunde über dem Soll genauso ernst: Lässt sich etwas vereinfachen?',
          ],
        },
      ],
    },
    {
      id: 'year',
      title: 'In einem Jahr, oder wenn sich etwas ändert',
      blocks: [
        'Beginnen Sie eine neue Bewertung, die dieser folgt. Die alten Stufen stehen neben den neuen, sobald eine Frage aufgedeckt ist. Lesen Sie zuerst die alte Begründung: Trägt sie nicht mehr, hat sich vielleicht das Soll bewegt und nicht die Arbeit.',
        'Gründe, kein Jahr zu warten: ein Vorfall hier oder bei anderen, eine neue Verbindung nach außen, neue Eigentümer, ein neues Gesetz, ein Lieferant, den es nicht mehr gibt.',
      ],
    },
    {
      id: 'no-certificate',
      title: 'Was das Protokoll nicht ist',
      blocks: [
        'Es ist, worauf sich eine Gruppe geeinigt hat und wie sicher sie war. Es ist kein Zertifikat und keine Prüfung. Zertifizierte Bewertungen und Abzeichen sind Sache des Konsortiums.',
      ],
    },
  ],
  see: ['target-first', 'prepare'],
  sources: ['intended'],
}
