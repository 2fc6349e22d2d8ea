import type { LearnPage } from '../page'

export const privacy: LearnPage = {
  sections: [
    {
      id: 'seal',
      title: 'Was verdeckt bleibt',
      blocks: [
        'Solange eine Runde offen ist, bleiben Stufen und Begründungen auf dem Server. Sie gehen auf niemandes Bildschirm: nicht auf den der Moderation, nicht zur Beobachtung, nicht an ein Programm, nicht in einen Export, eine E-Mail oder einen Webhook. Zu sehen ist, wer oder wie viele geantwortet haben.',
        'Das gilt gegenüber allen außer denen, die den Server betreiben. Sie könnten seine Datenbank lesen.',
        'Eine Stimme lässt sich ändern, bis die Runde geschlossen wird. Eine Änderung erfährt niemand.',
      ],
    },
    {
      id: 'shown',
      title: 'Was nach dem Aufdecken zu sehen ist',
      blocks: [
        {
          head: ['Anzeige', 'Zahlen', 'Begründungen', 'Namen'],
          rows: [
            ['Namen', 'je Gruppe', 'mit Namen', 'wer was gestimmt hat'],
            ['Gruppen', 'je Gruppe', 'mit Gruppe', 'keine'],
            [
              'Anonym',
              'erst ab einer kleinsten Zahl',
              'ohne Gruppe',
              'keine; nach dem Einfrieren wird die Verbindung von Stimme und Person gelöscht',
            ],
          ],
        },
        'Das steht mit der ersten geöffneten Frage fest, damit niemandes Antwort unter lockereren Regeln erscheint, als sie gegeben wurde. Es gilt am Bildschirm, in der API, in Exporten und im Log gleich.',
        'Wer in einer Gruppe allein ist, dessen Stimme ist die Zahl der Gruppe. Das wird Ihnen gesagt, bevor Sie antworten.',
      ],
    },
    {
      id: 'check',
      title: 'Wie Sie prüfen, dass Ihre Stimme zählt',
      blocks: [
        'Jede Stimme hat eine Quittung mit einem Prüfwert: einem Fingerabdruck Ihrer Antwort mit einem zufälligen Zusatz, den nur Sie bekommen. Beim Schließen kommen die Prüfwerte einer Runde sortiert ins Log. Ihrer ist darunter. Das Log ist eine Kette: Etwas auszulassen oder später zu ändern, bricht sie sichtbar.',
      ],
    },
    {
      id: 'kept',
      title: 'Was aufbewahrt wird',
      blocks: [
        'Ihr Name, wie Sie ihn geschrieben haben, Ihre Gruppe, Ihre Stimmen, Ihre Begründungen. Bei Konten eine E-Mail-Adresse. Über Sie wird nichts gemessen, und die Seiten laden nichts von anderen.',
      ],
    },
  ],
  see: ['consensus', 'half-day'],
  sources: [],
}
