import type { LearnPage } from '../page'

export const targetFirst: LearnPage = {
  sections: [
    {
      id: 'why',
      title: 'Warum in dieser Reihenfolge',
      blocks: [
        'Wer eben Stufe 1 eingeräumt hat, verlangt selten eine Minute später 3. Wer mit heute beginnt, macht heute zum Maßstab. Wer mit Zielen und Risiko beginnt, macht den Bedarf zum Maßstab.',
        'Der erste Durchgang fragt darum nur: Was braucht dieses System für diese Ziele? Der zweite fragt: Wo stehen wir, und was belegt es? Der Stimmzettel des zweiten zeigt den ersten nicht.',
      ],
    },
    {
      id: 'choose',
      title: 'Wie man ein Soll wählt',
      blocks: [
        {
          points: [
            'Beginnen Sie mit den Zielen neben der Frage. Was täte ein Versagen dieser Praktik mit ihnen?',
            'Nehmen Sie die niedrigste Stufe, die dieses Risiko dort hält, wo Sie es haben wollen.',
            'Verlangen Sie Zuschnitt 2, wo die Branche eigene Regeln oder Angriffe kennt, und 3, wo dieses System anders ist als andere seiner Art.',
            'Bedenken Sie, was das Halten kostet, nicht nur das Erreichen.',
          ],
        },
      ],
    },
    {
      id: 'gaps',
      title: 'Wie man Lücken liest',
      blocks: [
        {
          head: ['Befund', 'Er sagt'],
          rows: [
            [
              'Unter dem Soll',
              'Schritte nach oben, einer nach dem anderen, bei der Stufe, beim Zuschnitt oder bei beiden.',
            ],
            ['Am Soll', 'Beide Achsen sind erfüllt. Auch das Halten ist Arbeit.'],
            [
              'Über dem Soll',
              'Zu viel investiert, oder ein zu niedriges Soll. Entscheiden Sie, welches von beiden. Es gleicht nie eine Lücke anderswo aus.',
            ],
            ['Gemischt', 'Auf einer Achse darüber, auf der anderen darunter.'],
            ['Unbekannt', 'Soll oder Ist ist nicht entschieden. Das ist nicht null.'],
          ],
        },
        'Lücken werden gezählt und nie zu einer Note summiert. Achtzehn Praktiken mit je einem Schritt sind eine andere Lage als eine mit vier.',
      ],
    },
  ],
  see: ['levels', 'scope', 'afterwards'],
  sources: ['intended', 'guide'],
}
