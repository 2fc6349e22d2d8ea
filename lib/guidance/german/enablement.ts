import type { DomainGuidance } from './domain-guidance'

/** What `model/catalogue/enablement.ts` says, in German. */
export const GERMAN_ENABLEMENT: DomainGuidance = {
  'establishing-and-maintaining-identities': {
    intent:
      'Menschen, Geräten, Software und Diensten Identitäten geben, denen man trauen kann, und diese samt ihren Zugangsdaten ihr Leben lang pflegen.',
    question: 'Woran erkennen wir sicher, mit welcher Person, welchem Gerät oder welcher Software wir es zu tun haben?',
    levels: [
      { gist: 'Niemand weiß, wer wer ist', summary: null, indicators: [] },
      {
        gist: 'Geteilte Konten, ärgste Vorgaben weg',
        summary:
          'Konten und Gerätekennungen gibt es, damit das System läuft, und Herstellervorgaben sind an exponierten Stellen ersetzt. Zugangsdaten werden oft im Team geteilt oder sind in einer Serie gleich. Wer oder was welche Zugangsdaten hat, ist nicht festgehalten.',
        indicators: [
          'Standardpasswörter an Internet- und Verwaltungszugängen geändert',
          'Geräte lassen sich unterscheiden, etwa an der Seriennummer',
        ],
      },
      {
        gist: 'Eigene Konten für Admins, Hauptgeräte',
        summary:
          'Wer verwaltet oder aus der Ferne arbeitet, hat ein persönliches Konto, und Geräte der Hauptszenarien haben eigene Zugangsdaten. Zugänge und Abgänge werden von Hand bearbeitet. Aus Vorfällen bekannte Schwächen wie fest eingebaute Passwörter werden gesucht und entfernt.',
        indicators: [
          'Persönliche Konten für Verwaltung und Fernzugriff',
          'Liste der Gerätezugangsdaten oder Zertifikate mit Ausgabedatum',
          'Stichprobe von Abgängen, deren Konten entfernt wurden',
        ],
      },
      {
        gist: 'Jede Identität von Anfang bis Ende',
        summary:
          'Alle Arten von Identitäten folgen einem festgelegten Lebenszyklus von der Aufnahme bis zum Widerruf und nutzen anerkannte Verfahren, in Hardware verankert, wo das Risiko es verlangt. Privilegierte Arbeit und Fernarbeit brauchen stärkere Anmeldung. Identitätsbestände von IT, OT und Cloud werden abgeglichen.',
        indicators: [
          'Identitätsrichtlinie für Menschen, Geräte, Dienste und Anwendungen',
          'Aufzeichnungen über Ausgabe, Wechsel und Widerruf von Zugangsdaten',
          'Mehr-Faktor-Anmeldung für Fern- und privilegierten Zugriff in Kraft',
          'Regelmäßiger Bericht über verwaiste Konten und unbekannte Geräte',
        ],
      },
      {
        gist: 'Missbrauch erkannt, Sperrzeit gemessen',
        summary:
          'Gesicherte Identität ist ein gemessener Dienst: Sperrdauer, Ablauf und ungewöhnliche Nutzung werden beobachtet und führen zu Handeln. Geräteidentität wird zusammen mit dem Softwarestand bescheinigt, und ein Wechsel der Verfahren oder ein Massentausch der Schlüssel ist vorbereitet. Die Vertrauensinfrastruktur wird unabhängig geprüft.',
        indicators: [
          'Ziele und Zahlen zu Sperrdauer und abgelaufenen oder doppelten Zugangsdaten',
          'Bescheinigungen, die über die Aufnahme ins System entscheiden',
          'Audit der Zertifizierungsstelle oder der Schlüsseleinbringung',
          'Erprobter Plan für den Massentausch von Schlüsseln',
        ],
      },
    ],
    scope: {
      industry:
        'Identitätsverfahren der Branche beachten, etwa Geräteidentitäten nach IEEE 802.1AR in der Automatisierung, Fahrzeug-PKI, eindeutige Gerätekennung in der Medizin oder Terminalzertifikate im Zahlungsverkehr. Arbeitsbedingungen wie Handschuhe, geteilte Bedienplätze und Notfälle achten, die gewöhnliche Anmeldungen ausschließen.',
      system:
        'Für jede Komponentenklasse dieses Systems entscheiden, welche Identität sie trägt, wo das Geheimnis liegt und wie es im Feld erneuert wird. Batteriegeräte einbeziehen, die sich selten verbinden, und alte Steuerungen ohne Identität, für die ein Gateway bürgen muss.',
    },
  },
  'access-control': {
    intent:
      'Jeder Identität nur erlauben, was ihre Aufgabe verlangt und wann sie es verlangt, und das an jeder maßgeblichen Grenze durchsetzen.',
    question: 'Wer darf was, wo und wann, und was hält alle anderen ab?',
    levels: [
      { gist: 'Keine Regeln, wer was darf', summary: null, indicators: [] },
      {
        gist: 'Anmeldung nur an den Hauptteilen',
        summary:
          'Die wichtigste Hürde ist, ins Netz oder in den Raum zu kommen; eine Anmeldung trennt an den Hauptkomponenten Nutzung von Verwaltung. Andere Rechte bleiben wie geliefert.',
        indicators: [
          'Verwaltungsfunktionen der Hauptkomponenten verlangen eine Anmeldung',
          'Eine Firewall oder ein Router steht zwischen System und Internet',
        ],
      },
      {
        gist: 'Rollen für die Hauptnutzung gestutzt',
        summary:
          'Für die Hauptanwendungsfälle sind Rollen festgelegt und Rechte gestutzt; Ports oder Dienste, die bekanntermaßen missbraucht werden, sind geschlossen. Fernwartung wird bei Bedarf eingeschaltet. Rechte werden geprüft, wenn jemandem auffällt, dass sie zu weit gehen.',
        indicators: [
          'Rollenliste der Hauptanwendungen mit zugeordneten Personen',
          'Filterregeln, die den Verkehr vorrangiger Systeme begrenzen',
          'Notizen über auf Anforderung freigeschalteten Fernzugriff',
        ],
      },
      {
        gist: 'Geringste Rechte, regelmäßig geprüft',
        summary:
          'Geringste Rechte und Funktionstrennung sind in Geräteschnittstellen, Anwendungen, APIs, Netzen und Engineering-Werkzeugen angelegt. Zonen und Übergänge begrenzen Datenflüsse, und Notzugriff ist geregelt. Rechte werden anhand vollständiger Listen regelmäßig bestätigt.',
        indicators: [
          'Zugriffsrichtlinie und Rollenmodell, von den Systemverantwortlichen genehmigt',
          'Plan der Zonen und Übergänge, der zu den eingesetzten Filterregeln passt',
          'Aufzeichnungen der Rechteprüfung mit entzogenen Rechten',
          'Tests, die zeigen, dass unbefugte Befehle abgewiesen werden',
        ],
      },
      {
        gist: 'Rechte folgen der Lage und dem Maß',
        summary:
          'Entscheidungen berücksichtigen die Lage, etwa Gerätezustand, Arbeitsauftrag oder Anlagenzustand, und sind zentral zu beobachten. Regeln sind versioniert und werden vor dem Ausrollen geprüft. Abweichungen werden in gemessener Zeit gefunden und behoben.',
        indicators: [
          'Regeln unter Versionsverwaltung mit automatischer Prüfung',
          'Rechte auf Zeit, die mit dem Arbeitsauftrag enden',
          'Bericht über auffällige Zugriffe und die Zeit bis zur Behebung',
          'Unabhängige Tests von Segmentierung oder Berechtigung',
        ],
      },
    ],
    scope: {
      industry:
        'Gewohnheiten und Sicherheitspflichten der Branche aufnehmen: Bedienende müssen immer sicher abschalten können, in der Klinik braucht es Notzugriff, Werkstatt und Fahrende haben verschiedene Diagnoserechte, im Laden werden Terminals geteilt. Branchennormen zur Segmentierung anwenden, etwa Zonen nach IEC 62443.',
      system:
        'Erlaubte Befehle und Flüsse aus den Funktionen dieses Systems ableiten, etwa wer einen Sollwert schreiben, ein Ventil öffnen, ein Update starten oder Video ansehen darf. Lokale Ports, Debug-Schnittstellen und Feldwerkzeuge abdecken und festlegen, was gilt, wenn der Berechtigungsdienst nicht erreichbar ist.',
    },
  },
  'asset-change-and-configuration-management': {
    intent:
      'Wissen, woraus das System besteht und in welchem Zustand es sein soll, und Änderungen nur kontrolliert und nachvollziehbar geschehen lassen.',
    question: 'Was haben wir, wie soll es eingestellt sein, und wer darf es ändern?',
    levels: [
      { gist: 'Keine Liste des Bestands', summary: null, indicators: [] },
      {
        gist: 'Geräteliste, Änderungen vor Ort',
        summary:
          'Eine Liste der wichtigsten Geräte liegt vor, oft aus Einkauf oder Inbetriebnahme, dazu Handbücher und Installationsmedien. Wer Dienst hat, ändert, und die gegenwärtige Konfiguration zeigt sich am Gerät.',
        indicators: [
          'Geräteliste oder Anlagenplan, womöglich veraltet',
          'Aufbewahrte Handbücher und Installationsmedien',
        ],
      },
      {
        gist: 'Hauptbestand erfasst, Änderungen notiert',
        summary:
          'Der wichtigste Bestand ist mit Version und Zuständigen erfasst, und seine Konfiguration wird vor größeren Arbeiten gesichert. Änderungen daran werden angekündigt und notiert. Bekannt gefährliche Einstellungen werden bei Gelegenheit berichtigt.',
        indicators: [
          'Verzeichnis des vorrangigen Bestands mit Software- oder Firmwareversion',
          'Gesicherte Konfigurationen oder Projektdateien der letzten großen Änderung',
          'Änderungsnotizen mit Datum und Person',
        ],
      },
      {
        gist: 'Ein voller Bestand, Änderungen bewertet',
        summary:
          'Ein Verzeichnis, durch OT-verträgliche Erkundung aktuell gehalten, umfasst Hardware, Software, Verbindungen und Daten aller Systeme bis zur Entsorgung. Sollzustände leiten sich aus Normen ab, Änderungen durchlaufen eine Folgenabschätzung durch Rollen für IT-Sicherheit und Betriebssicherheit, und Abweichungen werden erkannt.',
        indicators: [
          'Verzeichnis, anhand von Netzerkundung oder Begehung auf Vollständigkeit geprüft',
          'Genehmigte Sollzustände je Gerätetyp und Abweichungsberichte',
          'Änderungsaufzeichnungen mit Folgenabschätzung, Test und Rückfallplan',
          'Entsorgungsnachweise samt gelöschten Schlüsseln und Daten',
        ],
      },
      {
        gist: 'Wildwuchs schnell gefasst und gemessen',
        summary:
          'Die gewollte Konfiguration ist maschinenlesbar beschrieben und wird laufend geprüft; unbefugte Änderungen lösen eine rasche Reaktion aus. Abdriften, fehlgeschlagene und Notfalländerungen werden gemessen und führen zu Verbesserung. Signaturen oder Bescheinigungen stützen die Unversehrtheit von Konfigurationen.',
        indicators: [
          'Automatische Erkennung von Abdriften mit Zeiten bis zur Behebung',
          'Prüfprotokolle signierter Konfigurationen oder Firmware',
          'Auswertung fehlgeschlagener und Notfalländerungen mit Maßnahmen daraus',
          'Testumgebung oder digitaler Zwilling zum Erproben von Änderungen',
        ],
      },
    ],
    scope: {
      industry:
        'Zu bestehenden Verfahren passen, etwa Änderungsmanagement in Chemieanlagen, validierter Zustand in der Pharmaproduktion, Softwarekennung typgenehmigter Fahrzeuge oder Änderungssperren in der Hochsaison des Handels. Branchentypische Gerätearten einbeziehen, von RTUs bis zu Infusionspumpen.',
      system:
        'Festlegen, was in diesem System gelenkt wird, einschließlich Steuerungslogik, Rezepten, Gateway-Containern, Infrastrukturcode der Cloud, Zertifikaten und Kalibrierdaten. Wartungsfenster nennen, wer bei laufender Produktion Änderungen freigeben darf und wie Ersatzgeräte auf demselben Stand bleiben.',
    },
  },
  'physical-protection': {
    intent:
      'Schädlichen physischen Zugang zu Geräten, Leitungen und Räumen verhindern, erschweren und erkennen, auch dort, wo viele IoT-Komponenten stehen: an Orten, die der Betrieb nicht beherrscht.',
    question: 'Wie halten wir falsche Hände von Geräten, Leitungen und Räumen fern, und merken es, wenn nicht?',
    levels: [
      { gist: 'Offen für alle, die vorbeikommen', summary: null, indicators: [] },
      {
        gist: 'Übliche Schlösser an Haupträumen',
        summary:
          'Übliche Schlösser und Zäune schützen die Haupträume, und Feldgeräte sitzen in Standardgehäusen. Schränke, Ports und abgesetzte Geräte sind nicht eigens gesichert.',
        indicators: [
          'Leit- und Serverräume lassen sich abschließen',
          'Feldgeräte sind in geschlossenen Gehäusen montiert',
        ],
      },
      {
        gist: 'Extra Schlösser, Siegel an heiklen Stellen',
        summary:
          'Geräte an bekannt exponierten oder wertvollen Stellen bekommen zusätzliche Schlösser, Siegel oder Kameras, und offene Ports sind dort blockiert. Diebstahl oder Manipulation wird von Fall zu Fall behandelt.',
        indicators: [
          'Verschlossene Schränke mit bekannten Schlüsselberechtigten an vorrangigen Standorten',
          'Unbenutzte Ports an exponierten Geräten verdeckt oder abgeschaltet',
          'Notizen zu früheren Diebstählen oder Manipulationen und was daraufhin geschah',
        ],
      },
      {
        gist: 'Feste Maßnahmen je Art von Ort',
        summary:
          'Das physische Risiko ist für jede Art von Ort bewertet und mit festen Maßnahmen beantwortet, von der Einteilung des Geländes bis zu Gehäusen, die Manipulation erkennen lassen, und geschützten Debug-Ports. Zutrittsrechte werden verwaltet, Fremdfirmen begleitet. Kontrollgänge prüfen Feldgeräte.',
        indicators: [
          'Standortklassen mit verlangten Maßnahmen und Prüfergebnissen',
          'Geprüfte Liste der Zutrittsrechte und Zutrittsprotokolle',
          'Produktanforderungen an Ports, Gehäuse und Manipulationserkennung',
          'Verfahren für Lagerung und Transport von Geräten und Datenträgern',
        ],
      },
      {
        gist: 'Manipulationsalarm, Einbruch geübt',
        summary:
          'Physische und digitale Ereignisse werden zusammen ausgewertet, sodass ein geöffneter Schrank oder ein bewegtes Gerät zu einer festgelegten Reaktion führt. Einbruchsübungen und Laborangriffe prüfen den Widerstand. Ergebnisse fließen in Gestaltung von Standorten und Produkten zurück.',
        indicators: [
          'Manipulations- und Zutrittsereignisse in der Überwachung mit Aufzeichnung der Reaktion',
          'Berichte über Einbruchstests oder Bewertungen von Hardware-Angriffen',
          'Zahlen wie die Zeit vom Manipulationsalarm bis zur Kontrolle',
        ],
      },
    ],
    scope: {
      industry:
        'Die Schutzerwartungen der Branche nutzen, etwa Perimeterklassen an Umspannwerken, explosionsgeschützte Gehäuse, PIN-Eingabegeräte mit Manipulationsschutz, Medikamentenschränke oder öffentlich zugängliche Ladepunkte. Mit bestehenden Sicherheits- und Wachdiensten abstimmen.',
      system:
        'Auflisten, wo jede Komponente dieses Systems steht und wer sie unbeobachtet berühren kann, sei es Dachsensor, Schrank am Straßenrand, Fahrzeugkabine oder Wohnzimmer. Wählen, was einem Angriff mit Werkzeug und zehn Minuten standhalten muss und was verloren gehen darf, weil seine Schlüssel anderswo wertlos sind.',
    },
  },
  'security-model-and-policy-for-data': {
    intent:
      'Entscheiden, welche Daten es gibt, wie wertvoll oder heikel sie sind, wer für sie einsteht und welche Schutzziele und Regeln von der Entstehung bis zur Löschung gelten.',
    question: 'Welche Daten zählen, wer steht für sie ein, und welche Regeln gelten, bis sie gelöscht sind?',
    levels: [
      { gist: 'Niemand sagt, welche Daten zählen', summary: null, indicators: [] },
      {
        gist: 'Eine breite Regel, Daten unsortiert',
        summary:
          'Eine allgemeine Regel zu Vertraulichkeit oder Datenschutz ist in Kraft, und man weiß, dass Kundendaten oder Rezepte heikel sind. Von Geräten erzeugte Daten werden gesammelt, ohne eingeordnet zu sein.',
        indicators: [
          'Allgemeine Erklärung zu Vertraulichkeit oder Datenschutz',
          'Die Belegschaft kann ein oder zwei schützenswerte Datenbestände nennen',
        ],
      },
      {
        gist: 'Hauptdaten mit Zuständigen und Regeln',
        summary:
          'Die Daten der Hauptanwendungsfälle sind mit Zuständigen und Speicherort benannt. Regeln gibt es für die, die sich durch Gesetz, Kundschaft oder frühere Lecks als heikel erwiesen haben. Unversehrtheit und Verfügbarkeit von Steuerungsdaten behandelt jedes Team auf seine Weise.',
        indicators: [
          'Liste der wichtigsten Datenkategorien mit Zuständigen und Ort',
          'Umgangsregeln für personenbezogene Daten und Geschäftsgeheimnisse',
          'Aufbewahrung für die heikelsten Daten entschieden',
        ],
      },
      {
        gist: 'Jede Datenart eingestuft und kartiert',
        summary:
          'Eine Einstufung umfasst Geschäfts-, Personen-, Prozess-, Konfigurations- und Sicherheitsdaten mit Zielen für Vertraulichkeit, Unversehrtheit, Verfügbarkeit und Rechtzeitigkeit. Flüsse über Gerät, Edge, Cloud und Partner sind mit Zweck und Aufbewahrung dokumentiert. Die Regeln gehen in Entwurf und Verträge ein.',
        indicators: [
          'Genehmigtes Einstufungsschema mit Umgangsregeln je Klasse',
          'Datenflusskarten mit Klasse und Rechtsgrundlage',
          'Löschplan mit Belegen, dass er ausgeführt wird',
          'Datenklauseln in Verträgen mit Partnern und Kunden',
        ],
      },
      {
        gist: 'Regeln aktuell, von Werkzeugen geprüft',
        summary:
          'Die Datenregeln werden als gepflegtes Modell betrieben, in dem neue Daten, Nutzungen und Gesetze zeitnah zu Änderungen führen; die Einhaltung wird technisch geprüft. Wirkungen verknüpfter und falscher Daten auf physische Vorgänge werden mit strukturierten Methoden untersucht.',
        indicators: [
          'Katalog- oder Herkunftswerkzeug mit Regelmarken, die automatisch geprüft werden',
          'Folgenabschätzungen neuer Datennutzungen, auch zu Rückschlüssen und Betriebssicherheit',
          'Zahlen zu nicht eingestuften Daten, überfälligen Löschungen und Ausnahmen',
        ],
      },
    ],
    scope: {
      industry:
        'Die Kategorien der Branche einbringen, etwa Kartendaten, Gesundheitsdaten, netzkritische Angaben, Fahrzeugstandorte, Chargenprotokolle oder exportkontrollierte Entwürfe, mit ihren Regeln zu Aufbewahrung und Ort. Datenzugangsgesetze wie der EU Data Act können Nutzenden Rechte an Gerätedaten geben.',
      system:
        'Die Daten dieses Systems beschreiben, wo nötig Signal für Signal. Sagen, welche Sollwerte sich nicht unbemerkt ändern dürfen, wie alt ein Messwert sein darf, bevor er unsicher ist, welche Bilder Menschen erkennen lassen und welche Protokolle den Verlust eines Geräts überstehen müssen, mit Zuständigen an jeder Übergabe.',
    },
  },
  'implementation-of-data-protection-controls': {
    intent: 'Maßnahmen einsetzen, die die Schutzziele für ruhende, bewegte und genutzte Daten erfüllen.',
    question: 'Wie schützen wir gespeicherte, gesendete und genutzte Daten vor Ausspähen, Manipulation und Verlust?',
    levels: [
      { gist: 'Daten liegen offen', summary: null, indicators: [] },
      {
        gist: 'Eingebauter Schutz an offenen Diensten',
        summary:
          'Schutz, den Produkte von sich aus bieten, etwa Festplattenpasswort oder Transportverschlüsselung, ist an öffentlichen Diensten eingeschaltet, und offenkundige Blößen sind geschlossen. Anderswo sind Verschlüsselung und Integritätsschutz Zufall.',
        indicators: [
          'Transportverschlüsselung an öffentlichen Diensten eingeschaltet',
          'Keine offen lesbare Ablage bekannt heikler Daten',
        ],
      },
      {
        gist: 'Heikles in Hauptnutzung verschlüsselt',
        summary:
          'Heikle Daten der Hauptszenarien sind beim Übertragen und oft auch ruhend verschlüsselt. Aus vergleichbaren Vorfällen bekannte Fehler wie eingebettete Schlüssel oder ungeschützte Nachrichtenvermittler sind behoben. Geprüft wird von Einzelnen ohne gemeinsame Kriterien.',
        indicators: [
          'Geschützte Protokolle auf den Hauptstrecken, mit notierter Version',
          'Schlüssel und Passwörter aus Code und Abbildern vorrangiger Produkte entfernt',
          'Notizen zu Stichproben oder Scans der Hauptschnittstellen',
        ],
      },
      {
        gist: 'Nach Datenklasse gebaut, dann getestet',
        summary:
          'Maßnahmen folgen den Datenklassen und anerkannten Vorgaben zur Kryptografie und sind eingeplant, mit Hardware-Unterstützung, wo angebracht. Schlüsselverwaltung, Unversehrtheit von Befehlen und Firmware, sicheres Löschen und geschützte Sicherungen sind festgelegt. Jede Freigabe wird gegen diese Anforderungen getestet.',
        indicators: [
          'Kryptografie-Vorgabe mit erlaubten Verfahren, Protokollen und Schlüssellängen',
          'Verfahren zur Schlüsselverwaltung mit Rollen, Ablage und Wechselaufzeichnungen',
          'Testberichte zu Vertraulichkeit und Unversehrtheit, auch mit Negativtests',
          'Löschverfahren für zurückgegebene oder ausgemusterte Geräte',
        ],
      },
      {
        gist: 'Im Betrieb beobachtet, streng belegt',
        summary:
          'Die Wirksamkeit wird im Betrieb beobachtet, durch Messwerte zu Zertifikaten und Verfahren, Integritätsalarme und Leckerkennung. Unabhängige Bewertung oder formale Analyse bestätigt Module und Protokolle. Der Wechsel zu stärkeren oder quantenfesten Verfahren ist geplant und geübt.',
        indicators: [
          'Laufender Bericht über Verfahren, Schlüsselalter und fehlgeschlagene Integritätsprüfungen',
          'Unabhängige Bewertung oder Zertifizierung kryptografischer Module oder Protokolle',
          'Verzeichnis der Kryptografie und erprobter Umstiegsplan',
          'Korrekturmaßnahmen, die sich auf Messwerte zurückführen lassen',
        ],
      },
    ],
    scope: {
      industry:
        'Der in der Branche üblichen Protokollsicherheit folgen, etwa Sicherheitsmodi von OPC UA, IEC 62351 in Energiesystemen, Ende-zu-Ende-Verschlüsselung im Zahlungsverkehr oder geschützter klinischer Kommunikation. Echtzeit- und Zulassungsgrenzen achten, die manche allgemeine Maßnahme ungeeignet machen.',
      system:
        'Maßnahmen für die tatsächliche Hardware und Zeitvorgabe dieses Systems wählen, sei es ein winziger Sensor, eine Zehn-Millisekunden-Schleife, eine Satellitenstrecke oder ein geteilter Edge-Server. Entscheiden, wo ein alter Feldbus eingekapselt wird, wo Nutzdatensignaturen die Kanalsicherheit ersetzen und wie Schlüssel auf Geräten wechseln, die niemand besuchen kann.',
    },
  },
}
