/**
 * Chosen for this: short and common German words, without umlauts and sharp s so that any keyboard has them, none of which hurts or frightens on a
 * hard night, names people close to somebody, or would better not be found on a scrap of paper.
 */
export const german: readonly string[] = `
	abend absatz acht acker adler affe ahorn akkord album allee alpaka ameise amsel ananas anfang anker anlass antwort anzug apfel april
	arbeit arena arm aroma art artikel aster atlas atem auge august ausblick ausflug auster auto bach bagger balken ball
	ballon bambus banane band bank bauch bauer baum becher beere beet beginn benzin bereich berg bernstein beruf besen besuch
	beutel bezirk biber biene bild birke birne bison blatt blau blech blick block blume bluse boden bogen bohne boje bonbon boot brause
	breite brett brezel brief brille brise brot brunnen buch buche bucht bude buffet bund bunt burg busch butter chance chor
	computer creme dach dachs dackel dampf dank datei dattel datum daumen decke deckel delfin diamant dichter diele dienstag dill ding distel
	dorf dose drachen draht drei dreieck duft dutzend ebbe ecke efeu ehre eiche eichel eile eimer eingang eins eis eisen eisvogel elch elefant
	elf elster engel ente erbse erde ernte esel esche essen etage etikett eule fabel fach faden fahne fahrrad falke falter 
	farbe farn fasan fass feder fee feier feige feile feld fell fels fenster ferien fest feuer fichte figur film filter filz finger fink
	fisch flagge flamme flasche fleck fleece flieder fliese floh flora flosse fluss flut flugzeug fohlen folge form forelle forst foto frage 
	freitag freude freund frisch frosch frost frucht fuchs funke fund fuge gabel galerie gang gans garage garn garten gast gebiet geduld geige
	gelb geld gemse gerste geruch gesang geschenk gesicht gewand gewinn gitarre glanz glas glocke gold golf gondel grad gras grau greif
	grenze grille gruppe gurke gut haar hafen hafer hagel hahn haken halle halm halt hamster hand handel harfe harz hase hasel haube haus
	haut hecht hecke heft heide heimat held helm hemd henne herbst herd herz heu hilfe himbeere himmel hirsch hirse hobby hof holz
	honig hopfen horizont horn hose hotel huf huhn hummel hummer hund hut idee igel imker ingwer insel iris jacke jahr januar jasmin jubel juli juni
	juwel kaffee kajak kakao kaktus kalb kamel kamera kamille kamin kamm kanal kanne kanu kapitel kappe karotte karte karton kasse
	kastanie kater katze kegel keks keller kern kerze kessel kette kiefer kies kino kirsche kissen kiste kiwi klang
	klasse klavier klee kleid klima klinke klotz knie knopf knospe knoten koala kobold koch koffer kohl komet kompass konzert kopf
	koralle korb korken korn kraft kragen kran kranich kranz kraut kreide kreis krone krug kuchen kugel kuh kunst kupfer kurve lachs
	lack laden lager lama lampe land lang laterne laub lauf laune laute lavendel leder lehm lehne lehrer leine leiste leiter lerche licht lied
	liege lilie limonade linde linie linse lippe liste liter lob locke luchs luft lupe luxus magnet mai mais maler mandel mantel mappe
	marder markt marmor masche maske matte mauer maus meer mehl meise melodie melone menge mensch metall meter miene miete
	milch minute minze mittag mitte mittwoch mode molch moment monat mond montag moos morgen mosaik motor motte mulde mund murmel muschel
	museum musik muster mut nacht nadel nagel name narzisse nase natur nebel nelke nest netz neun norden note notiz november nudel null
	nummer nuss oase oben obst ofen ohr oktober olive oper orange orchidee orden orgel ort osten otter ozean paar palast palme
	panda panther papagei papier pappel paprika park partner pauke pause pelikan pelz perle pfad pfanne pfau pfeffer pfeife pferd pfirsich pflanze
	pflaume pfote pilz pinguin pinsel pirat plakat plan planet platte platz pokal pollen polster pony porree post preis prinz probe
	prosa pudding puder pullover pult pumpe punkt puppe quader qualle quark quelle quitte rabe rad radio rahmen rakete rand ranke
	rasen rast raum raupe rebe rechen regal regel regen regie reh reif reihe reis reise rentier rest rettich riegel riese rind
	rinde ring rippe ritter robbe rock roggen rolle roman rose rosine rost rot rotor rubin ruder ruf ruhe rummel rund rutsche saal
	saft sage sahne saite salat salbei salz samen samstag samt sand sandale sanft saphir satz schach schaf schal schale schall
	schatz schaukel schaum schein scherz scheune schiff schild schilf schirm schlaf schlange schlitten schloss schmied schmuck schnee
	schnur schrank schrift schritt schuh schule schulter schwan schwung sechs see segel sehne seide seife seite sekunde
	sellerie semmel senf september sessel sieb sieben signal silbe silber sinn sitz skizze socke sofa sohle sommer sonne sonntag
	sorte spalte spargel spatz specht speise spiegel spiel spinat spitze sport sprache sprung spur stab stadt stall stamm stand star staub
	steg stein stelle stempel stern stich stiefel stier stift stil stimme stirn stock stoff stolz storch strand strauch strudel
	stufe stuhl stunde suche sumpf suppe symbol tafel tag takt tal talent tanne tanz tapete tasche tasse tastatur taste tatze taube tausend
	taxi tee teich teig teil teller tempel tempo teppich termin theater thema thymian tier tiger tinte tipp tisch titel toast tomate ton tonne
	topf topas tor torte traktor traube traum treffer treppe treue trick tritt trommel tropfen truhe tube tuch tulpe tunnel turm turnen
	ufer uhr uhu umhang umweg unten urlaub vase veilchen ventil vers viel vier viertel villa violett violine vogel volk volumen vorhang
	vorne vorrat waage wabe wachs wagen wahl wal wald walze wand wange wanne wappen ware warm wasser watte weg weide weile 
	weiher weizen welle welt weste westen wetter wiege wiese wiesel wimper wind winkel winter wippe witz woche wohnung wolf wolke wolle
	wort wunder wunsch wurzel zahl zander zapfen zart zauber zaun zebra zehn zeichen zeile zeit zelle zelt zentrum zettel ziege ziegel ziel
	ziffer zimmer zimt zitrone zoo zopf zucker zunge zutat zwei zweig zwerg zwiebel zwirn
`
	.trim()
	.split(/\s+/)
