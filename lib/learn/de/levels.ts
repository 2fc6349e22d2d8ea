import type { LearnPage } from '../page'

export const levels: LearnPage = {
  sections: [
    {
      id: 'five',
      title: 'Die fünf Stufen',
      blocks: [
        {
          head: ['Stufe', 'Name', 'Was sie verlangt'],
          rows: [
            ['0', 'Keine', 'Niemand hat ein gemeinsames Bild der Praktik, und nichts geschieht.'],
            ['1', 'Minimal', 'Das Nötigste ist da. Niemand prüft, wie gut es wirkt.'],
            [
              '2',
              'Ad hoc',
              'Die wichtigsten Fälle und bekannte Vorfälle sind abgedeckt. Bei Anlass schaut jemand hin.',
            ],
            [
              '3',
              'Konsistent',
              'Gute Praxis und Normen gelten als Regel, vom Entwurf an, und es wird geprüft, dass sie wirken.',
            ],
            [
              '4',
              'Formalisiert',
              'Ein Prozess hält die Praktik aufrecht und verbessert sie, und Messungen belegen, dass sie vollständig und rechtzeitig ist.',
            ],
          ],
        },
        'Stufen bauen aufeinander auf. Wer 3 sagt, sagt, dass auch 1 und 2 erfüllt sind.',
      ],
    },
    {
      id: 'ad-hoc',
      title: 'Ad hoc ist hier Stufe 2, nicht 1',
      blocks: [
        'Andere Reifemodelle nennen ihre unterste Stufe „ad hoc“. In diesem ist es die zweite: mehr als das Minimum und weniger als eine Regel. Sagen Sie das vor der ersten Abstimmung, sonst stimmen alle, die ein anderes Modell kennen, eine Stufe zu niedrig.',
      ],
    },
    {
      id: 'whole',
      title: 'Nur ganze Stufen',
      blocks: [
        'Eine Stufe ist erreicht, wenn alles erreicht ist, was zu ihr gehört. „Fast 3“ ist 2, mit einer Notiz, was fehlt. Halbe gibt es nicht, und Stufen werden nie gemittelt: Der Schritt von 1 auf 2 ist nicht so lang wie der von 3 auf 4.',
        'Nicht bewertet und nicht anwendbar sind beide nicht 0. Stufe 0 heißt: Die Praktik wird gebraucht und ist nicht da. Eine Praktik, die nicht zutrifft, wird mit Begründung aus der Bewertung genommen.',
      ],
    },
    {
      id: 'not-better',
      title: 'Höher ist nicht besser',
      blocks: [
        'Jede Stufe kostet mehr als die darunter, beim Erreichen und beim Halten. Eine Stufe über dem Soll ist ein Befund: Entweder ist das Soll zu niedrig, oder Geld fließt dorthin, wo es niemand braucht.',
      ],
    },
  ],
  see: ['scope', 'target-first', 'model'],
  sources: ['guide'],
}
