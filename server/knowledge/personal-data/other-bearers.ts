const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Places, months, makers and products that share their name with people: the capital says nothing here. */
export const sharedProperNames = words(
  `
    aachen aberdeen ada adelaide africa albany aldi alexa alma alps amazon america ampere apollo april arizona asia
    asus athena atlanta atlas augsburg august aurora austin baden basel bayer bayern beck becquerel belfast bell benz
    berlin bern bielefeld bing birmingham blackberry bochum bombay bonn bordeaux bosch boston bradford braille
    brandenburg brandt brasil braun brazil bremen bremer bristol britain brooklyn buffalo bugatti burma california
    cambridge camden canada canon carlisle carolina cassandra celeste celsius chad charlotte chelsea chester cheyenne
    chile china chloe cleveland clyde coburg cologne columbia corsa cortana curie dacia daimler dakota dallas debian
    december delhi dell denver derby detroit devon dezember dienstag diesel dolby donnerstag doppler dortmund douglas
    dover dresden dublin dundee durham dyson eclipse edinburgh egypt emden england erfurt erlangen essen eton europe
    fahrenheit februar fjord florence florenz florida ford fort fourier france francia frankfurt frankreich freiburg
    freitag friday fritz fulda gauss geneva genf genoa georgia german germany ghana giessen glasgow google gotha
    granada graz greece grundig halifax hamburg hamilton hannover harrison henkel henry hertz hessen hewlett
    hildesheim holland homer honda houston hull idaho india indiana ingolstadt innsbruck intel ireland israel italia
    jamaica january java jena jenkins jersey jordan jordanien joule juli julia july june juni jura kansas kassel
    kelvin kempten kenia kent kentucky kenya kiel kilo kingston kodak kodi kolumbien kreta köln lancaster laredo leeds
    leica leicester leipzig lenovo lexmark lidl lille limburg lincoln lindau linden lindt linz lissabon liverpool
    logan london lorraine lothringen lucerne lyon lübeck macintosh madison madrid magdeburg mailand main mainz malta
    manchester mannheim marburg mars marseille marx marz maxwell may mazda meersburg melbourne memphis mercedes
    mercury merkel meta mexico miami michigan miele milan milano milton minden minnesota minolta mittwoch mona monday
    montag montana montreal morse moskau munich märz münchen münster nantes naples napoli nelson nevada newton nike
    nikon nissan nivea nokia nora nordlicht norfolk normandie norton norway norwich november nürnberg oasis october
    ohio ohm oktober oldenburg oliver olympia olympus opel oracle oregon orlando oslo osram otto oxford padua palermo
    palma paris pascal passau penn perl persia perth peru philips phoenix pisa pixel plymouth poland polar polaris
    polen polo porsche portland porto potsdam prag preston preußen python regensburg reims rhein richmond rio rom roma
    romania rostock rotterdam ruby russia röntgen saab salem salzburg samstag samsung saturday savannah saxon scala
    schleswig schwaben schweden schweiz schwerin scotland seat seattle sega september seville shannon sheffield
    siemens sienna simmons simpson singer siri skoda sofia solingen sonntag sony spain spandau stafford stuttgart
    suffolk sunday sussex sydney tesla texas thames thomson thunderbird thursday toledo toronto tours toyota trent
    trier troy tuesday turin tyrol ubuntu ulm uster utah vaillant valencia vatikan vegas venice venus verona vesta
    victoria vienna viessmann villach virginia vista vodafone volt volta volvo wales warwick washington watson watt
    weber wednesday weimar wellington wien winchester windsor wolfsburg worms xavier xerox york zeiss zurich zürich`,
);

/** First names that are frequent enough for "Max Weber" to be somebody else than the asker Weber. */
export const frequentFirstNames = words(
  `
    adam adrian alan albert alex alexander alexandra alfred alice amanda amy andrea andreas andrew angela anita anja
    anke ann anna anne annette anthony anton arthur barbara ben benjamin bernd bernhard bettina birgit bob boris brian
    brigitte bruce carl carla carlos carol caroline catherine charles charlie chris christa christian christiane
    christina christine christoph christopher claire clara claudia claus colin cornelia craig daniel daniela dave
    david deborah dennis diana dieter dirk donald doris dorothea dylan edward elena elisabeth elizabeth elke ellen
    elon emily emma eric erich erika ernst eva fabian felix florian frank franz fred friedrich fritz gabriele gary
    georg george gerd gerhard gisela graham greg günter günther hannah hans harald harry heike heinrich heinz helen
    helga helmut henry herbert hermann holger horst hugo ian ines ingo ingrid irene isabel jack jacob jakob james jan
    jana jane janet jason jeff jennifer jens jessica jim joachim joan jochen joe johann johannes john jonas jonathan
    jose josef joseph judith julia julian julie jutta jörg jürgen kai karen karin karl karsten kate katharina
    katherine kathrin katja keith ken kerstin kevin kim klaus konrad kurt larry lars laura lauren lea lena leo leon
    linda lisa lothar louis louise luca lucas lucy ludwig luis lukas lydia manfred manuel manuela marc marcel marco
    marcus margaret maria marie marina mario marion mark markus martha martin martina mary matthew matthias max
    maximilian melanie michael michaela michelle mike monika moritz nadine nancy natalie nathan neil nick nicola
    nicole nigel nina norbert olaf oliver olivia oscar otto pamela pascal patricia patrick paul paula peter petra phil
    philip philipp philippa rachel rainer ralf ralph raymond rebecca regina reinhard renate richard rita robert roger
    roland rolf ronald rosa ross rudolf rupert ruth ryan sabine sally sam samuel sandra sara sarah sascha scott sean
    sebastian sharon silke silvia simon simone sofia sophia sophie stefan stefanie stephan stephen steve steven susan
    susanne sven sylvia tanja ted teresa theo thomas thorsten til tim timothy tina tobias tom toni tony torsten udo
    ulf ulrich ulrike ursula ute uwe vanessa vera verena victoria vincent volker walter wendy werner wilhelm william
    winston wolfgang yvonne`,
);
