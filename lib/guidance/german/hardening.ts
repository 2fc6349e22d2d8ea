import type { DomainGuidance } from './domain-guidance'

/** What `model/catalogue/hardening.ts` says, in German. */
export const GERMAN_HARDENING: DomainGuidance = {
  'vulnerability-assessment': {
    intent:
      'Schwächen finden, bevor sie ausgenutzt werden, beurteilen, was sie für den Betrieb bedeuten, und dafür sorgen, dass sie behandelt werden.',
    question: 'Wie finden wir Schwachstellen vor den Angreifern und sorgen dafür, dass sie behandelt werden?',
    levels: [
      { gist: 'Niemand sucht Schwachstellen', summary: null, indicators: [] },
      {
        gist: 'Herstellermeldungen, sonst Zufall',
        summary:
          'Herstellermeldungen zu den Hauptprodukten erreichen eine Person, die Alarmierendes weitergibt. Andere Schwächen werden zufällig bekannt, aus der Presse, durch Kundschaft oder einen Ausfall.',
        indicators: [
          'Postfach oder Person, die Sicherheitsmeldungen der Hersteller erhält',
          'Einzelne Befunde, die früher behoben wurden',
        ],
      },
      {
        gist: 'Hauptteile ab und zu gescannt',
        summary:
          'Vorrangige Systeme werden von Zeit zu Zeit gescannt oder untersucht, meist vor Freigabe oder Audit, und bekannte Schwachstellen der Hauptkomponenten werden nachgeschlagen. Die Dringlichkeit folgt allgemeinen Schweregraden und der Erfahrung des Teams.',
        indicators: [
          'Aktueller Scan- oder Testbericht für vorrangige Systeme',
          'Liste bekannter Schwachstellen mit grober Rangfolge',
          'Öffentliche Anlaufstelle für Schwachstellenmeldungen',
        ],
      },
      {
        gist: 'Tests für alles geplant und verfolgt',
        summary:
          'Methoden, Häufigkeit und Abdeckung sind je Geräteart festgelegt, mit OT-verträglichen Techniken, und verbinden Scans, Prüfung der Konfiguration, Code- oder Binäranalyse und Penetrationstests. Befunde werden im Zusammenhang bewertet und bis zur Erledigung verfolgt. Meldungen von außen folgen einem veröffentlichten Verfahren.',
        indicators: [
          'Prüfplan mit Abdeckung und Abständen, und Ergebnisse dazu',
          'Bewertungsschema, das Ausnutzbarkeit, Exponiertheit und Wirkung im Betrieb wägt',
          'Aufgaben mit Zuständigen, Frist und geprüfter Behebung',
          'Offenlegungsrichtlinie mit bearbeiteten Fällen',
        ],
      },
      {
        gist: 'Stete Suche, Ursachen beseitigt',
        summary:
          'Die Suche läuft ständig, verknüpft Stücklisten, Exponiertheit und Bedrohungsdaten und wird an Zielen für Abdeckung und Entscheidungsdauer gesteuert. Ursachen werden an der Quelle beseitigt. Externe Forschung oder formale Verifikation stellt die Ergebnisse auf die Probe.',
        indicators: [
          'Zahlen und Ziele zu Abdeckung, Alter des Rückstands und Zeit bis zur Einstufung',
          'Ursachenstatistik, die Entwurf oder Ablauf geändert hat',
          'Ergebnisse von Bug-Bounty, unabhängigem Labor oder formaler Verifikation',
          'Aussagen zur Ausnutzbarkeit, etwa VEX, für Produkte herausgegeben',
        ],
      },
    ],
    scope: {
      industry:
        'Quellen und Grenzen der Branche nutzen, etwa ICS-Warnungen, Meldungen zu Medizinprodukten, Hinweise des Auto-ISAC, PCI-Scanpflichten und die Regel, laufende Steuerungen und Geräte am Bett nicht aktiv zu scannen. Manche Zertifizierung schreibt die Prüftiefe vor.',
      system:
        'Für diese Anlage planen, was im Betrieb, an einem Zwilling, im Labor oder nur auf dem Papier geprüft wird und wie Geräte erreicht werden, die schlafen, sich bewegen oder versiegelt sind. Nach der Wirkung hier bewerten: Ein schwerer Fehler in einem ungenutzten Dienst kann hinter einem leichten im Sicherheits-Gateway stehen.',
    },
  },
  'patch-management': {
    intent:
      'Sicherheitsupdates oder Ersatz dafür rechtzeitig auf betroffene Komponenten bringen, ohne den Betrieb zu gefährden.',
    question: 'Wie erreichen Sicherheitsupdates unsere Anlagen rechtzeitig, ohne den Betrieb zu stören?',
    levels: [
      { gist: 'Nach Lieferung kein Update', summary: null, indicators: [] },
      {
        gist: 'Kritisches, wo leicht erreichbar',
        summary:
          'Was ein Hersteller kritisch nennt, wird auf leicht erreichbaren Komponenten installiert, oft beim Servicebesuch. Dass viele Geräte im Lieferzustand bleiben, wird hingenommen.',
        indicators: [
          'Eine Person, die die Hauptkomponenten aktualisieren kann',
          'Gelegentliche Update-Einträge in einem Logbuch',
        ],
      },
      {
        gist: 'Wichtiges auf exponierten Teilen',
        summary:
          'Wichtige Updates für exponierte oder wichtige Komponenten werden nach der Ankündigung installiert, wenn möglich nach kurzer Probe. Wo ein Update unmöglich ist, improvisiert das Team, etwa durch Schließen eines Ports.',
        indicators: [
          'Update-Protokoll für vorrangige Systeme',
          'Notizen zu dringenden Updates nach veröffentlichten Angriffen',
          'Liste der Komponenten, die sich nicht aktualisieren lassen',
        ],
      },
      {
        gist: 'Fristen nach Risiko, getestet verteilt',
        summary:
          'Eine Richtlinie setzt Fristen nach Risiko für Firmware, Betriebssysteme, Anwendungen und Cloud-Abbilder und schreibt Echtheitsprüfung, Test, Ausrollen in Wellen und Rückweg vor. Wo ein Update warten muss, werden Ersatzmaßnahmen entschieden und überprüft. Das Supportende wird vorausgeplant.',
        indicators: [
          'Update-Richtlinie mit Fristen und Bericht zur Abdeckung',
          'Testnachweise und genehmigte Wartungsfenster',
          'Signierte Updates, auf dem Gerät geprüft, mit Schutz vor Rückstufung',
          'Verzeichnis der Ersatzmaßnahmen mit Ablauf und der Supportenden',
        ],
      },
      {
        gist: 'Automatisch verteilt, Flotte im Blick',
        summary:
          'Das Ausrollen ist weitgehend automatisch, gestaffelt und beobachtet; Zustandsdaten entscheiden über Fortsetzen oder Zurücknehmen. Der Stand der Flotte ist jederzeit bekannt, Rechtzeitigkeit und Fehlerquote werden an Zielen gesteuert. Der Update-Weg selbst ist gehärtet und unabhängig geprüft.',
        indicators: [
          'Flottenansicht mit Update-Stand und Alter je Modell',
          'Trends zu Update-Dauer und Fehlern mit Verbesserungen',
          'Unabhängiger Test der Update-Infrastruktur',
          'Übung eines Notfall-Updates oder eines kompromittierten Update-Schlüssels',
        ],
      },
    ],
    scope: {
      industry:
        'Rhythmus und Pflichten der Branche treffen, etwa Updates in Anlagenstillständen, herstellerfreigegebene Updates für Leitsysteme und Medizinprodukte, Update-Management nach UNECE R156 oder Sperrzeiten im Handel. Update-Angaben nach Art von IEC TR 62443-2-3 austauschen, wo Lieferanten das unterstützen.',
      system:
        'Festlegen, wie jede Komponente dieses Systems aktualisiert wird: über Funk, über den Edge-Server, beim Servicebesuch oder nie. Grenzen von Bandbreite und Batterie, gemischte Versionen, den sicheren Zustand während des Updates und wer es aus Produktionsgründen aufschieben darf, einbeziehen.',
    },
  },
  'monitoring-practice': {
    intent:
      'Zustand und Verhalten des Systems beobachten, sodass Auffälligkeiten, Missbrauch und Ausfälle sichtbar werden und sich später belegen lassen.',
    question: 'Wie merken wir, dass etwas nicht stimmt, und wie belegen wir später, was geschah?',
    levels: [
      { gist: 'Nichts aufgezeichnet, niemand schaut', summary: null, indicators: [] },
      {
        gist: 'Standardlogs, nur nach Störung gelesen',
        summary:
          'Standardprotokolle der Hauptkomponenten bleiben eingeschaltet, und Bedienende bekommen Alarme bei Funktionsverlust. Protokolle werden nur zur Fehlersuche gelesen.',
        indicators: [
          'Protokollierung auf den wichtigsten Servern oder Gateways aktiv',
          'Alarme bei Funktionsverlust erreichen Bedienende',
        ],
      },
      {
        gist: 'Hauptlogs bewahrt, wenige Angriffsalarme',
        summary:
          'Protokolle der Hauptsysteme werden aufbewahrt und bei Verdacht untersucht; Alarme gibt es für Muster aus bekannten Vorfällen, etwa wiederholte Fehlanmeldungen oder neue Fernsitzungen. Die Abdeckung ist je Abteilung verschieden.',
        indicators: [
          'Gesammelte Protokolle vorrangiger Systeme, einige Wochen aufbewahrt',
          'Alarme für einige bekannte Anzeichen von Angriffen',
          'Notizen zu Prüfungen nach veröffentlichten Vorfällen',
        ],
      },
      {
        gist: 'Abdeckung nach Risiko, Alarme getestet',
        summary:
          'Was aufgezeichnet und beobachtet wird, leitet sich aus Bedrohungsmodell und Risiko ab und umfasst Geräte, Netze, Anwendungen, Cloud und Zutritt, mit abgeglichener Zeit und geschützter Ablage. Normales Verhalten ist beschrieben, und geschultes Personal bewertet Abweichungen zu festen Zeiten. Alarme werden getestet.',
        indicators: [
          'Überwachungskonzept mit Ereignissen, Quellen, Aufbewahrung und Zuständigkeiten',
          'Geschützte zentrale Protokollablage mit Nachweis des Zeitabgleichs',
          'Beschriebener Normalzustand von industriellem Verkehr oder Prozessverhalten',
          'Regelmäßige Tests, dass Probeangriffe Alarm auslösen',
        ],
      },
      {
        gist: 'Erkennung gemessen, stets nachgestellt',
        summary:
          'Die Überwachung wird laufend nachgestellt, mit Zahlen zu Abdeckung, Fehlalarmen und Zeit bis zur Erkennung. Prozess-, Betriebssicherheits- und IT-Sicherheitsdaten werden verknüpft, und Auswertungen werden vor dem Einsatz validiert. Nachweise genügen forensischen und rechtlichen Ansprüchen.',
        indicators: [
          'Abdeckungskarte, gegen einen Katalog von Angriffstechniken geführt',
          'Trends zu Erkennungszeit und Fehlalarmen mit Aufzeichnung der Nachstellung',
          'Anwendungsfälle, die Prozess- und Sicherheitsdaten verbinden',
          'Geübtes Verfahren zur Beweiskette',
        ],
      },
    ],
    scope: {
      industry:
        'Auf Ereignisse achten, die in der Branche zählen, etwa ungeplante Programmübertragungen, geänderte Schutzeinstellungen, Diagnosesitzungen in Fahrzeugen oder entfernte Kassenterminals. Passive Techniken vorziehen, wo Geräte der Branche weder Agenten noch Abfragen vertragen.',
      system:
        'Beobachtungspunkte für diese Architektur festlegen, etwa Zellen-Firewall, Protokoll des Nachrichtenvermittlers, Lebenszeichen der Geräte, Stromprofile oder Manipulationssignale der Kameras. Schwellen für seinen Betriebsrhythmus setzen und entscheiden, was ein Gerät ohne Verbindung aufzeichnet.',
    },
  },
  'situation-awareness-and-information-sharing-practice': {
    intent:
      'Die Bedrohungslage rund um das System kennen und nützliche Informationen rechtzeitig mit anderen der Branche, Lieferanten, Kundschaft und Behörden austauschen.',
    question: 'Wie erfahren wir von neuen Bedrohungen, und wie warnen wir, wer es wissen muss?',
    levels: [
      { gist: 'Nichts verfolgt, niemand gewarnt', summary: null, indicators: [] },
      {
        gist: 'Sicherheitsmeldungen nebenbei gelesen',
        summary:
          'Eine Person verfolgt allgemeine Sicherheitsmeldungen und Herstellerpost nebenbei, und Meldungen, die Vertrag oder Behörde verlangen, werden gemacht. Sonst wird nichts gesammelt oder weitergegeben.',
        indicators: [
          'Jemand liest Sicherheitsmeldungen und Herstellerhinweise',
          'Kontaktdaten der Haupthersteller und der zuständigen Behörde sind bekannt',
        ],
      },
      {
        gist: 'Gewählte Quellen, Warnungen verteilt',
        summary:
          'Ausgewählte Quellen wie CERT-Warnungen werden für die wichtigsten Techniken verfolgt, und Warnungen gehen an Kolleginnen und Kollegen, die betroffen sein können. Eigene Erfahrung wird nach auffälligen Ereignissen formlos mit Partnern geteilt.',
        indicators: [
          'Bezug passender Warnungen mit zuständiger Person',
          'Weitergeleitete Warnungen und die Reaktionen darauf',
          'Formloser Kontakt zu anderen der Branche oder einer Fachgruppe',
        ],
      },
      {
        gist: 'Meldung wird Handeln, Teilen geregelt',
        summary:
          'Informationsbedarf ist festgelegt, Quellen sind bewertet, und ein regelmäßiger Ablauf macht aus Meldungen Maßnahmen für betroffene Systeme. Die Organisation wirkt in einer Austauschgemeinschaft mit und nutzt vereinbarte Kennzeichnungen. Regeln sagen, was mit wem geteilt wird und wer zustimmt.',
        indicators: [
          'Überprüfte Liste von Informationsbedarf und Quellen',
          'Aufzeichnungen, die erhaltene Meldungen mit Bewertung und Maßnahme verbinden',
          'Mitgliedschaft in einem ISAC oder Ähnlichem, mit eigenen Beiträgen',
          'Richtlinie zum Teilen mit Vertraulichkeitsstufen und Zustimmung',
        ],
      },
      {
        gist: 'Automatischer Austausch mit Nutzen',
        summary:
          'Der Austausch ist schnell und großenteils maschinenlesbar, und sein Nutzen wird gemessen, etwa an abgeleiteten Erkennungsregeln oder abgewehrten Bedrohungen. Ein gemeinsames Bild von IT, OT und Produkten stützt Entscheidungen in Ruhe und Krise. Rückmeldung an die Gemeinschaft hebt die Güte.',
        indicators: [
          'Automatische Aufnahme und Abgabe von Indikatoren oder Warnungen in Standardformaten',
          'Zahlen zur Zeit vom Eingang bis zum Handeln und zum Nutzen der Quellen',
          'Gemeinsames Lagebild, in Übungen oder Vorfällen genutzt',
          'Veröffentlichte Warnungen oder ähnliche Beiträge',
        ],
      },
    ],
    scope: {
      industry:
        'Sich den Stellen der Branche anschließen, etwa E-ISAC, Auto-ISAC, Health-ISAC, einem Handels-ISAC oder einer nationalen Gruppe der Fertigung, und gesetzliche Meldungen vom freiwilligen Austausch trennen. Wettbewerbsrecht und Empfindlichkeiten der Branche beachten.',
      system:
        'Beobachtungslisten an die genauen Produkte, Versionen, Orte und Partner dieses Systems binden, sodass binnen Stunden klar ist, ob eine Warnung zutrifft. Festlegen, was vor- und nachgelagerte Betriebe erfahren müssen, wenn hier etwas geschieht.',
    },
  },
  'event-detection-and-response-plan': {
    intent:
      'Vorab bestimmen, was als Sicherheitsereignis gilt, wer es bewertet, wie es weitergegeben wird und wie Menschen reagieren, ohne die physische Lage zu verschlimmern.',
    question: 'Wenn etwas geschieht: Wer beurteilt es, wer erfährt davon, und wer handelt, ohne es zu verschlimmern?',
    levels: [
      { gist: 'Niemand weiß, wen man anruft', summary: null, indicators: [] },
      {
        gist: 'Kontaktliste und ein IT-Ablauf',
        summary:
          'Es gibt eine Kontaktliste und einen allgemeinen IT-Ablauf für Vorfälle. Wenn etwas geschieht, tun die Anwesenden, was sinnvoll scheint, weil der Ablauf nicht zu Anlagen oder Geräten passt.',
        indicators: ['Notfallkontaktliste', 'Allgemeiner Vorfallablauf, womöglich aus der Büro-IT'],
      },
      {
        gist: 'Kurze Anleitungen fürs Wahrscheinliche',
        summary:
          'Für die wahrscheinlichsten Szenarien, etwa Erpressungssoftware oder missbrauchten Fernzugriff, gibt es kurze Anleitungen und Kontakte. Ereignisse bei anderen Firmen verbessern sie. Eigene Vorfälle werden danach zusammengefasst.',
        indicators: [
          'Ablaufkarten für einige Szenarien',
          'Vorfallnotizen mit Zeit, Handeln und Ausgang',
          'Vereinbarte Ansprechpersonen bei wichtigen Lieferanten',
        ],
      },
      {
        gist: 'Ein voller Plan, planmäßig geübt',
        summary:
          'Ein Plan nach anerkannter Anleitung legt Ereignisklassen fest, Rollen von der Schicht bis zur Leitung, das Recht zum Anhalten oder Abtrennen, Kommunikation und Umgang mit Beweisen. Er umfasst IT, OT, Produkte im Feld, Betriebssicherheit und Meldefristen. Geübt wird nach Zeitplan.',
        indicators: [
          'Genehmigter Plan mit Schweregraden, Rollen, Vertretungen und Fristen',
          'Übungsberichte mit Korrekturmaßnahmen',
          'Rufbereitschaft und Kommunikation außerhalb der betroffenen Kanäle',
          'Geschultes Personal in Leitständen und Kundendienst',
        ],
      },
      {
        gist: 'Reaktion gemessen, Bereitschaft belegt',
        summary:
          'Erkennung und Reaktion sind ein gemessener Prozess, teilweise automatisch innerhalb von Grenzen, die für den physischen Prozess als sicher belegt sind. Lehren aus Vorfällen, Übungen und Lageinformationen ändern Plan, Erkennung und Entwurf zügig. Unangekündigte oder unabhängige Tests bestätigen die Bereitschaft.',
        indicators: [
          'Ziele und Zahlen zu Zeit bis Annahme, Eindämmung und Abschluss',
          'Automatische Handlungen mit Sicherheitsanalyse und Genehmigung',
          'Unangekündigte oder von außen geleitete Übungen',
          'Verfolgte Änderungen an Plan und Erkennung nach gezogenen Lehren',
        ],
      },
    ],
    scope: {
      industry:
        'Partner und Fristen der Branche einbeziehen, etwa Netzbetreiber, Gesundheitsbehörde, Kartenorganisationen oder Typgenehmigungsstelle, und mit Prozesssicherheit und Rettungsdiensten abstimmen. An Branchenübungen teilnehmen.',
      system:
        'Ablaufkarten für Ausfall- und Angriffsarten dieses Systems schreiben, etwa welcher Abschnitt sich abtrennen lässt, ohne die Kühlung zu verlieren, wie von Hand gefahren wird, was Fahrende oder Anwohner erfahren und wie flüchtige Daten gesichert werden. Menschen je Standort und Schicht benennen und damit rechnen, dass übliche Kanäle ausfallen.',
    },
  },
  'remediation-recovery-and-continuity-of-operations': {
    intent:
      'Wesentliche Funktionen während eines Vorfalls erhalten, in der Zeit, die das Geschäft verträgt, zu einem vertrauenswürdigen Zustand zurückkehren und die Ursache beseitigen.',
    question:
      'Wie halten wir das Wesentliche am Laufen, kommen zu einem guten Zustand zurück und beseitigen die Ursache?',
    levels: [
      { gist: 'Keine Sicherung, kein Rückfall', summary: null, indicators: [] },
      {
        gist: 'Einfache Sicherungen, nie erprobt',
        summary:
          'Von den wichtigsten Servern oder Projekten gibt es einfache Sicherungen, und Supportverträge bestehen. Eine Wiederherstellung wurde nicht erprobt, und Prioritäten werden während des Ausfalls geklärt.',
        indicators: [
          'Sicherungen der wichtigsten Server oder Engineering-Projekte',
          'Supportverträge oder Ersatzteile für wichtige Geräte',
        ],
      },
      {
        gist: 'Hauptsicherung mindestens einmal erprobt',
        summary:
          'Die Hauptsysteme werden nach einfachen Regeln gesichert, Auswege für wahrscheinliche Ausfälle sind bekannt, und eine Wiederherstellung ist mindestens einmal gelungen. Ursachen von Vorfällen werden beseitigt, wo sie offenkundig sind.',
        indicators: [
          'Sicherungsplan und von der Produktion getrennte Ablage für vorrangige Systeme',
          'Notizen einer gelungenen Wiederherstellung',
          'Verfahren für Hand- oder eingeschränkten Betrieb einer Hauptfunktion',
        ],
      },
      {
        gist: 'Ziele gesetzt, Wiederherstellung geübt',
        summary:
          'Wiederherstellungsziele folgen aus einer Analyse der Geschäftsauswirkungen; Redundanz, Sicherungen, Ersatzteile und Ersatzverfahren sind darauf ausgelegt, auch für Steuerungslogik und Geräteeinstellungen. Die Rückkehr zu einem geprüft sauberen Zustand wird geübt. Ursachen werden untersucht und beseitigt.',
        indicators: [
          'Auswirkungsanalyse mit Wiederherstellungszeit und -punkt je Funktion',
          'Geschützte Offline- oder unveränderliche Sicherungen, auch von SPS- und Gateway-Abbildern',
          'Datierte Ergebnisse von Wiederherstellung und Umschalten, mit den Zielen verglichen',
          'Ursachenberichte mit erledigten Korrekturmaßnahmen',
        ],
      },
      {
        gist: 'Rückfall belegt, Erholung gemessen',
        summary:
          'Widerstandsfähigkeit ist konstruiert und belegt. Eingeschränkte Betriebsarten sind festgelegt, Wiederaufbau ist automatisiert, wo es sicher ist, und realistische Übungen, auch mit Verlust von Lieferanten oder Cloud, vergleichen erreichte Zeiten mit Zielen. Ergebnisse und Veränderungen im Geschäft führen zu Anpassung, und Beteiligte bekommen verlässliche Berichte.',
        indicators: [
          'Gemessene Wiederherstellung über mehrere Übungen',
          'Automatischer Wiederaufbau oder neues Einrichten von Geräten aus vertrauenswürdigen Quellen',
          'Tests eingeschränkter Betriebsarten mit eingebrachten Fehlern',
          'Überprüfung durch die Leitung, die Ziele und Investitionen anpasst',
        ],
      },
    ],
    scope: {
      industry:
        'Prioritäten und Pflichten der Branche bei der Wiederherstellung bedenken, etwa Schwarzstart der Stromversorgung, Fortführung der Behandlung, Lebensmittelsicherheit unterbrochener Chargen, Rückrufe oder Mindestbetrieb im Nahverkehr. Gegenseitige Hilfe für Ersatzteile und Fachleute nutzen.',
      system:
        'Die Mindestfunktionen dieses Systems nennen, die Reihenfolge des Wiederanlaufs, Abhängigkeiten wie Zeit, Lizenzen und Identität, und wie eine Geräteflotte zurückkommt, wenn Schlüssel oder Firmware ersetzt werden müssen. Sagen, wie lange Handbetrieb mit dem vorhandenen Personal durchzuhalten ist.',
    },
  },
}
