import type { LearnPage } from '../page'

export const prepare: LearnPage = {
  sections: [
    {
      id: 'people',
      title: 'Wen Sie einladen',
      blocks: [
        {
          head: ['Gruppe', 'Laden Sie ein', 'Sie bringen mit'],
          rows: [
            [
              'Fachseite',
              'Verantwortliche des Systems, Produkt- oder Werkleitung, Risiko oder Versicherung, Kundenverträge, Compliance',
              'Was nicht passieren darf, was es kosten würde, was wem zugesagt ist',
            ],
            [
              'Technik',
              'Architektur, Entwicklung, Betrieb oder Instandhaltung, Integration, Sicherheit, ein Lieferant, wenn er einen Teil betreibt',
              'Wie es gebaut ist und läuft, was versucht wurde, was Vorfälle gelehrt haben',
            ],
            ['Beobachtung', 'Revision, Auftraggeber', 'Nichts zur Abstimmung: Sie sehen, was alle sehen'],
          ],
        },
        'Vier bis sieben in jeder Gruppe tragen gut. Mit weniger als drei sagen die Stimmen einer Gruppe wenig; ist jemand allein, lässt sich erkennen, wer was gestimmt hat. Laden Sie jemanden ein, der mit dem Ergebnis leben muss, und jemanden, der widerspricht.',
        'Die Moderation sollte nicht bei denen liegen, deren Arbeit bewertet wird.',
      ],
    },
    {
      id: 'before',
      title: 'Zwei Wochen vorher',
      blocks: [
        {
          steps: [
            'Schreiben Sie einen Satz zum System und einen zu seiner Grenze. Lassen Sie beide bestätigen.',
            'Wählen Sie die Sicht: Betrieb, Integration, Herstellung oder Zulieferung.',
            'Vereinbaren Sie zwei oder drei Geschäftsziele und die Risikobereitschaft.',
            'Entscheiden Sie, welche Praktiken nicht zutreffen, jede mit Begründung.',
            'Wählen Sie, was gezeigt wird. Es steht mit der ersten geöffneten Frage fest.',
            'Verschicken Sie die Einladungen, je Gruppe. Das Soll kann vorab abgestimmt werden: Setzen Sie eine Frist, und der Raum trifft sich mit den Stimmen.',
          ],
        },
      ],
    },
    {
      id: 'evidence',
      title: 'Nachweise, eine Woche vorher',
      blocks: [
        'Bitten Sie die Technik um Links statt um Meinungen: die Anlagenliste, den letzten Prüfbericht, den Stand der Updates, den Notfallplan und seine letzte Übung, Lieferantenverträge. Die Seite jeder Praktik nennt, was eine Stufe üblicherweise belegt.',
        'Eine behauptete Stufe 3 oder 4 ohne Nachweis wird überall markiert. Suchen Sie ihn besser eine Woche vorher als im Raum.',
      ],
    },
    {
      id: 'day-before',
      title: 'Am Tag davor',
      blocks: [
        {
          points: [
            'Öffnen Sie die Beamer-Ansicht und scannen Sie den Code mit einem Telefon aus der letzten Reihe.',
            'Probieren Sie eine Frage in der Demo, damit das erste Aufdecken nicht Ihr erstes ist.',
            'Benennen Sie eine zweite Moderation. Fallen Sie aus, macht sie weiter.',
          ],
        },
      ],
    },
  ],
  see: ['half-day', 'privacy'],
  sources: ['guide'],
}
