/**
 * German words of everyday life, three to twelve letters without umlauts, so that every keyboard has
 * them. Compiled for this app.
 */
export const SUGGESTED_WORDS: readonly string[] = `
abbiegen abend abendrot abenteuer abfahrt abflug abgas abguss abhang abholen abitur abkommen
ablage ablauf abpfiff abreise abriss absatz abschied absender absicht abstand abteil abwasch
acker ackerland addieren adler adresse affe agave ahnen ahorn ahornblatt akkord akku akte aktion
alarm albern album alge allee allzweck almwiese alpen alt altar altbau alter altstadt amboss
ameise ampel amsel analyse ananas anbau anemone anfang anfangen anfrage angebot angel angeln
anis anker anlage anleitung anorak anruf ansage anteil antenne antrag antwort antworten anzug
apfel apfelbaum apparat applaus aprikose aquarell arbeit arbeiten arbeitstag archiv arena arm
armband armlehne aroma artikel arznei asche aster astloch atelier atem athlet atlas atmen atom
aubergine auerhahn aufgabe auflauf aufstehen aufstieg auftrag aufzug auge ausblick ausflug
ausgang auskunft ausland auster ausweis auto autor bach backblech backen backofen backstein bad
badehose baden badesee bagger bahn bahnfahrt bahnhof bahnsteig bake balken balkon ball ballett
ballon balsam bambus banane band bande bandnudel bank bankett banner bar baracke bargeld
barhocker bariton barke barometer barren bart basalt basilikum basis bast basteln batterie bau
bauch bauen bauer baum baumhaus baumwolle bauplan baustein bauwagen bazar beamer becher becken
bedarf beere beerenobst beet beginnen begriff beifall beige bein beitrag beleg beluga benzin
berg bergauf bergbau bergsee bericht bernstein beruf besen besteck besuch beton bett beutel
bewegen biber biegen biene bienenstock bier bieten bild bilden bilderbuch bildung billard
bimsstein binden binder biologe birke birnbaum birne bison bitte blase blasen blatt blattgold
blau blaumeise blech blei bleiben bleistift blick blicken blinker blitz block blume blumentopf
bluse bob boden bogen bohne bohren bohrer boje bolzen bonbon boot bootshaus bord borke borste
bote boulette bowle box branche brand brauchen brause brei breit breite bremse bremsen brennholz
brett brezel brief briefmarke brille bringen brise brokkoli brombeere bronze brosche brot
brotkorb bruch bruder brunnen brust buch buche buchfink buchladen bucht bude bummel bund
bungalow bunt buntspecht buntstift burg bus busch butter butterbrot camping cello cent chance
charakter chef chemie chip chor clown club comic computer couch cousin creme curry cursor dach
dachboden dachrinne dachs dackel dame damm dampf dampfer dampflok dank danken datei dattel datum
dauer daumen daune deck decke deckel dehnen deich deichsel delfin delle denken denkmal depot
detail deuten diamant dicht dichter diele dienen diesel dill ding dinkel diplom dirigent disco
distel docht dock doktor dokument dolde dolmen dom domino donner donnerstag doppel dorf
dorfplatz dorn dorsch dose dotter drache draht drehbuch drehen drehorgel dreieck dreiklang
dreirad drossel druck drucker duell duft dunkel dunst duo durst dusche ebbe ebene echo echt ecke
edelweiss efeu egge ehre ehrlich eibe eiche eichel eidechse eierbecher eifer eifrig eigelb eile
eilen eimer einband einfach einfall eingang einig einkauf einladen einladung einsicht eintrag
eis eisbahn eisen eisern eislauf eisvogel eiszeit elan elbtal elch elefant elegant element elfe
eltern email emsig emu ende endlich energie engel enkel ente entwurf enzian epoche erbse
erdbeere erde erdnuss erfolg erholung erker erle ernte ernten ersatz erz erzielen esche esel
eselsohr espe essen essig etage etappe etikett etui eule euro event ewigkeit examen export fabel
fabrik fach fackel faden fahne fahren fahrer fahrplan fahrrad fahrt falke falle fallen falten
falter familie fanfare fangen farbe farbkasten farn fasan faser fass fassade faust favorit fax
feder federball fee fehler feier feierabend feiern feige feile fein feld feldweg felge fell fels
felsen fenchel fenster fensterbank ferien ferkel ferne fernglas ferse fest festung fett feuer
feuerwehr fichte figur filiale film filmrolle filter filz finale finden finger fink firma first
fisch fischer fjord flachs flagge flamme flanke flasche flaum flaute fleck fleisch fleissig
flieder fliege fliegen fliese flink flocke floh floss flosse flott flug flugzeug fluss
flusspferd flut fohlen fokus folge folgen folie forelle form formel formen forscher forst
fortschritt fossil foto fotoalbum foyer fracht frage fragen frau freiheit freitag freude freuen
freund frieden frisch friseur frist froh fromm frosch frost frucht fuchs fuge fund funke furche
furnier fussel futter gabel gala galaxie galerie galopp gang gans garage garderobe gardine garn
garnele garten gartentor gartenzaun gas gasse gast gasthof gatter gaumen gazelle geben gebiet
gebirge geburtstag gecko gedanke gedicht geduld gehalt gehege gehen geige geigenbau geist gelb
geld gelenk gelingen gemse genau genie genuss gepard gerade gericht gern gerste geruch gesang
geschenk gesicht gespann gestein gesund getreide gewicht gewinn gewitter gezeiten giebel gipfel
gips giraffe gitarre gitter glanz glas glasperle glatt glaube gleis gleiten globus glocke gloria
glut gnu gold goldfisch golf gondel gong gotik graben grad graf gramm granit gras grashalm grat
grau gravur greifen grell grenze griff grille grog groschen gross grotte grube grubenlampe grund
gruppe gruss gulasch gummi gunst gurke gurt guss gut haar hafen hafer haferbrei hagel hahn haken
halle halm hals halstuch halt halten hammer hamster hand handball handel handeln handschuh
handwagen handwerk hanf hang harfe harke hart harz hase haselnuss haube hauch haufen haupt haus
hausnummer haut hebel heben hecht heck hecke hefe heft heide heidekraut heilbad heilen heim
heimat heimweg heiter heizung held helfen helfer hell helm hemd henkel henne herb herbst
herbstlaub herd hering herz heu heuboden hexe hilfe himbeere himmel hirsch hirte hitze hobby
hobel hoch hocker hof hoffen hoffnung holen holunder holz holzweg honig honigmelone hopfen
horizont horn hose hosenknopf hotel huf hufeisen hummel hummer humor hund hunger hungern hupe
hut hutablage hydrant hymne idee idol igel iglu ikone imbiss imker import impuls index info
ingwer inhalt innig insekt insel instrument interview iris isolierung jacht jacke jade jagd
jaguar jahr jahreszeit jalousie jargon jasmin jazz jeans jeep jetzt jodel joghurt jonglieren
jubel jubeln judo jugend jumbo jung junge juni juwel kabel kabine kachel kaffee kaffeehaus
kaffeetasse kahn kahnfahrt kai kaiser kajak kakadu kakao kaktus kalb kalender kalk kalt kamel
kamera kamille kamin kamm kammer kampf kanal kandidat kaninchen kanne kante kanu kanzel kap
kapelle kapitel kappe kapsel karaffe karat karo karotte karpfen karre karte kartoffel karton
karussell kasse kastanie kasten kater katze kauf kaufen keck kegel kehle keil keim keks kelch
kelle keller kellner kennen kerbe kern kerze kessel kette kettenrad keule kiefer kies
kieselstein kilo kind kino kiosk kirche kirchturm kirsche kirschkern kissen kiste kittel kiwi
klammer klang klappe klappstuhl klar klarinette klasse klavier kleben klebstoff klecks klee
kleeblatt kleid klein klettern klima klinge klingel klingeln klinke klippe klopfen kloster klug
knauf kneten knie knoblauch knochen knolle knopf knospe knoten knusprig koala kobold koch kochen
kochtopf koffer kohl kohle koje kokos kolben kolibri kolonne komet komma kommen kompass kompott
konfetti konto kontrabass konzert kopf kopfkissen koralle korb kordel kork korn kornblume kosmos
kotelett krabbe kraft kragen kralle kran kranich kranz krater kraut krebs kreide kreidezeit
kreis kreisel kresse kreuz kreuzung krimi kristall krokus krone krug krumm kruste kubus kuchen
kuchenform kuckuck kugel kuh kuli kulisse kultur kumpel kunde kunst kunsthalle kupfer kuppel kur
kurbel kurier kurs kurve kurz kuss kutsche kutter labor lachen lachs lack laden ladung lager
lagune lakritz lama lamm lampe land landarzt landhaus landkarte landregen landung lang langlauf
langsam lanze larve lasso last laterne latte lattich laub laube laubfrosch lauch lauf laufen
laufrad laune lauschen laut lava lavendel lawine leben leber lebkuchen leck lecker leder leer
legen legende lehm lehne lehrbuch lehrer lehrling leicht leinwand leise leiste leiten leiter
leitung lektion lenken lenker lerche lernen lesebuch lesen lesezeichen leuchten leuchter leute
lexikon libelle licht lichtung lid lieb liebe lied liege liegen liegestuhl lift liga lilie
limette limonade linde lineal linie links linoleum linse lippe liste liter lob loben loch locke
locker lodge logbuch logik lohn loipe lok lokomotive lolli lorbeer los lotse lotto luchs luft
luftballon luftpost luke lunge lupe lupine lust lustig lyrik maat machen macht made magazin
magen mager magie magnet mahlen mahlzeit mai mais majoran makrele malen maler malkasten malz
mammut mandel manege mango mangold mann mantel mappe marder margarine marke markt marktplatz
marmelade marmor masche maschine maske masse mast material matrose matte mauer maultrommel
maulwurf maurer maus meer meerblick mehl mehr meile meise meister melden melodie melone menge
mensch merken messe messen messer metall meteor meter metro miene miete mikado milbe milch
milchstrasse mild million mimose mine minute minze mischen mispel mittag mitte mittel mitten
mittwoch mix mobil mode modell modul mohn mohnblume molch molke moment monat mond mondschein
monitor monsun montag moor moorbad moos moped morchel morgen morgentau mosaik moschee most motel
motiv motor motte mulde mund munter murmel muschel museum musik musiker muskel muster mut mutig
mutter nabel nachbar nachmittag nachricht nacht nachtigall nachtisch nachtzug nacken nadel
nadelwald nagel nah nahrung naht name narbe narzisse nase nashorn natur nebel nebelhorn neben
neffe nehmen neigung nektar nelke nennen nerv nest nett netz neu neubau neugier neuland neumond
neustart nichte nickel nicken niedrig niere niesel nilpferd niveau nixe nobel nomade nord norden
nordstern norm note notiz nougat nudel null nummer nuss nussknacker nutzen nylon oase oben
oberteil objekt obst obstgarten ochse ofen ofenrohr offen oft ohr oktave olive oma omelett onkel
opa oper optik orange orchester orden ordnen ordner ordnung organ orgel orgelpfeife original
orkan ort osten osterhase ostern otter oval ozean paar pacht packung paddel paddelboot paket
palast palette palme panda panne panorama panther papagei papier papierkorb pappe pappel paprika
paradies park parkbank parkett parkplatz partner pass passage pastell pate patent patrone pauke
pause pedal pegel pelikan pelz pendel pension perle person petersilie pfad pfahl pfand pfanne
pfannkuchen pfarrer pfau pfeffer pfeife pfeifen pfeil pfeiler pferd pferdehof pfiff pfirsich
pflanze pflanzen pflaster pflaume pflege pflegen pflicht pflug pforte pfosten pfote pfund
phantasie phase physik pianist pilger pille pilot pilz pinguin pinie pinsel pirat pirol piste
pixel pizza plakat plan planen planet planke plastik platane platin platt platte platz plombe
podest podium poesie pokal pol police polieren polster pony pool porree portal portion porto
porzellan posaune post postbote poster postkarte pottwal pracht praline praxis preis presse
prima primel prinz prise prisma probe proben problem produkt profi profil programm projekt
prompt prosa provinz prozent publikum pudding pudel puder puffer pulli puls pult pulver puma
pumpe punkt puppe pute putz puzzle pyramide python quader quadrat quaken qualle quark quarz
quatsch quelle quellwasser quendel quirl quitte quittung quiz quote rabatt rabe rad radar radeln
radio rahmen rakete rampe rand rang ranke raps rasen rassel rast rasten raster rat raten rathaus
ratte rauch raum raupe realist rebe rebstock rechen rechnen rechnung recht reck rede reden
redner reflex regal regatta regel regen regenbogen regenschirm region register reh reibe reich
reif reifen reihe reiher reim rein reis reise reisebus reisen reiseziel reiten reiter reiz
reklame rekord rektor relief renner rente reptil reserve rest retten rettich rettung rezept
rhabarber rhythmus richter richtig richtung riechen riegel riemen riese riff rind rinde ring
ringelblume rinne rippe risiko riss ritter ritual robbe roboter rock rodelberg rodeln rodeo
roggen roggenbrot rohr rohstoff rolle roller roman rosa rose rosenkohl rosine rost rot
rotkehlchen rotor route rubin ruck rucksack ruder ruderboot rudern ruf rufen ruhe ruhig ruine
rumba rund runde rute rutsche saal saat sache sachse sacht sack safari safran saft sage sahne
saison saite salamander salat salbe salbei saldo salon salto salz samen sammeln sammlung samstag
samt sand sandale sandkasten sandstein sanduhr sanft satellit satire satt sattel satz sauber
sauce sauer saum sauna saurier schach schacht schachtel schaf schaffen schafwolle schal schale
schall schalten schalter schaltjahr schatten schatulle schatzkarte schauen schaufel schaukel
schaum scheibe schein schemel schenkel schenken schere scherz scheune schicht schicken schieben
schiefer schiene schiff schiffer schild schilf schimmer schinken schirm schlaf schlafen schlager
schlagzeug schlamm schlange schlank schlau schlauch schleife schleuse schlicht schliff schlitten
schloss schlucht schluck schluss schmal schmaus schmecken schmelz schmied schmieden schmuck
schnabel schnalle schnauze schnecke schnee schneeball schneemann schneiden schneise schnell
schnitt schnitzel schnupfen schnur schokolade scholle schopf schornstein schote schotter schrank
schranke schraube schrei schreiben schreiner schrift schritt schrott schub schuh schule schulhof
schulter schuppen schutz schwalbe schwamm schwan schwarm schwebebahn schweben schweif schwelle
schwester schwibbogen schwimmen schwimmer schwung sechseck see seele segel segelboot segen
segler sehen sehne seide seife seifenblase seil seilbahn seite sekunde sellerie selten seminar
semmel senden sendung senf senke sense serie server sessel setzen sichel sicht sieb siedlung
siegel sieger signal silbe silber silo singen sinn sinnvoll sirup sitte sitz sitzen skala skat
skizze skulptur slalom socke sockel sofa sohle sohn soja solist sommer sonde sonett song sonne
sonnenblume sonnenhut sonnenuhr sonntag sorge sorgen sorte souvenir spachtel spagat spalt
spannen spannend sparbuch sparen spargel sparte spaten spatz spazieren specht speck speer
speiche speicher speise spende sperling spezi spiegel spiel spielen spielplatz spielzeug spinat
spindel spinne spirale spitz spitze splitter sport spott sprache spray springen sprint spritze
spross spruch sprudel sprung spule spur staat stab stachel stadt stadtplan staffel stahl stall
stallgasse stamm stand stange stapel star stark start station statue stau staub staudamm staude
staunen steckdose steg stehen steil stein steinbruch steinpilz stelle stellen stempel steppe
stern sternwarte steuer stich sticken stiefel stiel stier stift stil stille stimme stirn stock
stoff stollen stolz storch strahl strand strandkorb strasse strauch strauss streben strecke
streich streifen streit strich strick stricken strickjacke strohhut strom strophe strudel
struktur strumpf stube stuck student studio stufe stuhl stunde sturm stute stutzen suche suchen
sumpf suppe symbol synode system szene tabelle tablett tafel tag tagebuch taille takt tal talent
taler talsperre tanne tannenbaum tannenzapfen tante tanz tanzen tapete tapfer tarif tasche tasse
tastatur taste tasten tatze tau taube tauchen taucher taufe tausch tauschen taxi team technik
teekanne teetasse teich teig teil teilen telefon teller tempel tempo tendenz tennis teppich
termin terrasse test text theater thema theorie these thron thunfisch thymian ticket tief tiefe
tier tiger tinte tintenfass tipp tippen tisch tischler tischtuch titel toast tochter toilette
toll tomate ton tonleiter tonne topas topf tor torbogen torf torte tourist tracht tragen traktor
trapez traube trauen traum traumhaus treffen treiben treibholz trend treppe treppenhaus tresor
treten treu treue tribut trichter trikot trinken trinkglas trio triumph trocken trog trommel
trompete tropfen trost trubel truhe trupp tube tuch tugend tulpe tun tundra tunnel tupfer turban
turbine turm turmuhr turnen turner turnier tusche typ ufer uferweg uhr uhu ulme umbau umfang
umfrage umhang umlaut umriss umschlag umsonst umweg umwelt unfug uniform unikat union unkraut
unruhe unterricht urig urlaub ursache urwald urzeit vanille vase vater ventil verband verein
vergleich verkehr verlag vermerk vers versand versuch vertrag verzicht vetter vieh viel vielfalt
viereck viertel villa viola violine visier vision visum vitamin vogel vogelhaus vokal volk voll
vollkorn vollmond vorabend vorbild vordach vorhang vorlesen vorne vorort vorrat vorsatz
vorschlag vorsicht vorspeise vorteil vortrag vulkan waage wabe wache wachs wachsen wachtel wade
waffel wagen wahl wahrheit wal wald waldmeister waldrand walnuss walze walzer wams wand wandern
wanderung wanderweg wanduhr wange wanne wappen ware warm warte warten wasser wasserfall
wassermelone watt watte weben weber wechsel wechseln wecker wedel weg wegkreuz wegweiser weich
weide weiher weile wein weinberg weinrebe weise weit weite weitsprung weizen welle wellig welpe
welt weltkarte wende wendeltreppe wenden werden werfen werft werk wert wesen wespe weste wette
wetter wetterhahn wichtig wicke widder wieder wiese wiesental wild wildnis wille wimpel wimper
wind windel windrad winkel winken winter wintermantel winterschlaf winzer wipfel wippen wirbel
wirsing wirt wissen witz woche woge wohl wohnen wohnung wolf wolke wolle wollig wollsocke wort
wucht wunder wunderkerze wunsch wurf wurm wurst wurzel zacken zahl zahlen zahm zahn zander zange
zapfen zart zauber zaun zaunpfahl zebra zeche zeder zehe zeichen zeichnen zeichnung zeigen zeile
zeit zeitreise zeitung zelle zelt zelten zeltplatz zement zentrum zeppelin zettel zeuge ziege
ziegel ziegelstein ziehen ziel zielen ziffer zikade zimmer zimt zink zinn zins zipfel zirkel
zirkus zitat zitrone zitronenbaum zittern zobel zoll zone zoo zopf zucker zufall zufrieden zug
zugvogel zukunft zuletzt zunge zusage zusammen zutat zwanzig zweck zweig zwerg zwetschge zwiebel
zwilling zwirn zylinder zypresse
`
  .trim()
  .split(/\s+/);
