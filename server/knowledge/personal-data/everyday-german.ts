const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** German nouns that are names, too: nouns begin with a capital, so the capital says nothing. */
export const germanNouns = words(
  `
    abel abend abendroth abt acker adel adler advent ahorn amboss amsel amt anders anfang angel anger anhalt anker
    anschluss apfel arm arzt asche ast auer auge bach backe bader bahn balg balken ball balsam band bank bart bast bau
    bauch bauer baum baumann baumeister beck becken becker beer beil bein berg berger besen bett beutel biber biene
    bier binder birke birn birne bischof blatt blei blitz block blum blume blumen blüm bock boden bogen bohne bohrer
    bolz bolzen bonus born brand brandt braten brauer braut breitner brenner brett brief brot bruch bruck bruder
    brunnen brust brücke brühl buch buche buchner bund burg burger busch bäcker bär böttcher bühler bürger bütner
    büttner dach dachs degen deich diener diesel dietrich distel dolch donner dorf dorn drache drechsler dreher
    drescher dunkel dämmer eber eck ecke egger ehe ehre eich eiche eichel eimer eis eisen elster ende enge engel
    engels ente erb erbe erde erle ernte esche esel essig eule fabel fach faden fahrer falk falke falle fasching fass
    faust feder fehler feier feierabend feind feld felder fell fels fenster ferse fest feuer fichte fichtner fiedler
    finger fink finke fisch fischer flach fladen flamme fleck fleischer fleiß flieger floh flor flora fluss flügel
    folge forst forster frage franken frau freiheit freitag freud freude freund fried friede frieden friedrich frisch
    frisör frosch frost frucht frühling fuchs funk funke furche fuß förster fühler fürst gabel gabler gang gans garbe
    garde garten gast geber gebhard geier geiger geist geld gerber gericht gerste gerstner gerät gewitter gipfel glas
    glaser glatz glaube glock glocke glöckner glück gold graben graf gral gran gras grat griff grill grimm groll grube
    gruber grund gunst gurt gut gärtner haag haar habicht hafen hafer hagel hagen hahn hain hals halt hammer hand hang
    hardt harfe harz hase hasel haube haupt hauptmann haus haut hecht heck hecke heer heft heil heiland heim heizer
    held helm hemd henkel henker herbst herd hering herold herr herrmann herz heu himmel hirn hirsch hirt hirte hobel
    hof hofer hofmeister holz honig horn huf hufeisen huhn hummel hund hunger hut häfner händler höll hügel hütte
    jaeger jahr juli junge juni junker junkers jäger kabel kaiser kalb kalk kamm kammer kamp kanne kanzler kapp kappe
    karpf karpfen karst kasten kater katze kauf kaufmann keil keim keks keller kellner kerl kern kerze kessel kessler
    kette ketten keule kiefer kies kiesel kind kinder kirch kirche kirchner kirmes kirsch kirsche kissen kiste klammer
    klang klee kleid kling klinge klinger klopfer klos kloster kluft knab knabe knapp knauf knecht knie knoblauch
    knoll knolle knopf knorr knospe koch kohl kohle kolbe kolben komet kontakt kopf korb korn kost kraft kramer
    kranich kranz kraus kraut krebs kreis kreuz krieg krieger krone krug krämer kuchen kufer kugel kuhn kummer kunst
    kurt käfer köhler könig körner kühl kürschner küster lachs lade lager lamm lampe land landmann lang lasche last
    laster laub lauf laut lehm lehrer leim leiter leitner leitung lerch lerche leuchte leut licht liebe liebling lied
    lila lilie lind linde linse lippe list loch locke lohn lorbeer los luchs luft lust länder löwe macht mahler mai
    maler mann mantel markt mast mauer maurer maus maut mehl meise meister meißner mensch mensche messer metz metzger
    michel milch mild mittag mohn mohr monat mond montag moor moos morgen morgenstern most motte mund mut mutter
    mörtel mücke mühl mühle müller münster münz münze nacht nachtigall nadel nagel napf narr nase natter nebel nelke
    nest netz nickel nord not note nuss ober ochs ochse ofen ohr opfer ort ost osten oster ostern otter pappel papst
    park pate paul pech peitsche perl perle pfaff pfahl pfannen pfarrer pfau pfeffer pfeif pfeifer pfeiffer pfeil
    pfennig pferd pfingsten pflaum pflug pfund pilger pilz pinsel platz post pracht preis prinz probst propst puls
    pulver pumpe pung quast quell quelle rabe rad rahm rahmen rand rang rast rat ratte rau rauch raum rauscher rebe
    rebstock rechen recht redner reff regen regler reh reich reif reifen reim reise reiter renner rest rhein richter
    riegel riemen riese rind ring ringer ritter ritz roggen rohr roller rom rose rosen rosenkranz ross rost rother
    rubin ruder ruf ruh ruhe rumpf rund rute ruß rübe sack sahne salz samen sand sander sandmann sarg sattel sattler
    sauer schaf schaft schal schale schaller schatten schatz schauer schaum scheer schein scheit schell schenk schere
    scherer scherz scheune schick schiff schiffer schild schilling schimmel schindler schirm schlag schlange schlegel
    schleier schloss schlosser schlund schlüssel schmied schmuck schnabel schnecke schnee schneider schnell schnitt
    schnitzer schnitzler schnur schopf schott schrank schreiber schritt schuh schuhmacher schuhmann schuld schuler
    schultheiß schuster schwab schwabe schwalb schwalbe schwan schwarm schwein schwert schäfer schüler schütz schütze
    see seel seele segel segen seher seide seidel seif seifert seil seiler sell sender senf senner siegel sieger
    silber sims sinn sitte sohn sold sommer sonnabend sonne sonnenschein sonntag sorge span spange spatz specht speck
    speer speicher sperber sperling spiegel spiel spieß spindel spitz spitze sporn sprung staat stab stadler stadt
    stahl stall stamm stand stange star stark staub staude stecher stecker steg steiger stein steiner steinmetz stern
    stich stiefel stiel stier stift stock stolz storch stoß strahl strand strauch strauß straß streicher streit strick
    stroh strom stuhl stumpf sturm stute stück sumpf säge sänger süd tag tal tanne tanz tasche tau taub taube teich
    teller teufel thron tiger tisch tischler tor traum traut treiber treu tritt tropf trost trunk tuch turm töpfer
    ufer uhr uhu ungar unger unruh vater veil ventil vetter vieh vogel vogler vogt volk vorwerk wache wacker wagen
    wagner wald wall wand wandel wander wange wanner warte wasser weber wechsler weg wehr weide weih weiher wein
    weiner weise weizen weiß welle weller welt wende werk west westen wetter wetzel wicht wicke widder wiese wind
    winde winkel winter winzer wirt wirth witz woche wolf wolke wolle wolter wort wunder wurm wurst wurz wurzel wüst
    zahn zander zange zank zapf zaun zeh zeiger zeisig zeit zeller zelt zettel zeug ziegel ziegler ziel zimmer
    zimmermann zink zirkel zobel zoll zopf zorn zuber zucker zug zunge zweig zwerg zwirn zöllner`,
);

/** Other German words that are names, too, small in a sentence and with a capital at its beginning. */
export const germanOthers = words(
  `
    acht alt amen arm august bald beat bitter blank blass blau brav breit bunt böse derb dick doof drei dünn dürr
    ehrlich eigen eilig eins einzig elf emsig erika ernst fein fern fest feucht finster flink flott frank frech frei
    fremd fritz froh fromm frommer fröhlich früh ganz gar gerade gern gescheit glatt gleich grade grau grell grimm
    grob grosser groß großer grün gut guter gutes halb hart heide heinz heiter heiß hell herb herzig hoch hohl höflich
    hübsch iris jan jung junger jünger jüngst kahl kalt kann karg keck kess klar klein kleine kleiner kleinert klug
    kluge kluger knapp kostbar krank kraus krumm kurz kühl kühn kürzer lahm lang lange langer laut lauter leben leer
    leicht leid lieb liebe lieber liebig lind locker los lose lustig mager mark matt max may mehr mild milde munter
    muss müde mürrisch nah nass neidisch nett netter neu neuer neun nieder nobel ober offen otto paar plump prall quer
    rank rar rasch rau recht rege reich rein reiner roh rosa rosig rot roth rund rüstig sacht sage samt sanft satt
    sauber sauer scharf scheel schick schlank schlau schlecht schlicht schmal schnell schroff schräg schwach schwarz
    schwer schön schöne sechs seicht selig selten sicher sieben soll spitz spröde spät stark starr steif steil still
    stille stolz straff stramm streng stur süss süß tapfer tief toll treu trocken trüb unten viel vier viola voll vorn
    wach wahr walter warm weich weil weise weiss weit weiß wenig wert wild will wohl wüst zahm zart zehn zeitig zimmer
    zwölf zäh übel`,
);
