import type { DomainGuidance } from './domain-guidance'

/** What `model/catalogue/governance.ts` says, in German. */
export const GERMAN_GOVERNANCE: DomainGuidance = {
  'security-program-management': {
    intent:
      'Der Sicherheit von IoT und OT jemanden geben, der zuständig ist, dazu Auftrag, Geld und Plan, damit alle anderen Praktiken vom Bedarf des Geschäfts gesteuert werden und nicht von denen, die sich gerade kümmern.',
    question: 'Wer kümmert sich um die Sicherheit unserer vernetzten Anlagen, mit welchem Auftrag, Geld und Plan?',
    levels: [
      { gist: 'Niemand zuständig, kein Plan', summary: null, indicators: [] },
      {
        gist: 'Nebenbei zuständig, kurze Richtlinie',
        summary:
          'Eine benannte Person kümmert sich nebenbei um die IoT-Sicherheit, und eine kurze allgemeine Richtlinie, oft aus der Büro-IT entliehen, ist in Kraft. Gearbeitet wird, wenn Kundschaft oder Kollegen danach fragen. Niemand prüft, ob die Richtlinie Werke, Geräte oder Lieferanten erreicht.',
        indicators: [
          'Eine Ansprechperson für IoT- oder OT-Sicherheit ist benannt und der Belegschaft bekannt',
          'Eine allgemeine Sicherheitsrichtlinie oder Erklärung der Leitung lässt sich vorlegen',
        ],
      },
      {
        gist: 'Rollen und Budget fürs Wichtigste',
        summary:
          'Das Programm umfasst die vernetzten Produkte oder Linien, die für Umsatz oder Betriebssicherheit am wichtigsten sind, und greift Lehren aus Vorfällen bei vergleichbaren Firmen auf. Dafür gibt es Rollen, ein Jahresbudget und eine Maßnahmenliste. Die Leitung fragt nach dem Stand, wenn ein Audit, eine Ausschreibung oder ein Vorfall Anlass gibt.',
        indicators: [
          'Schriftliche Rollen für Werks-, Produkt- und IT-Sicherheit der vorrangigen Systeme',
          'Datierte Maßnahmenliste mit Zuständigen, nach Vorfällen oder Audits aktualisiert',
          'Teilnahmelisten von Schulungen für die Belegschaft der vorrangigen Systeme',
        ],
      },
      {
        gist: 'Ein Programm, an Geschäftszielen',
        summary:
          'Ein Programm umspannt IT, OT, Produktentwicklung und Außendienst, folgt einem anerkannten Managementstandard und ist an benannte Geschäftsziele gebunden. Sicherheitsprüfpunkte gehören zu den Abläufen für Projekte, technische Änderungen und Beschaffung. Fortschritt wird überall mit denselben Kennzahlen gemessen.',
        indicators: [
          'Von der obersten Leitung genehmigter Programmauftrag mit Zielen und Geltungsbereich',
          'Gemeinsame Kennzahlen, in festem Rhythmus für alle Standorte oder Produktlinien berichtet',
          'Aufzeichnungen der Sicherheitsprüfpunkte in Projekten, Änderungen und Beschaffung',
          'Schulungsplan nach Rollen mit Zahlen zur Teilnahme',
        ],
      },
      {
        gist: 'Messwerte steuern Plan und Geld',
        summary:
          'Das Programm ist ein gesteuerter Prozess, dessen eigene Wirksamkeit bewertet wird. Befunde aus Bewertungen, Vorfällen und Tests ändern innerhalb gesetzter Zeit Prioritäten, Mittel oder Ziele. Die Leitung wägt Sicherheitsausgaben mit gemessenen Daten gegen Geschäftsergebnisse ab, und unabhängige Prüfungen bestätigen, dass alles abgedeckt ist.',
        indicators: [
          'Protokolle, aus denen hervorgeht, dass Ziele, Budget oder Prioritäten wegen gemessener Ergebnisse geändert wurden',
          'Unabhängige Programmprüfungen mit nachverfolgter Erledigung der Befunde',
          'Trenddaten über mehrere Zyklen, die Sicherheitsmaßnahmen mit Geschäftsrisiko oder Verlust verbinden',
        ],
      },
    ],
    scope: {
      industry:
        'Die Führungspflichten der Branche aufnehmen, etwa die Verantwortung der Leitung nach NIS2 bei wesentlichen Einrichtungen, das Änderungsmanagement in Prozessanlagen oder die Produktsicherheitsbeauftragten, die Hersteller von Medizinprodukten und Fahrzeugen brauchen. Die Kennzahlen berichten, die Aufsicht oder Verband der Branche erwarten.',
      system:
        'Die Zuständigkeit für genau dieses System über seine ganze Nutzungsdauer festlegen: Linie, Gateway-Flotte, Cloud-Dienste und Schnittstellen zu Integratoren. Personal und Budget folgen seiner Architektur, etwa Schichtabdeckung für eine Linie, die nie steht, und Rücklagen für Geräte, die den Herstellersupport überleben.',
    },
  },
  'compliance-management': {
    intent:
      'Wissen, welche Gesetze, Normen, Verträge und internen Regeln das System binden, und mit vertretbarem Aufwand zeigen können, dass sie eingehalten werden.',
    question:
      'Woher wissen wir, welche Gesetze, Normen und Verträge uns binden, und wie zeigen wir, dass wir sie erfüllen?',
    levels: [
      { gist: 'Pflichten unbekannt', summary: null, indicators: [] },
      {
        gist: 'Zulassung einmal erfüllt',
        summary:
          'Pflichten, von denen Marktzugang oder ein Vertrag unmittelbar abhängt, sind bekannt und wurden einmal erfüllt. Jemand verwahrt die Zertifikate und Erklärungen. Es gibt keinen Überblick über alles, was gilt, und keine Prüfung, ob die Bedingungen nach Änderungen noch bestehen.',
        indicators: [
          'Zertifikate, Erklärungen oder beantwortete Kundenfragebögen liegen vor',
          'Mindestens eine Person kann die Pflichten für den Hauptmarkt aufzählen',
        ],
      },
      {
        gist: 'Hauptpflichten gelistet, Belege auf Wunsch',
        summary:
          'Eine Liste der Pflichten für die wichtigsten Produkte, Standorte und Märkte wird vor Markteinführungen und Audits abgearbeitet. Lücken, die ähnlichen Firmen geschadet haben, kommen zuerst. Nachweise werden gesammelt, wenn jemand danach fragt.',
        indicators: [
          'Verzeichnis der Gesetze, Normen und Vertragsklauseln für die Hauptsysteme',
          'Checklisten, vor Freigabe oder externem Audit ausgefüllt, mit offenen Punkten',
          'Benannte Person, die Neuerungen im Recht der Hauptmärkte verfolgt',
        ],
      },
      {
        gist: 'Jede Pflicht zugeordnet, planmäßig geprüft',
        summary:
          'Pflichten werden einmal in Anforderungen übersetzt und gemeinsamen Maßnahmen zugeordnet, sodass ein Nachweis mehreren Regeln dient. Compliance wird ab der Konzeptphase geplant, nach Zeitplan geprüft und erneut geprüft, wenn sich Entwurf, Lieferanten oder Märkte ändern.',
        indicators: [
          'Maßnahmenkatalog, der jede Pflicht mit Anforderung, Zuständigen und Nachweis verbindet',
          'Plan und Berichte interner Audits, die IT, OT und Produkte umfassen',
          'Änderungsaufzeichnungen, die die Frage nach den Folgen für die Compliance beantworten',
          'Verzeichnis genehmigter Abweichungen mit Fristen',
        ],
      },
      {
        gist: 'Stand jederzeit bekannt, vorausschauend',
        summary:
          'Der Stand der Compliance ist jederzeit bekannt, großenteils aus automatisch gesammelten Nachweisen, und die Leitung steuert danach. Regeländerungen werden vorausgesehen und, wo es zählt, mitgestaltet. Vollständigkeit des Pflichtenverzeichnisses und Güte der Nachweise werden unabhängig bestätigt.',
        indicators: [
          'Statusbericht der Maßnahmen, aus Betriebssystemen gespeist, mit Alter der Nachweise',
          'Vorausschau mit bewerteten kommenden Regeln und geplanter Anpassung',
          'Zertifizierungen bleiben ohne Kraftakte in letzter Minute gültig',
        ],
      },
    ],
    scope: {
      industry:
        'Die Branchenregeln benennen, die über das allgemeine Recht hinaus gelten, etwa Verfahren nach IEC 62443 in der Automatisierung, UNECE R155 und R156 für Fahrzeuge, Erwartungen von FDA und MDR bei Medizinprodukten, NERC CIP für Übertragungsnetze oder PCI DSS im Zahlungsverkehr. Den Auditkalender und die Nachweisformen nutzen, die die Branche gewohnt ist.',
      system:
        'Jede Pflicht auf Komponenten, Datenflüsse und Orte dieses Systems zurückführen, etwa Daten der Bedienenden an einem HMI, die Funkzulassung eines Sensors oder ein Sicherheitszertifikat, das eine Firmware-Änderung ungültig machte. Festhalten, welche Nachweise das System selbst erzeugt und wer zu informieren ist, wenn sich sein zertifizierter Zustand ändert.',
    },
  },
  'threat-modeling': {
    intent:
      'Verstehen, wer oder was das System missbrauchen könnte, auf welchen Wegen und mit welcher Wirkung, bevor Schutz gewählt wird und immer, wenn sich System oder Umgebung ändern.',
    question: 'Wer oder was könnte uns schaden, auf welchen Wegen, und wie groß wäre der Schaden?',
    levels: [
      { gist: 'Bedrohungen nie besprochen', summary: null, indicators: [] },
      {
        gist: 'Übliche Bedrohungen einmal notiert',
        summary:
          'Bedrohungen wurden allgemein besprochen, meist mit einer Standardliste aus der Büro-IT wie Schadsoftware, Überlastung oder verlorene Zugangsdaten. Ergebnis ist eine einmalige Notiz, die nicht der Architektur folgt und nicht wieder angesehen wird.',
        indicators: [
          'Notiz oder Liste allgemeiner Bedrohungen, die für das System bedacht wurden',
          'Beteiligte können die Bedrohungen nennen, gegen die der heutige Schutz hilft',
        ],
      },
      {
        gist: 'Hauptnutzung auf bekannte Angriffe geprüft',
        summary:
          'Für die Hauptanwendungsfälle geht das Team die Architektur durch und fragt, wie bekannte Vorfälle aus vergleichbaren Anlagen hier geschehen könnten, auch über Fernwartung und Feldgeräte. Form und Tiefe hängen von den Beteiligten ab. Modelle werden nach auffälligen Vorfällen wieder angesehen.',
        indicators: [
          'Diagramm der wichtigsten Datenflüsse, Schnittstellen und Vertrauensgrenzen vorrangiger Anwendungsfälle',
          'Bedrohungsliste, die sich auf veröffentlichte Vorfälle oder Warnungen bezieht',
          'Spur mindestens einer Durchsicht nach einem Vorfall oder einer Architekturänderung',
        ],
      },
      {
        gist: 'Überall eine Methode, Antworten getestet',
        summary:
          'Eine gewählte Methode wird bei jedem System zu festen Zeitpunkten seines Lebenszyklus angewandt und umfasst Gerät, Edge, Netz, Cloud, physischen Zugang, menschliche Fehler und Folgen für die Betriebssicherheit. Jede Bedrohung führt zu einer Gegenmaßnahme, einem akzeptierten Risiko oder einer offenen Aufgabe. Gegenmaßnahmen werden gegen ihre Bedrohung getestet.',
        indicators: [
          'Methodenbeschreibung, Vorlagen und geschulte Moderation',
          'Modelle unter Versionsverwaltung, datiert je Freigabe oder großer Änderung',
          'Rückverfolgbarkeit von der Bedrohung über die Anforderung zum Testergebnis',
          'Teilnahme von Entwicklung, Betrieb, Betriebssicherheit und IT-Sicherheit an Modellierungsrunden',
        ],
      },
      {
        gist: 'Lebende Modelle, aktuell und gemessen',
        summary:
          'Bedrohungsmodelle leben, gespeist aus Lageinformationen, Überwachung, Vorfällen und Angriffsübungen; ihre Vollständigkeit und ihr Alter werden gemessen. Angriffspfade über verbundene Systeme und Lieferanten werden mit Werkzeugen oder formalen Techniken untersucht. Ergebnisse treiben Architektur und Erkennung.',
        indicators: [
          'Festgelegtes Höchstalter eines Modells und Berichte über überfällige',
          'Aktualisierungen durch Lageinformationen oder Erkennungen, mit erfasster Dauer',
          'Ergebnisse von Angriffsübungen oder Angriffsgraphen, mit dem Modell verglichen',
        ],
      },
    ],
    scope: {
      industry:
        'Mit Akteuren, Techniken und Vorfallgeschichte der Branche arbeiten, etwa ATT&CK for ICS in Fertigung und Energie, Relais- und Diagnoseangriffen auf Fahrzeuge oder Kartenabgriff im Handel. Die Folgen einbeziehen, die die Branche am meisten fürchtet, wie Chargenverlust, Freisetzung in die Umwelt oder Schaden an Patienten.',
      system:
        'Die konkrete Topologie modellieren: dieses Gateway, diese Steuerungen, jener Herstellertunnel, das Tablet der Technik, der Cloud-Mandant und die Schichtübergabe. Bedingungen vor Ort bedenken, etwa unbesetzte Stationen oder Steuerungen, die sich nicht ändern lassen, und die Stellen, an denen die Verantwortung auf andere übergeht.',
    },
  },
  'risk-attitude': {
    intent:
      'Sich einigen, wie viel und welches Risiko die Organisation tragen will, und Risiken entsprechend behandeln, übertragen oder akzeptieren.',
    question: 'Mit wie viel Risiko wollen wir leben, und wer darf entscheiden, es zu akzeptieren?',
    levels: [
      { gist: 'Niemand sagt, was zu riskant ist', summary: null, indicators: [] },
      {
        gist: 'Ungeschrieben, was nie passieren darf',
        summary:
          'Die Verantwortlichen teilen eine ungeschriebene Vorstellung davon, was nie eintreten darf, etwa Verletzungen oder Stillstand der Linie, und vermeiden das Offensichtliche. Andere Risikoentscheidungen fallen am Schreibtisch, nach Kosten oder Liefertermin. Akzeptanz wird nicht festgehalten.',
        indicators: [
          'Wer entscheidet, nennt auf Nachfrage ein oder zwei unannehmbare Folgen',
          'Eine jüngere Entscheidung ist erinnerlich, bei der Risiko eine Rolle spielte',
        ],
      },
      {
        gist: 'Hauptrisiken gereiht, einiges notiert',
        summary:
          'Für wichtige Systeme besprechen die Verantwortlichen Folgen in Begriffen des Geschäfts und ordnen die Hauptrisiken nach einem einfachen Schema. Entscheidungen, mit einem Risiko zu leben, werden bei Themen aus Vorfällen oder Audits notiert. Einen gemeinsamen Maßstab der Abteilungen gibt es nicht.',
        indicators: [
          'Geordnete Risikoliste mit gewählter Behandlung für die vorrangigen Systeme',
          'Schriftliche Akzeptanz durch die Leitung für die höchsten Restrisiken',
          'Grobe Skala der Auswirkungen in Geld, Stillstand oder Betriebssicherheit',
        ],
      },
      {
        gist: 'Genehmigte Grenzen, eine Skala überall',
        summary:
          'Risikobereitschaft und Toleranz sind von der Leitung auf gemeinsamen Skalen für Betriebssicherheit, Umwelt, Produktion, Privatsphäre und Ansehen genehmigt, und jedes System wird damit bewertet. Wer ein Risiko akzeptieren darf, hängt von dessen Größe ab, und Akzeptanzen laufen ab. Reifeziele werden aus der erklärten Toleranz abgeleitet.',
        indicators: [
          'Genehmigte Risikokriterien mit Skalen und Befugnis zur Akzeptanz',
          'Risikoverzeichnis, das diese Kriterien für IT, OT und Produkte verwendet',
          'Befristete Akzeptanzen mit Überprüfungsterminen',
          'Begründung, die Reifeziele mit der Risikotoleranz verbindet',
        ],
      },
      {
        gist: 'Kennzahlen warnen vor Überschreitung',
        summary:
          'Die Gefährdung wird in Zahlen gefasst, wo Daten es erlauben, und Kennzahlen warnen, wenn sie die Toleranz verlässt. Die Risikobereitschaft wird angepasst, wenn sich Strategie, Bedrohungen oder Schadenserfahrung ändern, und frühere Entscheidungen werden auf ihre Güte geprüft. Sicherheitsrisiko gehört zum Risikomanagement des Unternehmens.',
        indicators: [
          'Risikokennzahlen mit Schwellen und Belegen für das Handeln bei Überschreitung',
          'Bezifferte Szenarien, verglichen mit echten Verlusten oder Beinahe-Vorfällen',
          'Regelmäßige Prüfung durch die Leitung, die die Risikobereitschaft bestätigt oder ändert',
        ],
      },
    ],
    scope: {
      industry:
        'Skalen an denen ausrichten, die die Branche schon nutzt, etwa Matrizen der Prozesssicherheit, Klassen für Patientenschäden, Kriterien der Netzzuverlässigkeit oder Grenzen für Kartenbetrug. Bedenken, was Versicherer, Aufsicht und große Kunden der Branche für tragbar halten.',
      system:
        'Toleranzen für die Funktionen dieses Systems festlegen, etwa Minuten ohne Sicht, zulässige Abweichung eines Rezeptwerts oder die Zahl der Geräte, die ein fehlerhaftes Update treffen darf. Sagen, wer das Restrisiko an jeder Grenze zwischen Betrieb, Integration, Herstellung und Cloud-Anbieter trägt.',
    },
  },
  'product-supply-chain-risk-management': {
    intent:
      'Dafür sorgen, dass gekaufte, integrierte oder ausgelieferte Hardware, Software und Firmware von der Beschaffung bis zur Entsorgung keine Schwächen, Fälschungen oder versteckten Funktionen mitbringt.',
    question:
      'Wie halten wir fehlerhafte, gefälschte oder manipulierte Teile und Software aus Einkauf und Produkten fern?',
    levels: [
      { gist: 'Von überall gekauft, nichts geprüft', summary: null, indicators: [] },
      {
        gist: 'Bekannte Lieferanten, Lieferung geprüft',
        summary:
          'Der Einkauf bevorzugt bekannte Lieferanten und prüft, ob der gelieferte Artikel der Bestellung entspricht. Nach der Sicherheit von Komponenten wird nicht gefragt, und was in gekaufter Software steckt, ist nicht bekannt.',
        indicators: [
          'Liste bevorzugter oder zugelassener Lieferanten',
          'Aufzeichnungen einer einfachen Wareneingangsprüfung',
        ],
      },
      {
        gist: 'Kritische Teile gelistet, nachgefragt',
        summary:
          'Kritische Teile und die wichtigsten Open-Source-Pakete sind aufgelistet. Bei Komponentenarten, die in der Branche Ärger gemacht haben, stellt der Einkauf Sicherheitsfragen und sucht vor der ersten Nutzung nach bekannten Schwachstellen. Deren Lieferanten werden gebeten, Mängel zu melden.',
        indicators: [
          'Liste kritischer Komponenten mit Lieferant und Version',
          'Beantwortete Fragebögen oder Erklärungen der Lieferanten zu diesen Komponenten',
          'Beleg einer Schwachstellenabfrage vor der ersten Nutzung',
        ],
      },
      {
        gist: 'Sicherheit im Vertrag, Herkunft geprüft',
        summary:
          'Sicherheitsanforderungen gehören zu Beschaffung, Vertrag und Abnahme aller maßgeblichen Komponenten und folgen einer anerkannten Norm. Echtheit und Unversehrtheit werden bei Eingang und Einbau geprüft, und jede Freigabe hat Stücklisten. Lieferanten werden nach Zeitplan und bei Wechseln neu bewertet.',
        indicators: [
          'Vertragsklauseln zu sicherer Entwicklung, Meldung von Schwachstellen und Supportdauer',
          'Software- und Hardware-Stücklisten, je Freigabe abgelegt',
          'Signatur- oder Herkunftsprüfungen, bei Eingang und Build aufgezeichnet',
          'Lieferantenbewertungen mit Sicherheit und nächstem Überprüfungstermin',
        ],
      },
      {
        gist: 'Vorlieferanten im Blick, Ersatz geübt',
        summary:
          'Risiken werden über mehrere Stufen beobachtet, mit Warnungen, wenn eine Komponente, ein Betreuer oder ein Hersteller zweifelhaft wird, und mit geübten Plänen für Ersatz. Herkunft von Build und Fertigung lässt sich bescheinigen. Audits und technische Untersuchung von Stichproben prüfen, ob die Maßnahmen der Lieferanten wirken.',
        indicators: [
          'Automatischer Abgleich der Stücklisten mit Schwachstellen- und Herkunftsdaten',
          'Bescheinigte oder reproduzierbare Builds und nachvollziehbare Schlüsseleinbringung in der Fertigung',
          'Ergebnisse von Lieferantenaudits, Zerlegung oder Firmware-Analyse',
          'Geübter Plan für Zweitquelle oder Austausch',
        ],
      },
    ],
    scope: {
      industry:
        'Herkunfts- und Zulassungsregeln der Branche beachten, etwa eingeschränkte Lieferanten in Telekommunikation und Energie, Rückverfolgbarkeit in Luftfahrt und Medizin oder jahrzehntelange Ersatzteilversorgung in Prozessanlagen. Gemeinsame Verfahren zur Lieferantenbewertung nutzen, wo die Branche sie hat.',
      system:
        'Die Teile bestimmen, deren Kompromittierung das Vertrauen in dieses System zunichtemachte, etwa Sicherheitselement, Bootloader, Steuerungsfirmware, Funkmodul oder Container-Basisabbild. Beschreiben, wie jedes beschafft, eingerichtet und über die Nutzungsdauer ersetzt wird, auch Ersatzteile, die der Außendienst kauft.',
    },
  },
  'services-third-party-dependencies-management': {
    intent:
      'Risiken aus Diensten beherrschen, die andere für das System, auf ihm oder neben ihm betreiben, etwa Cloud-Plattformen, Konnektivität, Fernwartung, Integration und Datenpartner.',
    question: 'Was betreiben andere für uns, worauf haben sie Zugriff, und was geschieht, wenn einer ausfällt?',
    levels: [
      { gist: 'Unbekannt, wer was für uns betreibt', summary: null, indicators: [] },
      {
        gist: 'Hauptanbieter bekannt, Standardverträge',
        summary:
          'Die Hauptanbieter sind bekannt, arbeiten zu Standardbedingungen und bekommen den Zugang, den sie brauchen. Jemand kann diesen Zugang auf Anforderung sperren. Unklar ist, was jeder Anbieter erreicht und was bei einem Ausfall geschieht.',
        indicators: [
          'Verträge oder Rechnungen, die die Hauptanbieter ausweisen',
          'Eine Person, die Zugänge von Anbietern sperren kann',
        ],
      },
      {
        gist: 'Wichtige Dienste samt Zugang gelistet',
        summary:
          'Die wichtigsten Anbieter sind mit ihrem Zugang und den Daten, die sie halten, aufgelistet. Ausfälle oder Einbrüche anderswo führen zu einzelnen Maßnahmen wie persönlichen Konten oder einer Vertraulichkeitsklausel. Geprüft wird bei Vertragsverlängerung oder nach Ärger.',
        indicators: [
          'Liste kritischer Dienste mit Zweck, Kontakt und Zugangsweg',
          'Persönliche oder befristete Konten für die wichtigsten Fernwartungspartner',
          'Notierter Ausweg für den wichtigsten Dienst',
        ],
      },
      {
        gist: 'Pflichten schriftlich, Zugang erfasst',
        summary:
          'Dienste sind nach Wichtigkeit eingestuft und werden von der Auswahl bis zum Ausstieg nach festen Regeln behandelt. Verantwortung ist schriftlich aufgeteilt, Verträge enthalten Sicherheits- und Meldepflichten, und Zugriffe der Anbieter sind begrenzt und aufgezeichnet. Prüfberichte und Leistung werden regelmäßig bewertet.',
        indicators: [
          'Aufteilung der Verantwortung für jeden kritischen Dienst',
          'Verträge mit Meldefristen, Auditrechten und Ausstiegsbedingungen',
          'Fernzugriff über einen kontrollierten Einstiegspunkt mit Sitzungsaufzeichnung',
          'Jährliche Bewertung der Anbieternachweise mit Verfolgung von Ausnahmen',
        ],
      },
      {
        gist: 'Ausfall und Ausstieg geübt und gemessen',
        summary:
          'Abhängigkeiten, auch die der Anbieter selbst, sind erfasst und werden beobachtet; Kettenwirkungen und Ballungen fließen in Risikoentscheidungen ein. Umschalten, Entzug von Zugängen und Ausstieg werden mit den Anbietern geübt. Gemessene Ergebnisse ändern Verträge oder Architektur.',
        indicators: [
          'Karte der Abhängigkeiten mit vorgelagerten Anbietern und einzelnen Ausfallpunkten',
          'Berichte gemeinsamer Übungen oder Umschalttests mit Wiederherstellungszeiten',
          'Beobachtung von Zustand und Sicherheitslage der Anbieter mit festgelegten Auslösern',
        ],
      },
    ],
    scope: {
      industry:
        'Berücksichtigen, wie die Branche auslagert, etwa Maschinenbauer, die auf Fernwartung bestehen, fremdbetreute Sicherheit bei kleinen Versorgern, Dienstleister der Medizintechnik, Zahlungsabwickler oder Telematikbetreiber. Branchenregeln zu Auslagerung, Datenort und Meldefristen anwenden.',
      system:
        'Jeden externen Dienst zwischen Sensor und Entscheidung in diesem System auflisten, etwa Mobilfunk, Zeitquelle, Zertifizierungsstelle, Update-Server, Auswertung oder Preisdaten. Festlegen, wie sich das System verhält, wenn einer davon zu spät, falsch, feindlich oder weg ist.',
    },
  },
}
