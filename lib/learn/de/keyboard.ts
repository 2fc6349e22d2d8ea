import type { LearnPage } from '../page'

export const keyboard: LearnPage = {
  sections: [
    {
      id: 'ballot',
      title: 'Auf dem Stimmzettel',
      blocks: [
        {
          head: ['Taste', 'Wirkung'],
          rows: [
            ['0 1 2 3 4', 'wählt eine Stufe'],
            ['G I S', 'wählt den Zuschnitt: Allgemein, Branche, System'],
            ['Enter', 'sendet die Antwort'],
            ['Pfeiltasten', 'in Stufen und Zuschnitten eins weiter'],
          ],
        },
      ],
    },
    {
      id: 'run',
      title: 'In der Moderation',
      blocks: [
        {
          head: ['Taste', 'Wirkung'],
          rows: [
            ['Enter', 'was der dunkle Knopf sagt'],
            ['O', 'öffnet eine Frage'],
            ['R', 'deckt auf'],
            ['V', 'öffnet eine weitere Runde'],
            ['D', 'entscheidet'],
            ['K', 'parkt oder holt zurück'],
            ['N P', 'nächste und vorige Praktik'],
            ['?', 'zeigt die Tasten'],
          ],
        },
      ],
    },
    {
      id: 'everywhere',
      title: 'Überall',
      blocks: [
        {
          head: ['Taste', 'Wirkung'],
          rows: [
            ['Tab', 'ein Bedienelement weiter; das erste springt zum Inhalt'],
            ['Escape', 'schließt, was offen ist, und ändert nichts'],
            ['Pfeiltasten', 'in einem Diagramm: ein Teil nach dem anderen, in Worten'],
          ],
        },
        'Über jedem Diagramm steht ein Satz, darunter eine Tabelle. Buchstaben tun nichts, solange Sie in ein Feld schreiben.',
      ],
    },
  ],
  see: ['half-day'],
  sources: [],
}
