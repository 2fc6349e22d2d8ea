import type { LearnPage } from '../page'

export const consensus: LearnPage = {
  sections: [
    {
      id: 'agreement',
      title: 'Einigkeit in einem Satz',
      blocks: [
        'Einigkeit sagt, wie weit die Stimmen im Schnitt von der mittleren entfernt sind. Sie reicht von 0 (je die Hälfte an einem Ende) bis 100 (alle gleich). Sie verspricht etwas, das Sie nachzählen können: Mindestens dieser Anteil der Stimmen liegt höchstens eine Stufe neben der mittleren.',
        {
          head: ['Wort', 'Bei Stufen'],
          rows: [
            ['Hoch', '80 oder mehr'],
            ['Mittel', '60 bis 79'],
            ['Gering', 'über 40, was zufälliges Abstimmen ergäbe'],
            ['Gespalten', '40 oder weniger, oder zwei Lager mit fast niemandem dazwischen'],
          ],
        },
        'Für die drei Zuschnitte gelten dieselben Grenzen, doch Zufall ergäbe dort schon 33, und das Versprechen ist strenger: Mindestens dieser Anteil liegt genau auf der mittleren Stimme.',
        'Ein Mittelwert von Stufen erscheint nirgends. Stufen sind eine Ordnung, kein Lineal.',
      ],
    },
    {
      id: 'groups',
      title: 'Fachseite gegen Technik',
      blocks: [
        'Der Abstand sagt, um wie viele Stufen sich die Stimmen der einen Gruppe im Schnitt bewegen müssten, um auszusehen wie die der anderen. Unter einer halben Stufe sind die Gruppen beieinander, ab einer ganzen weit auseinander. Er sieht auch Gruppen mit gleicher Mitte und verschiedener Streuung.',
      ],
    },
    {
      id: 'small',
      title: 'Kleine Gruppen',
      blocks: [
        'Drei Personen, die würfeln, sind sich fast jedes vierte Mal hoch einig. Darum erscheint unter fünf Stimmen keine Zahl, und Wörter tragen den Zusatz „wenige Stimmen“. „Eine Stimme entscheidet“ heißt: Eine einzige Stimme, um eine Stufe bewegt, änderte das Wort.',
        'Lesen Sie bei wenigen Personen die Stimmen und hören Sie die Gründe. Keine Formel fügt Wissen hinzu, das nicht im Raum ist.',
      ],
    },
    {
      id: 'next',
      title: 'Was daraus folgt',
      blocks: [
        {
          points: [
            'Gespalten, gering oder Gruppen weit auseinander: Gründe hören, dann noch einmal abstimmen.',
            'Mittel, oder jemand zwei Stufen entfernt: zuerst die niedrigste und die höchste Stimme hören, dann annehmen oder noch einmal abstimmen.',
            'Hoch und die Gruppen beieinander: bereit zur Einigung.',
            'Ein Drittel oder mehr weiß es nicht: parken und Nachweise holen. Mehr Abstimmen hilft nicht.',
            'Nach der dritten Runde, oder wenn eine Runde fast nichts bewegt: beide Positionen festhalten. Ein stabiler Dissens ist ein Ergebnis.',
          ],
        },
        'Die vorgeschlagene Stufe ist die höchste, die mehr als die Hälfte mit „mindestens diese“ trägt. Sie ist ein Vorschlag: Menschen entscheiden, mit Begründung, und eine Entscheidung gegen die Regel sagt das.',
        '„Ich weiß es nicht“ und „Nicht meine Sache“ sind eigene Antworten. Sie zählen zur Beteiligung und nie zur Einigkeit.',
      ],
    },
  ],
  see: ['half-day', 'privacy'],
  sources: ['leik', 'delphi'],
}
