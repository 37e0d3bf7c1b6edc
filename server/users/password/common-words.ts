/** What passwords are most often made of, in our two languages: words, names, rows of keys. All lower case, letters only. */
export const commonWords: readonly string[] = `
password passwort passwd passphrase kennwort geheim geheimnis secret secrets private login logon signin welcome willkommen
hallo hello bonjour servus moin letmein openup opensesame sesam sesame trustno admin administrator root user username guest
gast test testing tester default changeme change temp temporary master masterkey superuser support service internet
computer laptop keyboard tastatur monitor server windows linux ubuntu apple iphone android samsung google facebook twitter
instagram youtube amazon netflix spotify microsoft office outlook hotmail gmail yahoo email mailbox website online router
fritzbox telekom vodafone wlan wifi network netzwerk thermostat heizung smarthome forum community kunde kunden customer
qwert qwerty qwertz qwertzu qwertzui qwertzuiop qwertyu qwertyui qwertyuiop asdf asdfg asdfgh asdfghj asdfghjk asdfghjkl
yxcv yxcvb yxcvbn yxcvbnm zxcv zxcvb zxcvbn zxcvbnm wasd poiu poiuy mnbv mnbvcxz lkjh lkjhgfdsa qaz wsx edc rfv tgb yhn
qazwsx qazwsxedc qweasd qweasdzxc qweasdyxc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcabc xyz aaaa bbbb xxxx zzzz
love lovely lover loveme iloveyou iloveu ilove liebe liebling ichliebedich schatz schatzi schatzilein maus mausi hase hasi
baby babe babygirl babyboy honey sweet sweetie sweetheart darling angel engel engelchen princess prinzessin prince prinz
queen koenigin king koenig kiss kisses kuss heart herz hearts forever ewig together happy gluecklich smile sunshine
sonnenschein sonne sun moon mond star stars stern sterne sternchen sky himmel heaven paradise paradies rainbow regenbogen
flower flowers blume blumen rose rosen tulip lily daisy garden garten summer sommer winter spring fruehling autumn herbst
january january februar february march maerz april june juni july juli august september october oktober november december
dezember monday montag tuesday dienstag wednesday mittwoch thursday donnerstag friday freitag saturday samstag sunday sonntag
today heute tomorrow morgen yesterday morning evening night nacht christmas weihnachten easter ostern holiday urlaub ferien
birthday geburtstag party feier hochzeit wedding family familie mother mutter mama mami father vater papa papi brother bruder
sister schwester daughter tochter oma opa friend friends freund freunde freundin freundschaft friendship
michael jennifer jessica ashley amanda daniel matthew joshua andrew anthony robert thomas jordan taylor william charlie
george richard nicholas nicole christian christopher alexander alexandra benjamin samantha elizabeth stephanie melissa
michelle hannah justin brandon tyler jonathan patrick martin steven brian kevin jason sandra andrea sabine petra monika
susanne claudia stefan stefanie markus andreas juergen wolfgang klaus peter hans werner helmut manfred dieter frank
tobias sebastian florian philipp fabian dominik marcel marco mario lukas jonas felix maximilian leon finn paul emma mia sofia
sophie marie maria lena laura julia lisa anna sarah katharina christina vanessa jasmin jacqueline natalie carmen angelika
heike birgit gabi ute karin ingrid renate helga ursula gisela brigitte barbara christine martina simone silke anja tanja
katja melanie nadine yvonne jana franziska charlotte johanna clara greta frieda ella lina emily olivia chloe grace victoria
harley hunter ranger buster thunder donner tigger ginger pepper pfeffer cookie cookies keks muffin cupcake chocolate schokolade
vanilla banana banane orange apfel cherry kirsche strawberry erdbeere peach pfirsich lemon zitrone melon peanut butter cheese
kaese pizza pasta burger hamburger bacon coffee kaffee cappuccino espresso tee wasser water beer bier weizen wein wine whiskey
vodka tequila wodka champagne cocktail sugar zucker salz candy bonbon icecream
dog dogs doggy hund hunde hundi cat cats kitty kitten katze katzen kater horse pferd pferde pony monkey affe tiger lion loewe
panther puma jaguar leopard bear baer teddy teddybear panda wolf woelfe fuchs fox eagle adler falcon falke hawk raven rabe
bird vogel duck ente chicken huhn cow kuh pig schwein bunny rabbit kaninchen mouse hamster snake schlange spider spinne turtle
schildkroete dolphin delphin delfin shark hai whale wal fish fisch dragon drache dragons drachen unicorn einhorn phoenix
butterfly schmetterling bee biene elephant elefant giraffe zebra snoopy garfield bambi simba nemo
football fussball fusball soccer baseball basketball hockey tennis golf rugby handball volleyball swimming schwimmen running
fitness yoga ski snowboard surfing sport sports team winner champion champions meister weltmeister trainer player spieler
goal tor bayern bayernmuenchen muenchen borussia dortmund schalke hsv werder bremen koeln hertha union eintracht frankfurt
stuttgart leipzig gladbach liverpool arsenal chelsea manchester united everton barcelona madrid juventus milan ajax celtic
rangers yankees cowboys lakers bulls eagles steelers packers dodgers redsox
berlin hamburg dresden hannover nuernberg duesseldorf essen bochum bonn wien vienna zuerich salzburg deutschland germany
oesterreich schweiz europe europa london paris rom rome newyork chicago boston texas dallas florida california canada mexico
australia america england ireland scotland india china japan tokyo brazil africa
ferrari porsche mercedes bmw audi volkswagen golfgti opel corsa ford mustang toyota honda nissan mazda subaru volvo lamborghini
bugatti corvette camaro chevrolet dodge jeep harleydavidson yamaha suzuki kawasaki ducati motorrad auto turbo racing
batman superman spiderman ironman starwars skywalker vader yoda jedi startrek enterprise matrix hobbit gandalf frodo aragorn
hogwarts harrypotter potter hermione dumbledore pokemon pikachu naruto goku zelda mario luigi nintendo playstation xbox
minecraft fortnite warcraft worldofwarcraft counterstrike callofduty halo sonic tetris lego disney mickey minnie donald
barbie elmo snowwhite cinderella rapunzel
metallica nirvana slipknot rammstein eminem madonna beyonce rihanna shakira beatles elvis queenband pinkfloyd acdc ironmaiden
music musik guitar gitarre piano klavier drummer rocknroll rock metal punk techno disco dance dancer tanzen singer
killer hacker hack ninja samurai pirate pirat warrior krieger knight ritter soldier soldat wizard zauberer magic magie demon
devil teufel satan hell hoelle ghost geist zombie vampire vampir shadow schatten dark darkness black schwarz white weiss
red rot blue blau green gruen yellow gelb purple lila pink rosa silver silber gold golden diamond diamant crystal kristall
money geld cash dollar euro million millionaire rich reich boss chef bigboss power energy energie fire feuer ice eis storm
sturm blitz lightning mountain berg ocean meer beach strand island insel forest wald tree baum river fluss nature natur
freedom freiheit peace frieden hope hoffnung faith glaube trust vertrauen truth wahrheit dream traum dreams traeume dreamer
jesus christ jesuschrist god gott godisgood bible bibel church blessed grace amen buddha allah heavenly
fuck fucker fuckyou fuckoff shit bitch asshole arsch arschloch scheisse scheiss ficken fick bastard sexy sex sexsex porn
nothing nichts something whatever egal egalegal ichbins dubist niemand idiot blabla blah lala lalala haha hahaha lol
correct horse battery staple correcthorsebatterystaple access zugang entry account konto code codeword pin safe safety sicher
sicherheit security secure bank banking number nummer one two three eins zwei drei vier fuenf first second letters
school schule student studium university lehrer teacher work arbeit job beruf firma company doctor doktor police polizei
life leben live lebe death tod new neu old alt good gut great best bester super toll cool geil crazy verrueckt funny lucky
glueck strong stark little klein big gross beautiful schoen pretty hot cold kalt nice lieb please bitte thanks danke
yes nein okay maybe never niemals always immer again anything everything alles home zuhause house haus
spring summerfun sommerzeit winterzeit fruehjahr sonnenblume gaensebluemchen schneewittchen rotkaeppchen pumuckl biene maja
`
  .trim()
  .split(/\s+/);
