import type { HalfDayPart, LearnPage } from '../page'

export const halfDayPage: LearnPage = {
  sections: [
    {
      id: 'rules',
      title: 'Vier Regeln für den Raum',
      blocks: [
        {
          points: [
            'Erst abstimmen, dann reden. Wer vor einer verdeckten Abstimmung spricht, gibt sie vor.',
            'Die niedrigste und die höchste Stimme sprechen zuerst, je eine Minute. Dann alle anderen.',
            'Acht Minuten je Frage. Was dann nicht geklärt ist, wird mit einem Namen daran geparkt oder mit dem Dissens im Protokoll entschieden.',
            'Stimmen Sie nur dann noch einmal ab, wenn etwas Neues gesagt wurde.',
          ],
        },
      ],
    },
    {
      id: 'shorter',
      title: 'Wenn weniger Zeit ist',
      blocks: [
        'Lassen Sie das Soll vorab abstimmen, mit einer Frist am Tag davor, und beginnen Sie mit dem Aufdecken: Das spart eine halbe Stunde. Oder nehmen Sie je Termin eine Domäne. Lassen Sie die Begründungen nicht weg; sie sind das, was nächstes Jahr noch da ist.',
      ],
    },
    {
      id: 'remote',
      title: 'Wenn nicht alle vor Ort sind',
      blocks: [
        'Für alle im Raum und außerhalb ist es dieselbe Runde. Fragen Sie zuerst die Zugeschalteten nach ihren Gründen. Ihre geschriebenen Begründungen erscheinen beim Aufdecken wie die aller anderen.',
      ],
    },
  ],
  see: ['prepare', 'consensus', 'afterwards'],
  sources: ['guide'],
}

/** Was jeder Teil des halben Tages ist, und was derweil in Plumbline geschieht. */
export const halfDayParts: Record<HalfDayPart, { title: string; text: string }> = {
  welcome: {
    title: 'Warum wir hier sind',
    text: 'Wer das System verantwortet, sagt in einer Minute, was es ist und was nicht passieren darf. Lesen Sie die Ziele vor.',
  },
  'warm-up': {
    title: 'Beitreten und probieren',
    text: 'Alle scannen den Code. Erklären Sie Stufen und Zuschnitt an einer Praktik; sagen Sie, dass Ad hoc 2 ist und Zuschnitt heißt, wie spezifisch. Eine Abstimmung zur Probe.',
  },
  'target-vote': {
    title: 'Soll, verdeckt',
    text: 'Öffnen Sie alle achtzehn Soll-Fragen auf einmal. Alle stimmen allein und still ab, mit Begründung, wo es darauf ankommt. Erinnern Sie nach zwanzig Minuten.',
  },
  'target-reveal': {
    title: 'Aufdecken und annehmen, was bereit ist',
    text: 'Alles aufdecken. Nehmen Sie die bereiten in einem Block an; jede wird gezeigt, und wer will, kann über eine reden.',
  },
  'target-talk': {
    title: 'Reden, wo Sie auseinander liegen',
    text: 'Fünf oder sechs Fragen in der Reihenfolge der Agenda, höchstens acht Minuten: niedrigste und höchste Stimme, Gründe, zweite Runde oder Entscheidung.',
  },
  break: { title: 'Pause', text: 'Niemand bleibt am Bildschirm.' },
  'current-vote': {
    title: 'Ist, verdeckt',
    text: 'Öffnen Sie die Ist-Fragen. Wo stehen wir heute, und was belegt es? Links zu Nachweisen gehen mit der Stimme.',
  },
  'current-reveal': {
    title: 'Aufdecken und annehmen, was bereit ist',
    text: 'Wie zuvor. Eine behauptete Stufe 3 oder mehr ohne Nachweis wird nicht im Block angenommen.',
  },
  'current-talk': {
    title: 'Reden, wo Sie auseinander liegen',
    text: 'Die Technik zeigt, die Fachseite fragt. Parken Sie, wofür der Nachweis nicht im Raum ist.',
  },
  gaps: {
    title: 'Die Lücken gemeinsam lesen',
    text: 'Der Überblick am Beamer: die größten Lücken, was über dem Soll liegt, was unsicher ist. Noch keine Lösungen.',
  },
  steps: {
    title: 'Erste Schritte',
    text: 'Für die drei Lücken, die den Zielen am meisten schaden: je ein Schritt mit Person und Datum.',
  },
  close: {
    title: 'Abschluss',
    text: 'Lesen Sie die geparkten Fragen mit Person und Datum vor. Wer will, hält jetzt Widerspruch fest. Sagen Sie, wann das Protokoll eingefroren wird.',
  },
}
