import type { LearnPage } from '../page'

export const scope: LearnPage = {
  sections: [
    {
      id: 'three',
      title: 'Die drei Zuschnitte',
      blocks: [
        {
          head: ['Zuschnitt', 'Name', 'Was er verlangt'],
          rows: [
            ['1', 'Allgemein', 'Gemacht wie überall, ohne zu fragen, was hier besonders ist.'],
            ['2', 'Branche', 'Von der Branche geprägt: ihren Regeln, Geräten, bekannten Schwächen und Vorfällen.'],
            [
              '3',
              'System',
              'Auf genau dieses System zugeschnitten: seine Teile, Grenzen, Techniken, Nutzer und Risiken.',
            ],
          ],
        },
      ],
    },
    {
      id: 'not-wider',
      title: 'Wie spezifisch, nicht wie breit',
      blocks: [
        'Das englische Wort „scope“ führt in die Irre. Eine größere Zahl heißt nicht, dass mehr Standorte, Teams oder Geräte erfasst sind. Sie heißt, dass die Praktik enger auf das passt, was bewertet wird.',
        'Ein Beispiel: Ein Werk nutzt die Passwortregeln des Büros. Das ist allgemein. Es übernimmt die Regeln seines Branchenverbands für Steuerungen: Branche. Es arbeitet aus, wer an Linie 4 welchen Zugriff braucht, mit ihren gemeinsamen Bedienfeldern und der Fernwartung: System.',
      ],
    },
    {
      id: 'pair',
      title: 'Ein Paar, nie ein Produkt',
      blocks: [
        'Stufe und Zuschnitt sind zwei Antworten auf zwei Fragen. Sie werden getrennt abgestimmt, gezeigt und verglichen. Multipliziert oder addiert ergäben sie eine Zahl, die nichts bedeutet.',
        'Stufe 0 hat keinen Zuschnitt: Was es nicht gibt, passt auf nichts.',
      ],
    },
  ],
  see: ['levels', 'target-first'],
  sources: ['guide', 'intended'],
}
