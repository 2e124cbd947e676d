/**
 * Common occupations: group of the KldB 2010 (three digits) and requirement level (fourth digit:
 * 1 helper, 2 skilled, 3 complex, 4 highly complex), title, other names behind `=`. `*in` stands for
 * both forms, `/` parts forms that differ more.
 */
export const OCCUPATION_LINES = `
1111 Erntehelfer*in = Landwirtschaftliche*r Helfer*in, Saisonarbeiter*in, Feldarbeiter*in
1112 Landwirt*in = Bauer/Bäuerin
1112 Fachkraft Agrarservice = Agrarservice
1113 Landwirtschaftsmeister*in = Agrartechniker*in
1114 Agraringenieur*in = Agrarwissenschaftler*in
1121 Helfer*in Tierwirtschaft = Stallhelfer*in, Melkhelfer*in
1122 Tierwirt*in = Melker*in, Schäfer*in, Imker*in
1132 Pferdewirt*in = Pferdepfleger*in
1142 Fischwirt*in = Fischer*in
1152 Tierpfleger*in = Zootierpfleger*in
1162 Winzer*in
1171 Helfer*in Forstwirtschaft = Waldarbeiter*in
1172 Forstwirt*in
1211 Helfer*in Gartenbau = Gartenhelfer*in, Grünpflege
1212 Gärtner*in = Landschaftsgärtner*in, Zierpflanzengärtner*in, Gemüsegärtner*in
1212 Friedhofsgärtner*in
1213 Gärtnermeister*in
1222 Florist*in = Blumenbinder*in
2112 Bergmann/Bergfrau = Bergbautechnologe/Bergbautechnologin
2122 Steinmetz*in = Steinbildhauer*in
2122 Verfahrensmechaniker*in Steine- und Erdenindustrie
2132 Glasmacher*in = Glasbläser*in, Industrieglasfertiger*in
2132 Flachglastechnologe/Flachglastechnologin
2142 Industriekeramiker*in = Porzellanhersteller*in
2211 Helfer*in Kunststoff und Kautschuk
2212 Verfahrensmechaniker*in Kunststoff- und Kautschuktechnik = Kunststoffformgeber*in
2221 Lackierhelfer*in
2222 Fahrzeuglackierer*in = Autolackierer*in
2222 Verfahrensmechaniker*in Beschichtungstechnik = Industrielackierer*in
2231 Helfer*in Holzverarbeitung = Tischlerhelfer*in, Sägewerkshelfer*in
2232 Tischler*in = Schreiner*in, Möbeltischler*in, Möbelschreiner*in
2232 Holzmechaniker*in = Holzbearbeitungsmechaniker*in
2233 Tischlermeister*in = Schreinermeister*in, Holztechniker*in
2311 Helfer*in Papier und Verpackung = Verpacker*in
2312 Packmitteltechnologe/Packmitteltechnologin = Papiertechnologe/Papiertechnologin
2322 Mediengestalter*in Digital und Print
2323 Grafikdesigner*in = Kommunikationsdesigner*in
2332 Fotograf*in
2342 Medientechnologe/Medientechnologin Druck = Drucker*in
2342 Buchbinder*in
2411 Gießereihelfer*in
2412 Gießereimechaniker*in = Former*in
2412 Verfahrenstechnologe/Verfahrenstechnologin Metall = Hüttenwerker*in
2421 Helfer*in Metallbearbeitung = Metallarbeiter*in, Hilfsarbeiter*in Metall
2422 Zerspanungsmechaniker*in = Dreher*in, Fräser*in, CNC-Dreher*in, CNC-Fräser*in
2422 Maschinen- und Anlagenführer*in Metall
2422 Fachkraft für Metalltechnik
2432 Oberflächenbeschichter*in = Galvaniseur*in
2441 Metallbauhelfer*in = Schweißhelfer*in, Schlosserhelfer*in
2442 Metallbauer*in = Schlosser*in, Bauschlosser*in, Schmied*in
2442 Konstruktionsmechaniker*in = Stahlbauer*in
2442 Schweißer*in = Schutzgasschweißer*in
2443 Metallbaumeister*in = Schweißfachmann/Schweißfachfrau
2452 Werkzeugmechaniker*in = Werkzeugmacher*in
2452 Feinwerkmechaniker*in = Präzisionsmechaniker*in
2452 Uhrmacher*in
2511 Produktionshelfer*in = Maschinenhelfer*in, Montagehelfer*in, Fabrikarbeiter*in, Hilfsarbeiter*in
2512 Industriemechaniker*in = Betriebsschlosser*in, Maschinenschlosser*in
2512 Maschinen- und Anlagenführer*in = Maschinenbediener*in, Anlagenbediener*in
2512 Produktionsmitarbeiter*in = Montagearbeiter*in, Maschinenmonteur*in
2513 Maschinenbautechniker*in = Industriemeister*in Metall
2514 Maschinenbauingenieur*in = Ingenieur*in Maschinenbau
2521 Helfer*in Fahrzeugtechnik = Kfz-Helfer*in, Reifenmonteur*in
2522 Kfz-Mechatroniker*in = Kraftfahrzeugmechatroniker*in, Automechaniker*in, Kfz-Mechaniker*in
2522 Karosserie- und Fahrzeugbaumechaniker*in = Karosseriebauer*in
2522 Land- und Baumaschinenmechatroniker*in = Landmaschinenmechaniker*in
2522 Zweiradmechatroniker*in = Fahrradmonteur*in, Fahrradmechaniker*in
2522 Fluggerätmechaniker*in
2523 Kfz-Meister*in = Kfz-Techniker*in
2524 Ingenieur*in Fahrzeugtechnik
2612 Mechatroniker*in
2612 Elektroniker*in Automatisierungstechnik
2613 Techniker*in Mechatronik
2614 Ingenieur*in Mechatronik
2621 Elektrohelfer*in = Helfer*in Elektro
2622 Elektroniker*in Energie- und Gebäudetechnik = Elektriker*in, Elektroinstallateur*in
2622 Elektroniker*in Betriebstechnik = Betriebselektriker*in
2622 Solarmonteur*in = Photovoltaikmonteur*in, Solarinstallateur*in
2622 Industrieelektriker*in
2622 Kabelmonteur*in = Leitungsmonteur*in
2623 Elektromeister*in = Elektrotechniker*in
2624 Ingenieur*in Energietechnik
2631 Helfer*in Elektronikfertigung = Elektromontagehelfer*in, Bestücker*in
2632 Elektroniker*in Geräte und Systeme
2632 IT-System-Elektroniker*in = Telekommunikationstechniker*in
2632 Mikrotechnologe/Mikrotechnologin
2634 Elektroingenieur*in = Ingenieur*in Elektrotechnik
2713 Techniker*in Forschung und Entwicklung
2714 Ingenieur*in Forschung und Entwicklung
2722 Technische*r Produktdesigner*in = Technische*r Zeichner*in
2723 Konstrukteur*in
2732 Qualitätsprüfer*in = Produktionsprüfer*in, Qualitätskontrolleur*in
2733 Fertigungsplaner*in = Arbeitsvorbereiter*in
2734 Wirtschaftsingenieur*in Produktion = Produktionsingenieur*in
2811 Helfer*in Textilherstellung
2812 Textil- und Modenäher*in = Näher*in
2812 Maschinen- und Anlagenführer*in Textil = Produktionsmechaniker*in Textil, Weber*in
2822 Maßschneider*in = Schneider*in, Änderungsschneider*in, Modeschneider*in, Damenschneider*in
2822 Polsterer/Polsterin
2823 Modedesigner*in
2832 Schuhmacher*in = Schuster*in
2832 Sattler*in = Täschner*in
2912 Brauer*in und Mälzer*in = Bierbrauer*in
2912 Fachkraft für Fruchtsafttechnik
2921 Helfer*in Lebensmittelherstellung = Lebensmittelproduktion, Bäckereihelfer*in, Fleischereihelfer*in
2922 Bäcker*in
2922 Konditor*in
2922 Fleischer*in = Metzger*in, Schlachter*in
2922 Fachkraft für Lebensmitteltechnik
2922 Süßwarentechnologe/Süßwarentechnologin
2922 Milchtechnologe/Milchtechnologin = Molkereifachmann/Molkereifachfrau, Käser*in
2923 Bäckermeister*in = Konditormeister*in, Fleischermeister*in
2931 Küchenhilfe = Küchenhelfer*in, Spülkraft, Tellerwäscher*in, Beikoch/Beiköchin
2932 Koch/Köchin
2932 Fachkraft Küche
2933 Küchenchef*in = Küchenmeister*in
3113 Bautechniker*in = Bauleiter*in
3114 Bauingenieur*in = Ingenieur*in Bau
3114 Architekt*in
3122 Vermessungstechniker*in = Geomatiker*in
3124 Vermessungsingenieur*in
3211 Bauhelfer*in = Helfer*in Hochbau, Bauarbeiter*in, Hilfsarbeiter*in Bau
3212 Maurer*in
3212 Beton- und Stahlbetonbauer*in = Betonbauer*in, Einschaler*in
3212 Hochbaufacharbeiter*in
3212 Dachdecker*in
3212 Gerüstbauer*in
3212 Fassadenmonteur*in
3213 Maurermeister*in = Polier*in
3221 Helfer*in Tiefbau = Straßenbauhelfer*in
3222 Straßenbauer*in = Pflasterer/Pflasterin
3222 Tiefbaufacharbeiter*in
3222 Gleisbauer*in
3222 Kanalbauer*in
3432 Rohrleitungsbauer*in
3222 Brunnenbauer*in
3311 Helfer*in Bodenverlegung
3312 Fliesen-, Platten- und Mosaikleger*in = Fliesenleger*in
3312 Parkettleger*in = Bodenleger*in
3312 Estrichleger*in
3321 Malerhelfer*in
3322 Maler*in und Lackierer*in = Maler*in, Anstreicher*in
3322 Stuckateur*in = Gipser*in, Verputzer*in
3322 Holz- und Bautenschützer*in = Bauwerksabdichter*in
3323 Malermeister*in
3331 Helfer*in Ausbau = Ausbauhelfer*in
3332 Trockenbaumonteur*in = Trockenbauer*in
3332 Zimmerer/Zimmerin = Zimmermann
3332 Glaser*in = Fensterbauer*in
3332 Isolierer*in = Wärmedämmer*in, Industrie-Isolierer*in
3332 Rollladen- und Sonnenschutzmechatroniker*in
3332 Ausbaufacharbeiter*in
3411 Hausmeisterhelfer*in
3412 Hausmeister*in = Hauswart*in, Objektbetreuer*in, Haustechniker*in
3421 Helfer*in Sanitär, Heizung, Klima
3422 Anlagenmechaniker*in Sanitär-, Heizungs- und Klimatechnik = Heizungsbauer*in, Sanitärinstallateur*in, Klempner*in, SHK
3422 Mechatroniker*in Kältetechnik = Kälteanlagenbauer*in
3422 Ofen- und Luftheizungsbauer*in
3423 SHK-Meister*in = Installateur- und Heizungsbaumeister*in
3424 Ingenieur*in Versorgungstechnik
3431 Helfer*in Entsorgung = Müllwerker*in, Müllmann, Recyclinghelfer*in
3432 Fachkraft für Kreislauf- und Abfallwirtschaft = Umwelttechnologe/Umwelttechnologin
3432 Fachkraft für Wasserversorgungstechnik = Fachkraft für Abwassertechnik
3432 Anlagenmechaniker*in = Behälter- und Apparatebauer*in, Rohrschlosser*in
4114 Mathematiker*in = Statistiker*in
4122 Biologisch-technische*r Assistent*in = Biologielaborant*in
4124 Biologe/Biologin
4131 Helfer*in Chemie = Chemiebetriebshelfer*in
4132 Chemikant*in = Pharmakant*in
4132 Chemielaborant*in = Chemisch-technische*r Assistent*in
4134 Chemiker*in = Chemieingenieur*in
4142 Physiklaborant*in = Werkstoffprüfer*in
4144 Physiker*in
4214 Geologe/Geologin = Geograf*in
4222 Umweltschutztechnische*r Assistent*in
4234 Umweltingenieur*in = Umweltberater*in
4312 Fachinformatiker*in = Informationstechnische*r Assistent*in
4313 IT-Techniker*in
4314 Informatiker*in = Data Scientist
4323 IT-Berater*in = Anwendungsbetreuer*in
4332 IT-Support = Helpdesk, Netzwerktechniker*in
4333 Systemadministrator*in = Netzwerkadministrator*in
4342 Fachinformatiker*in Anwendungsentwicklung
4343 Webentwickler*in = Programmierer*in
4344 Softwareentwickler*in = Softwareingenieur*in
5112 Eisenbahner*in = Wagenmeister*in, Rangierer*in
5122 Straßenwärter*in
5131 Lagerhelfer*in = Lagerarbeiter*in, Kommissionierer*in, Lagermitarbeiter*in, Packer*in
5131 Zusteller*in = Paketzusteller*in, Zeitungszusteller*in, Briefträger*in, Postbote/Postbotin
5131 Umzugshelfer*in = Möbelpacker*in
5131 Regalauffüller*in = Warenverräumer*in
5132 Fachlagerist*in = Lagerist*in
5132 Fachkraft für Lagerlogistik = Lagerlogistiker*in
5132 Fachkraft Kurier-, Express- und Postdienstleistungen
5133 Lagerleiter*in = Logistikmeister*in
5142 Zugbegleiter*in = Kundenbetreuer*in im Nahverkehr
5142 Flugbegleiter*in = Steward/Stewardess
5152 Fahrdienstleiter*in
5162 Kaufmann/Kauffrau für Spedition und Logistikdienstleistung = Speditionskaufmann/Speditionskauffrau, Disponent*in
5211 Beifahrer*in
5212 Berufskraftfahrer*in = Lkw-Fahrer*in, Kraftfahrer*in, Fernfahrer*in
5212 Busfahrer*in = Fachkraft im Fahrbetrieb
5212 Taxifahrer*in
5212 Auslieferungsfahrer*in = Kurierfahrer*in, Lieferfahrer*in, Fahrer*in
5222 Lokführer*in = Triebfahrzeugführer*in, Straßenbahnfahrer*in
5234 Pilot*in = Flugzeugführer*in
5242 Schiffsführer*in = Binnenschiffer*in, Matrose/Matrosin
5252 Baugeräteführer*in = Baggerfahrer*in, Kranführer*in, Baumaschinenführer*in
5252 Gabelstaplerfahrer*in = Staplerfahrer*in
5311 Sicherheitsmitarbeiter*in = Wachmann, Ordner*in, Türsteher*in, Pförtner*in
5312 Fachkraft für Schutz und Sicherheit = Servicekraft für Schutz und Sicherheit
5312 Brandmeister*in = Feuerwehrmann/Feuerwehrfrau
5313 Fachkraft für Arbeitssicherheit = Sicherheitsingenieur*in
5322 Polizist*in = Polizeibeamter/Polizeibeamtin
5322 Justizvollzugsbeamter/Justizvollzugsbeamtin
5332 Desinfektor*in = Hygienekontrolleur*in
5332 Schädlingsbekämpfer*in
5411 Reinigungskraft = Putzhilfe, Putzfrau, Raumpfleger*in, Reinigungshelfer*in, Zimmerreinigung
5412 Gebäudereiniger*in = Glasreiniger*in, Fachkraft Gebäudereinigung
5412 Textilreiniger*in = Wäscherei
5413 Gebäudereinigermeister*in = Objektleiter*in Reinigung
6112 Verkäufer*in im Außendienst = Vertriebsmitarbeiter*in
6113 Vertriebsleiter*in = Einkäufer*in
6122 Kaufmann/Kauffrau für Groß- und Außenhandelsmanagement = Großhandelskaufmann/Großhandelskauffrau
6122 Automobilkaufmann/Automobilkauffrau
6123 Händler*in = Handelsfachwirt*in
6132 Immobilienkaufmann/Immobilienkauffrau
6211 Verkaufshilfe = Verkaufshelfer*in, Kassenhilfe
6212 Verkäufer*in = Fachverkäufer*in
6212 Kaufmann/Kauffrau im Einzelhandel = Einzelhandelskaufmann/Einzelhandelskauffrau
6212 Kassierer*in = Kassenkraft
6213 Filialleiter*in = Marktleiter*in
6222 Verkäufer*in Bekleidung und Schuhe = Modeverkäufer*in
6222 Verkäufer*in Elektro und Möbel
6232 Fachverkäufer*in Lebensmittelhandwerk = Bäckereiverkäufer*in, Fleischereiverkäufer*in
6242 Drogist*in
6252 Buchhändler*in
6312 Tourismuskaufmann/Tourismuskauffrau = Reiseverkehrskaufmann/Reiseverkehrskauffrau
6312 Sport- und Fitnesskaufmann/Sport- und Fitnesskauffrau
6321 Zimmermädchen/Roomboy = Hotelhelfer*in, Housekeeping
6322 Hotelfachmann/Hotelfachfrau = Rezeptionist*in
6331 Servicehilfe Gastronomie = Fast-Food-Mitarbeiter*in, Systemgastronomie Helfer*in
6332 Restaurantfachmann/Restaurantfachfrau = Kellner*in, Servicekraft, Fachmann/Fachfrau für Restaurants und Veranstaltungsgastronomie
6332 Fachkraft für Gastronomie = Fachkraft im Gastgewerbe
6332 Fachmann/Fachfrau für Systemgastronomie
6332 Barkeeper*in = Barista
6333 Gastwirt*in = Restaurantleiter*in
6342 Veranstaltungskaufmann/Veranstaltungskauffrau
7114 Geschäftsführer*in = Unternehmer*in
7132 Industriekaufmann/Industriekauffrau
7133 Betriebswirt*in = Fachwirt*in
7134 Unternehmensberater*in = Projektmanager*in
7141 Bürohilfe = Bürohelfer*in
7142 Kaufmann/Kauffrau für Büromanagement = Bürokaufmann/Bürokauffrau, Büroangestellte*r, Sachbearbeiter*in
7142 Sekretär*in = Assistent*in Sekretariat
9212 Callcenter-Agent*in = Kaufmann/Kauffrau für Dialogmarketing, Kundenberater*in Telefon
7143 Fremdsprachenkorrespondent*in
7144 Dolmetscher*in = Übersetzer*in
7142 Sprachmittler*in = Kulturmittler*in
7152 Personaldienstleistungskaufmann/Personaldienstleistungskauffrau
7153 Personalreferent*in = Arbeitsvermittler*in
7212 Bankkaufmann/Bankkauffrau
7212 Kaufmann/Kauffrau für Versicherungen und Finanzanlagen = Versicherungskaufmann/Versicherungskauffrau
7222 Buchhalter*in = Finanzbuchhalter*in, Buchhaltungskraft
7223 Bilanzbuchhalter*in
7224 Controller*in = Wirtschaftsprüfer*in
7232 Steuerfachangestellte*r
7234 Steuerberater*in
7312 Rechtsanwaltsfachangestellte*r = Notarfachangestellte*r
7314 Rechtsanwalt/Rechtsanwältin = Jurist*in, Richter*in
7322 Verwaltungsfachangestellte*r
7323 Verwaltungsfachwirt*in
7332 Fachangestellte*r für Medien- und Informationsdienste = Bibliothekar*in, Archivar*in
8112 Medizinische*r Fachangestellte*r = Arzthelfer*in
8112 Zahnmedizinische*r Fachangestellte*r = Zahnarzthelfer*in
8122 Medizinische*r Technologe/Technologin = Medizinisch-technische*r Assistent*in, MTLA, MTRA
8131 Krankenpflegehelfer*in = Pflegehelfer*in, Pflegeassistent*in, Stationshilfe
8132 Pflegefachmann/Pflegefachfrau = Krankenpfleger*in, Krankenschwester, Pflegefachkraft, Gesundheits- und Krankenpfleger*in
8132 Gesundheits- und Kinderkrankenpfleger*in = Kinderkrankenschwester
8132 Notfallsanitäter*in = Rettungssanitäter*in, Rettungsassistent*in
8132 Operationstechnische*r Assistent*in = Anästhesietechnische*r Assistent*in
8133 Hebamme = Entbindungspfleger, Geburtshelfer*in
8133 Fachkrankenpfleger*in = Pflegedienstleiter*in, Stationsleiter*in
8144 Arzt/Ärztin = Mediziner*in, Facharzt/Fachärztin
8144 Zahnarzt/Zahnärztin
8152 Tiermedizinische*r Fachangestellte*r
8154 Tierarzt/Tierärztin
8164 Psychologe/Psychologin = Psychotherapeut*in
8173 Physiotherapeut*in = Krankengymnast*in
8173 Ergotherapeut*in
8173 Logopäde/Logopädin = Sprachtherapeut*in
8172 Podologe/Podologin
8172 Masseur*in und medizinische*r Bademeister*in = Masseur*in
8182 Pharmazeutisch-technische*r Assistent*in = PTA
8182 Pharmazeutisch-kaufmännische*r Angestellte*r = PKA
8184 Apotheker*in = Pharmazeut*in
8211 Altenpflegehelfer*in = Betreuungskraft, Betreuungsassistent*in, Seniorenbetreuung, Alltagsbegleiter*in
8212 Altenpfleger*in
8213 Heimleiter*in Altenpflege
8223 Ernährungsberater*in = Diätassistent*in
8231 Helfer*in Friseur = Friseurhelfer*in
8232 Friseur*in = Barbier*in, Barber
8232 Kosmetiker*in
8232 Nageldesigner*in = Fußpfleger*in
8233 Friseurmeister*in
8242 Bestattungsfachkraft = Bestatter*in
8252 Augenoptiker*in
8252 Zahntechniker*in
8252 Hörakustiker*in
8252 Orthopädietechnik-Mechaniker*in = Orthopädietechniker*in, Orthopädieschuhmacher*in
8311 Helfer*in Kinderbetreuung = Kita-Helfer*in, Babysitter*in, Tagesmutter/Tagesvater
8312 Erzieher*in = Kindergärtner*in
8312 Sozialassistent*in = Kinderpfleger*in
8312 Heilerziehungspfleger*in
8312 Haus- und Familienpfleger*in
8313 Heilpädagoge/Heilpädagogin
8314 Sozialarbeiter*in = Sozialpädagoge/Sozialpädagogin, Sozialberater*in
8311 Schulbegleiter*in = Integrationshelfer*in, Schulassistenz
8321 Haushaltshilfe = Hauswirtschaftshelfer*in, Hausangestellte*r
8322 Hauswirtschafter*in
8334 Geistliche*r = Pfarrer*in, Imam, Gemeindepädagoge/Gemeindepädagogin
8414 Lehrer*in = Grundschullehrer*in, Gymnasiallehrer*in, Oberschullehrer*in
8414 Förderschullehrer*in = Sonderpädagoge/Sonderpädagogin
8423 Ausbilder*in = Werkstattlehrer*in
8424 Berufsschullehrer*in
8434 Hochschuldozent*in = Professor*in, Wissenschaftliche*r Mitarbeiter*in
8444 Sprachlehrer*in = Dozent*in Deutsch als Fremdsprache, Nachhilfelehrer*in
8444 Musiklehrer*in
8453 Fahrlehrer*in
8453 Sportlehrer*in = Fitnesstrainer*in, Trainer*in, Sporttrainer*in
9114 Sprachwissenschaftler*in = Germanist*in, Anglist*in
9124 Historiker*in = Philosoph*in
9134 Sozialwissenschaftler*in = Politologe/Politologin, Soziologe/Soziologin
9144 Volkswirt*in = Wirtschaftswissenschaftler*in, Ökonom*in
9212 Kaufmann/Kauffrau für Marketingkommunikation = Werbekaufmann/Werbekauffrau
9213 Marketingfachmann/Marketingfachfrau = Social-Media-Manager*in, Onlinemarketing
9224 PR-Berater*in = Pressesprecher*in
9232 Medienkaufmann/Medienkauffrau
9244 Journalist*in = Redakteur*in, Reporter*in
9313 Produktdesigner*in = Industriedesigner*in
9322 Raumausstatter*in = Gestalter*in visuelles Marketing, Dekorateur*in
9324 Innenarchitekt*in
9332 Kunsthandwerker*in = Restaurator*in
9334 Bildende*r Künstler*in = Maler*in (Kunst), Kalligraf*in
9342 Keramiker*in = Töpfer*in
9352 Goldschmied*in = Silberschmied*in, Graveur*in
9362 Musikinstrumentenbauer*in = Geigenbauer*in, Orgelbauer*in, Klavierbauer*in
9414 Musiker*in = Sänger*in
9424 Schauspieler*in = Tänzer*in
9433 Moderator*in
9443 Filmemacher*in = Regisseur*in
9452 Fachkraft für Veranstaltungstechnik = Tontechniker*in, Bühnentechniker*in
9452 Kameramann/Kamerafrau = Mediengestalter*in Bild und Ton
9462 Maskenbildner*in = Bühnenmaler*in
9472 Museumsaufsicht = Museumstechniker*in
`;
