/**
 * KldB 2010, version of 2020: areas (one digit), major groups (two) and groups (three) with their
 * German short titles. Source: Bundesagentur für Arbeit, Klassifikation der Berufe 2010,
 * überarbeitete Fassung 2020; codes checked against the published register on 2026-11-23.
 */
export const KLDB_LINES = `
0 Militär
01 Reguläre Streitkräfte
011 Offiziere
012 Unteroffiziere mit Portepee
013 Unteroffiziere ohne Portepee
014 Streitkräfte in sonstigen Rängen
1 Land-, Forst- und Tierwirtschaft, Gartenbau
11 Land-, Tier- und Forstwirtschaft
111 Landwirtschaft
112 Tierwirtschaft
113 Pferdewirtschaft
114 Fischwirtschaft
115 Tierpflege
116 Weinbau
117 Forstwirtschaft, Jagdwirtschaft, Landschaftspflege
12 Gartenbau und Floristik
121 Gartenbau
122 Floristik
2 Rohstoffgewinnung, Produktion und Fertigung
21 Rohstoffgewinnung, Glas- und Keramikherstellung
211 Berg-, Tagebau und Sprengtechnik
212 Naturstein- und Mineralaufbereitung, Baustoffherstellung
213 Industrielle Glasherstellung
214 Industrielle Keramikherstellung
22 Kunststoffherstellung, Holzverarbeitung
221 Kunststoff- und Kautschukherstellung
222 Farb- und Lacktechnik
223 Holzbe- und -verarbeitung
23 Papier, Druck und technische Mediengestaltung
231 Papier- und Verpackungstechnik
232 Technische Mediengestaltung
233 Fototechnik und Fotografie
234 Drucktechnik, Buchbinderei
24 Metallerzeugung, -bearbeitung und Metallbau
241 Metallerzeugung
242 Metallbearbeitung
243 Metalloberflächenbehandlung
244 Metallbau und Schweißtechnik
245 Feinwerk- und Werkzeugtechnik
25 Maschinen- und Fahrzeugtechnik
251 Maschinenbau- und Betriebstechnik
252 Fahrzeug-, Luft-, Raumfahrt- und Schiffbautechnik
26 Mechatronik, Energie- und Elektrotechnik
261 Mechatronik und Automatisierungstechnik
262 Energietechnik
263 Elektrotechnik
27 Technische Entwicklung, Konstruktion, Produktionssteuerung
271 Technische Forschung und Entwicklung
272 Technisches Zeichnen, Konstruktion und Modellbau
273 Technische Produktionsplanung und -steuerung
28 Textil und Leder
281 Textiltechnik und -produktion
282 Textilverarbeitung
283 Leder- und Pelzherstellung
29 Lebensmittelherstellung und -verarbeitung
291 Getränkeherstellung
292 Lebensmittel- und Genussmittelherstellung
293 Speisenzubereitung
3 Bau, Architektur, Vermessung und Gebäudetechnik
31 Bauplanung, Architektur, Vermessung
311 Bauplanung und -überwachung, Architektur
312 Vermessung und Kartografie
32 Hoch- und Tiefbau
321 Hochbau
322 Tiefbau
33 Innen- und Ausbau
331 Bodenverlegung
332 Maler- und Lackiererarbeiten, Stuck, Bautenschutz
333 Aus- und Trockenbau, Isolierung, Zimmerei, Glaserei
34 Gebäude- und Versorgungstechnik
341 Gebäudetechnik
342 Klempnerei, Sanitär-, Heizungs- und Klimatechnik
343 Ver- und Entsorgung
4 Naturwissenschaft, Geografie und Informatik
41 Mathematik, Biologie, Chemie, Physik
411 Mathematik und Statistik
412 Biologie
413 Chemie
414 Physik
42 Geologie, Geografie und Umweltschutz
421 Geologie, Geografie und Meteorologie
422 Umweltschutztechnik
423 Umweltmanagement und -beratung
43 Informatik und andere IT-Berufe
431 Informatik
432 IT-Systemanalyse, -Anwendungsberatung und -Vertrieb
433 IT-Netzwerktechnik, -Administration, -Organisation
434 Softwareentwicklung und Programmierung
5 Verkehr, Logistik, Schutz und Sicherheit
51 Verkehr und Logistik (ohne Fahrzeugführung)
511 Technischer Betrieb des Eisenbahn-, Luft- und Schiffsverkehrs
512 Überwachung und Wartung der Verkehrsinfrastruktur
513 Lagerwirtschaft, Post und Zustellung, Güterumschlag
514 Servicekräfte im Personenverkehr
515 Überwachung und Steuerung des Verkehrsbetriebs
516 Kaufleute für Verkehr und Logistik
52 Führen von Fahrzeugen und Transportgeräten
521 Fahrzeugführung im Straßenverkehr
522 Fahrzeugführung im Eisenbahnverkehr
523 Fahrzeugführung im Flugverkehr
524 Fahrzeugführung im Schiffsverkehr
525 Bau- und Transportgeräteführung
53 Schutz, Sicherheit und Überwachung
531 Objekt-, Personen- und Brandschutz, Arbeitssicherheit
532 Polizei, Gerichts- und Justizvollzug
533 Gewerbe- und Gesundheitsaufsicht, Desinfektion
54 Reinigung
541 Reinigung
6 Kaufmännische Dienstleistungen, Handel, Hotel und Tourismus
61 Einkauf, Vertrieb und Handel
611 Einkauf und Vertrieb
612 Handel
613 Immobilienwirtschaft und Facility-Management
62 Verkauf
621 Verkauf (ohne Produktspezialisierung)
622 Verkauf von Bekleidung, Elektro, Kfz, Hartwaren
623 Verkauf von Lebensmitteln
624 Verkauf von drogerie- und apothekenüblichen Waren
625 Buch-, Kunst- und Musikfachhandel
63 Tourismus, Hotel und Gaststätten
631 Tourismus und Sport
632 Hotellerie
633 Gastronomie
634 Veranstaltungsservice und -management
7 Unternehmensorganisation, Buchhaltung, Recht, Verwaltung
71 Unternehmensführung und -organisation
711 Geschäftsführung und Vorstand
712 Angehörige gesetzgebender Körperschaften
713 Unternehmensorganisation und -strategie
714 Büro und Sekretariat
715 Personalwesen und -dienstleistung
72 Finanzen, Rechnungswesen, Steuern
721 Versicherungs- und Finanzdienstleistungen
722 Rechnungswesen, Controlling und Revision
723 Steuerberatung
73 Recht und Verwaltung
731 Rechtsberatung, -sprechung und -ordnung
732 Verwaltung
733 Medien-, Dokumentations- und Informationsdienste
8 Gesundheit, Soziales, Lehre und Erziehung
81 Medizinische Gesundheitsberufe
811 Arzt- und Praxishilfe
812 Medizinisches Laboratorium
813 Gesundheits- und Krankenpflege, Rettungsdienst, Geburtshilfe
814 Human- und Zahnmedizin
815 Tiermedizin und Tierheilkunde
816 Psychologie, nicht ärztliche Psychotherapie
817 Nicht ärztliche Therapie und Heilkunde
818 Pharmazie
82 Nicht medizinische Gesundheit, Körperpflege, Medizintechnik
821 Altenpflege
822 Ernährungs- und Gesundheitsberatung, Wellness
823 Körperpflege
824 Bestattungswesen
825 Medizin-, Orthopädie- und Rehatechnik
83 Erziehung, Soziales, Hauswirtschaft, Theologie
831 Erziehung, Sozialarbeit, Heilerziehungspflege
832 Hauswirtschaft und Verbraucherberatung
833 Theologie und Gemeindearbeit
84 Lehre und Ausbildung
841 Lehrtätigkeit an allgemeinbildenden Schulen
842 Lehrtätigkeit berufsbildender Fächer, betriebliche Ausbildung
843 Lehr- und Forschungstätigkeit an Hochschulen
844 Lehrtätigkeit an außerschulischen Bildungseinrichtungen
845 Fahr- und Sportunterricht
9 Sprache, Geistes- und Sozialwissenschaften, Medien, Kunst
91 Sprach-, Geistes-, Gesellschafts-, Wirtschaftswissenschaften
911 Sprach- und Literaturwissenschaften
912 Geisteswissenschaften
913 Gesellschaftswissenschaften
914 Wirtschaftswissenschaften
92 Werbung, Marketing, redaktionelle Medien
921 Werbung und Marketing
922 Öffentlichkeitsarbeit
923 Verlags- und Medienwirtschaft
924 Redaktion und Journalismus
93 Produktdesign, Kunsthandwerk, Musikinstrumentenbau
931 Produkt- und Industriedesign
932 Innenarchitektur, Raumausstattung
933 Kunsthandwerk und bildende Kunst
934 Kunsthandwerkliche Keramik- und Glasgestaltung
935 Kunsthandwerkliche Metallgestaltung
936 Musikinstrumentenbau
94 Darstellende und unterhaltende Berufe
941 Musik-, Gesang-, Dirigententätigkeiten
942 Schauspiel, Tanz und Bewegungskunst
943 Moderation und Unterhaltung
944 Theater-, Film- und Fernsehproduktion
945 Veranstaltungs-, Kamera- und Tontechnik
946 Bühnen- und Kostümbildnerei, Requisite
947 Museumstechnik und -management
`;
