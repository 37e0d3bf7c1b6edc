const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Places, months, makers and products that share their name with people: the capital says nothing here. */
export const sharedProperNames = words(
  `
    aachen aalen aberdeen ada adelaide africa ahlen albany aldi alexa allen alma alps amazon america ampere apollo
    april arizona ashford asia asus athena atlanta atlas augsburg august aurora austin baden barnsley basel bath bayer
    bayern bayes beck becquerel beethoven belfast bell benz berlin bern bielefeld bing birmingham blackberry bochum
    bolton bombay bonn bordeaux bosch boston bradford braille brandenburg brandt brasil braun brazil bremen bremer
    bristol britain brooklyn brother bryant buckingham buderus buffalo bugatti burma california cambridge camden
    canada canon carlisle carolina cassandra celeste celle celsius chad charlotte chelsea chester cheyenne chile china
    chloe churchill cisco cleveland clifton clyde coburg cologne columbia corsa cortana crawley curie cyprus dacia
    daimler dakota dallas danfoss debian december delhi dell denver derby detroit devon dezember dickens dienstag
    diesel dijkstra dolby donau donnerstag doppler dortmund douglas dover dresden dublin dudley dundee durham dyson
    düren eclipse edinburgh edison egypt einstein elbe emden ems england erfurt erlangen essen eton europe eve
    fahrenheit faraday februar fender fermat fisher fjord florence florenz florida ford fort fourier france francia
    frankfurt frankreich freiburg freitag friday fritz fulda gardena gauss geneva genf genoa georgia gera german
    germany ghana gibson giessen glasgow goethe goodman google gotha granada graz greece grundig hagen hager halifax
    halle hama hamburg hamilton hamm hanau hannover harman harrison hartford hastings henkel henry herne hertz hessen
    hewlett hildesheim hilti hof holland holmes homer honda honeywell hoover houston huffman hull idaho india indiana
    ingolstadt innsbruck intel ireland isar israel italia jamaica january java jena jenkins jersey jobs jordan
    jordanien joule juli julia july june juni junkers jura kafka kalman kansas kassel kelvin kempten kendal kenia
    kensington kent kentucky kenya kiel kilo kingston kleve kodak kodi kolumbien korea kress kreta kärcher köln lahn
    lahr lancaster landau langley laredo leeds leica leicester leipzig lennox lenovo lexmark lidl liebherr lille lima
    limburg lincoln lindau linden lindt lingen linz lissabon liverpool loewe logan london lorraine lothringen lourdes
    lovelace lucerne lyon lübeck macintosh madison madrid magdeburg mailand main mainz malta manchester mannheim
    mansfield marburg mars marseille marshall marx marz maxwell may mazda meersburg melbourne memphis mercedes mercury
    merkel merten meta metz mexico miami michigan miele milan milano milford milton minden minnesota minolta mittwoch
    mona monday montag montana montreal moore morse mosel moskau mozart munich murphy musk märz münchen münster nantes
    naples napoli neckar nelson nest neuss nevada newton nike nikon nissan nivea nixon nokia nora nordlicht norfolk
    normandie norton norway norwich november nyquist nürnberg oasis obama occam october odessa ohio ohm oktober
    oldenburg oliver olympia olympus opel oracle oregon orlando oslo osram otto oxford padua paisley palermo palma
    paris pascal passau penn perl persia perth peru philips phillips phoenix pisa pixel plymouth poland polar polaris
    polen polo porsche portland porto potsdam prag preston preußen python reading regensburg reims rhein rheine
    richmond ring rio ripley rochester rom roma romania rostock rotterdam ruby rugby russia röntgen saab salem
    salisbury salzburg samstag samsung sandwich saturday savannah saxon scala schiller schleswig schwaben schweden
    schweiz schwerin scotland seat seattle sega september seville shakespeare shannon sharp sheffield shelby siegen
    siemens sienna simmons simpson singer siri skoda soest sofia solingen sonntag sony spain spandau speyer stafford
    steinel stihl stratford stuttgart suffolk sunday sussex sutton sydney tesla texas thames thatcher thomson
    thunderbird thursday toledo toronto tours toyota trent trier troy trump tuesday turin turing tyrol ubuntu ulm unna
    uster utah vaillant valencia vatikan vegas venice venus verona vesta victoria vienna viessmann villach virginia
    vista vodafone volt volta volvo wakefield wales warrington warwick washington watson watt weber wednesday weimar
    wellington werl wesel weser whitby whitney wien winchester windsor winslow wolf wolfsburg worms xavier xerox york
    zeiss zenith zurich zürich`,
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
