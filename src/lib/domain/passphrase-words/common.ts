/**
 * What people choose and everybody tries first, the likeliest first: words of this country and this
 * programme, compiled for this app, and after them words from lists of stolen passwords, as
 * @zxcvbn-ts/language-common has them (MIT licence).
 */
export const COMMON_WORDS: readonly string[] = `
passwort kennwort hallo schatz geheim sommer winter herbst frühling fruehling ichliebedich liebe
mausi hase hasi engel sonne sonnenschein blume schmetterling fussball fußball handball schule
ferien urlaub arbeit arbeitsmarkt arbeitsmarktmentor arbeitsmarktmentoren mentor mentorin
mentoren mentee mentees mentorenmappe mappe passphrase sachsen deutschland berlin dresden
leipzig chemnitz zwickau bautzen görlitz goerlitz plauen hoyerswerda pirna freiberg meissen
meißen riesa torgau döbeln doebeln grimma borna zittau löbau loebau kamenz radebeul freital
annaberg aue auerbach vogtland erzgebirge mittelsachsen nordsachsen lausitz oberlausitz elbe
zefas hamburg münchen muenchen köln koeln frankfurt stuttgart bremen hannover bayern schalke
dortmund borussia werder dynamo bayernmünchen rbleipzig januar februar märz maerz april juni
juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag
samstag sonntag eins zwei drei vier fünf sechs sieben acht neun zehn willkommen anmelden login
admin administrator benutzer test testen tester demo gast computer rechner internet handy
telefon drucker server start geburtstag weihnachten ostern silvester familie mutter vater mama
papa oma opa bruder schwester kind kinder baby hund katze pferd maus bär tiger löwe adler wolf
einhorn prinzessin engelchen süsse süße lecker pizza schokolade kaffee bier kuchen garten haus
auto mercedes volkswagen porsche audi golf opel trabant gott jesus maria hoffnung glaube
freiheit frieden glück glueck leben herz stern mond himmel wasser feuer erde natur musik gitarre
klavier trommel sascha thomas michael andreas peter wolfgang stefan stephan martin frank jürgen
juergen uwe klaus dieter bernd ralf jens holger steffen torsten sven mike rené rene ronny mario
marco marcel kevin dennis daniel tobias florian sebastian christian alexander matthias markus
philipp jonas lukas leon paul felix max finn noah elias maximilian moritz anna sabine petra
monika susanne andrea claudia birgit kerstin heike katrin kathrin anja nicole stefanie melanie
sandra daniela julia sarah lisa laura lena lea hannah emma mia sophie marie johanna charlotte
emily lara nina jana antje doreen mandy cindy nancy peggy ines ramona simone martina gabriele
ursula renate ingrid helga brigitte christa karin angelika barbara elisabeth muhammad mohammed
ahmed ali fatima aisha habibi inshallah allah damaskus syrien ukraine kiew kyiv slawa
slavaukraini rossija moskau afghanistan kabul iran teheran eritrea tigray vietnam hanoi polen
warschau password qwerty dragon baseball football monkey letmein shadow master mustang
qwertyuiop superman jordan qazwsx jennifer killer hunter harley zxcvbnm asdfgh buster andrew
batman soccer tigger charlie robert sunshine iloveyou ranger hockey george michelle jessica
starwars pepper klaster zxcvbn freedom princess joshua maggie pass ginger amanda ashley love
cheese summer matthew chelsea dallas biteme matrix william yankees taylor corvette austin access
heather thunder merlin secret diamond hello anthony hammer silver gfhjkm justin patrick richard
bailey samantha golfer scooter orange cookie maverick jackson sparky mickey phoenix bigdog
snoopy guitar whatever chicken morgan camaro peanut ferrari cowboy falcon welcome samsung
steelers joseph smokey dakota melissa arsenal boomer eagles tigers marina nascar gateway yellow
monster spider diablo bulldog junior london purple compaq lakers iceman hardcore cowboys money
banana boston brandon tennis johnny miller coffee scooby edward nikita mother yamaha brandy
barney chester oliver charles player knight forever steven rangers midnight chicago bigdaddy
redsox victoria badboy angel please fender chris jasper james slayer rabbit natasha rachel
marine wizard marlboro raiders prince casper fishing flower crystal jasmine panties iwantu
adidas winner gandalf enter ghbdtn angela golden lauren cocacola winston madison angels blowme
panther spanky shannon johnson asdfasdf david toyota murphy canada danielle blowjob jonathan
liverpoo muffin cooper apples jackie black john pokemon slipknot carlos qazxsw scorpion qwaszx
nathan butter startrek rainbow asdfghjkl razz redskins newyork gemini cameron qazwsxedc florida
liverpool turtle nicholas viking booger wilson sierra butthead doctor rocket victor dolphins
captain bandit jaguar packers pookie peaches asdf blue dolphin helpme tucker theman tiffany
maxwell jeremy qwertyui shithead debbie albert maddog lovers monica alex united giants nirvana
metallic hotdog rosebud mountain benjamin warrior stupid elephant success jackass bonnie alexis
lucky jason scorpio samson azerty freddy driver willie calvin sydney gators dexter bubba
creative voodoo happy arthur trouble america nissan gunner rebecca stella garfield gordon jessie
bullshit parker asdfghjk apollo jack eminem december legend airborne beavis bear apple brooklyn
godzilla skippy buddy qwert kitten magic shelby beaver phantom fred nothing asdasd williams
xavier braves darkness travis copper tomcat platinum qweqwe girls bigboy green power animal
police online voyager lifehack fish sniper trinity walter blazer heaven lover snowball playboy
bubbles loveme hooters cricket marvin willow donkey topgun nintendo saturn family gabriel
destiny pakistan pumpkin digital sergey chance explorer redwings private therock runner lasvegas
guinness beatles fire cassie christin celtic broncos andrey babygirl nelson donald scott eclipse
cartman fluffy louise michigan testing carolina little samuel alexande birdie steve cherry
pantera sharon gibson vampire mexico buffalo montana genius beer flyers maximus school minecraft
lovely stalker metallica doggie carter kristina kimberly spencer speedy snickers sabrina carmen
marcus bronco yankee friends paradise dreams magnum horses cool caroline lacrosse goober member
qwertyu enigma scotty pimpin bollocks brian surfer sammy genesis poohbear dave star qweasdzxc
racing friend hawaii billy viper october vanessa poopoo einstein stanley walker drowssap stephen
courtney simple alaska badger action jake bill denise jester spitfire drummer forest patricia
maryjane champion diesel svetlana rock friday mark gregory pamela hotrod chevy anderson douglas
westside security google badass shorty thumper hitman mozart general reddog music lizard ruslan
vincent eagle sweet teresa scarface marshall olivia veronica buddha spirit frankie stargate
antonio liberty natalie mercury naruto suzuki semperfi king popcorn spooky marley system
brittany kelly scotland free kitty cherokee vikings simpsons death leslie rascal qweasd jimmy
loveyou hummer allison rocky patches russia adrian jupiter penguin howard passion honda vfhbyf
andre vladimir franklin sandman infinity homer bastard raider passport assman fantasy bulldogs
horney domino budlight ironman disney norman softball bishop francis brutus ford redrum brooke
bigred jeffrey fktrcfylh karina marines kawasaki digger ireland oksana fireman cougar college
shit alicia russell houston monday bradley justice super wildcats tinker duncan dancer logitech
avalon swordfis everton reggie motorola alexandr molly timothy hentai claire patriots madonna
colorado eugene ducati kermit juventus indian connor galore freeuser smooth house titanic boogie
simpson warcraft wolverin elizabet arizona saints valentin georgia asdfg accord matt baxter
denver mitchell christ yfnfif smith stinky zachary roland naughty spiderma chopper brenda
extreme virginia water skyline poop zombie pearljam froggy pirate fylhtq vision awesome alyssa
dreamer predator bullet empire kirill people penis elvis panthers skipper nemesis peekaboo simon
alison rolltide american cardinal arnold chevelle daddy psycho danger mookie wanker manutd tommy
hobbes vegeta goblue burton fyfcnfcbz picard bobby windows loverboy lovelove vfrcbv victory
bambam turkey serega tweety hiphop galina changeme rooster polina taurus electric ronald avatar
mine raptor maksim spring brazil eric newport hard kenneth hendrix madmax england alpha sublime
britney france darkside bigman hercules lawrence wolfpack classic lincoln ronaldo spiderman
blizzard cheyenne wombat cjkysirj raymond brother kristen pandora devils holiday wildcat horse
kramer sterling caesar alabama carrie bondage basketball sports pickle leather shaggy chronic
flowers robbie gracie amber freepass airplane perfect kodiak billybob katana sunset crazy good
stingray snowman phpbb chocolat zeppelin garcia detroit wolves pontiac candy firebird vagina
gundam panzer outlaw time pretty fisher connie honey business trevor redhead hardon greenday
tarheels nastya hellfire cobra engineer savage service serenity sasha michele dude lickme
fireball white remember darkstar miranda flash harvey oscar strike freddie pavilion beauty
bobafett adam dbrnjhbz jeff bigmac duke clinton bowling jenny natali future harrison jones
wallace swimming apache rulez pyramid dodgers girl whynot defender teens morris trooper cancer
precious packard lucifer popeye weasel raven icecream stewart tanner swordfish blonde sandy
presario rockstar viktor manager cheryl norton control wutang airforce julian atlanta pimp spike
thailand looking casino paris mouse lennon bluebird theone hawkeye hacker dustin elaine nfnmzyf
sailor catfish goldfish maxima tattoo barbie light design pervert machine herman wrangler rocks
trucks nipples roscoe tornado jerry lights bubble cadillac madman orlando pegasus target
longhorn philip browns eatme cannon dilbert baller microsoft winnie christia katie shooter
xfiles qazqaz street seattle corona amateur cthutq prelude beach malibu freaky assassin integra
atlantis dragons iloveu unicorn lonewolf regina stealth kristin tony peewee openup bobcat stacey
software newton leonardo student srinivas angelina young enjoy valentina trigger zaqwsx lolita
athena shotgun coyote bruins veronika dollar country joker babydoll lestat wordpass hottie
smiley potter random sweety butterfly woody chipper snake samurai video gizmo maddie devildog
valerie mistress flipper express powers cessna teacher goldie moose polaris piglet cookies elena
montreal hjvfirf ladies fatboy scully father single wicked daisy fetish foobar castle tickle
bunny pepsi balls transam dfvgbh impala sunday booty hotstuff ronnie jasmin ryan gambit toshiba
basketba lancer birthday texas stephani knicks roberto stinger testtest kathleen savannah
shamrock benson squirt deftones trucker nick redneck goldberg alfred blaster siemens shelly
renegade manson subaru ibanez blondie hamilton casey swinger reaper cristina minnie mylove harry
galaxy lindsay dudley farmer gloria special blahblah enterpri travel bigone sweetpea sugar smoke
skeeter indiana great ficken trfnthbyf freeman curtis smitty marino joanne bigfoot escort babes
check larisa trumpet tristan spartan babylon asdfghj sister valera stormy paladin cavalier
marathon hamlet aardvark butterfl mister manchester rusty napoleon seven indigo hornet skater
jerome pierre wonder toronto rose indians karate buckeyes julie hesoyam fredfred charger
highland sweetie holland chiefs diamonds buckeye aurora campbell griffin brandi redman passwor
chandler drpepper maiden elizabeth leonard bernie brown garden storm autumn linda thuglife
millie jungle pencil tomtom insane timber sherlock mariah audrey hamster aragorn pioneer techno
catdog lollol triumph sidney fktrctq none sophia morpheus island hobbit blabla erotic aaron
pascal sampson consumer justme marion stones chrissy tyler nadine goforit burger pitbull kelsey
adgjmptw spartak german karen kissme hunting kaiser martha colors artist harold bass italia
sammie barcelona nicolas virgin pebbles sundance isabella overlord emerald callie doggy irina
racecar isabelle germany goddess change wesley nipple basket joejoe holly poison zipper alpine
shirley element huskers eddie danny christy sakura chichi inside ultimate dirty nicola blackie
omega watson rommel geronimo nikki caserta trojan philips sergio nugget tarzan bassman warren
trixie chicks aleksandr cream webster help sherry manuel portugal dodger anakin bobbob bomber
michel madness superfly loser florence yvonne fatcat global ybrbnf energy desire soldier bianca
warlock babe andrei larry seminole peace alejandr westham concrete harris margaret hector
christop ladybug network bernard weed tintin qazxswedc trombone chuck pleasure rhbcnbyf home
history bluesky sherman logan january onelove cotton cdtnkfyf sunny archie holden brianna
vfvjxrf titans stallion lindsey singer truck smile party missy hansolo angelo joanna natalia
beagle phillip panama smiles juice qawsed inferno moon mongoose connect kingkong snatch flatron
bluemoon turbo rocker personal nuttertools qazwsxedcrfv terminator california enterprise
rjirfrgbde christopher fktrcfylhf translator undertaker motherlode multiplelo rjycnfynby
syncmaster aleksandra salamander sersolution leavemealone realmadrid tinkerbell dragonball
playstation ghostrider gfhjkmgfhjkm microphone washington yjdsqgfhjkm strawberry anastasiya
mypassword harrypotter abrakadabra alessandro konstantin underground tokiohotel highlander
ghjcnjgfhjkm evangelion sonyericsson university hellokitty roadrunner ironmaiden mississippi
htubcnhfwbz revolution absolutely vqsablpzla friendster skateboard masterbate vfntvfnbrf
nthvbyfnjh azertyuiop abracadabra madagaskar sweetheart ronaldinho masterbating dragonballz
rfhfvtkmrf ghjcnbnenrf information supersonic qwerasdfzxcv cheerleaers flvbybcnhfnjh experienced
greedisgood nopassword blackberry mastermind interacial volleyball ghbdtnrfrltkf websolutions
finalfantasy christophe losangeles wachtwoord ghbdtndctv unbelievable housewifes vflfufcrfh
lamborghini experience babemagnet justinbieber lockerroom contortionist armageddon casablanca
knickerless lighthouse qawsedrftg evanescence motdepasse comicbookdb braveheart shevchenko
needforspeed devilmaycry businessbabe yfnfitymrf montecarlo callofduty masterbaiting uncencored
pathfinder maurolarastefy supernatural cxfcnkbdfz summertime astalavista professional
scandinavian dhjnvytyjub watermelon doggystyle dkflbvbhjdbx qazwsxedcrfvtgb peternorth
aleksander lifeisgood darthvader insertions techniques badnaamhere dkflbvbhjdyf alexandria
mostwanted opensesame bondarenko counterstrike thunderbird limpbizkit solidsnake connection
hellohello copenhagen cinderella goldfinger angelofwar zcxfcnkbdf parliament bladerunner
vfvfvskfhfve jediknight winchester hondacivic ctdfcnjgjkm fkmnthyfnbdf intelligence ghjcnjghjcnj
underworld girlfriend wonderland salamandra smallville qwertasdfg cyberonline galatasaray
mitsubishi qazxswedcvfr azsxdcfvgb qwertyasdfgh ilovemyself wellington jesuschrist blingbling
darkknight sailormoon whosyourdaddy prettygirl duranduran moneymoney fktrcfylhjdbx astonvilla
multimedia fktrcfylhjdyf parolparol trustnoone sunderland friendship cheesecake fgjrfkbgcbc
cnjvfnjkju mickeymouse fartripper qpwoeiruty dashadasha ghbdtnghbdtn bestfriend ambassador
painkiller webhompass chesterfield apocalypse neveragain moneymaker firefighter hellraiser
dbrnjhjdbx cxfcnmttcnm independent television letmeinnow rhbcnbyjxrf vanyarespekt supervisor
adrenaline millennium iseedeadpeople matematika transformers zaratustra depechemode vyjujnjxbt
quicksilver devildriver qwertyytrewq helloworld rfnfcnhjaf birmingham superduper jacqueline
whitepower ledzeppelin rkfdbfnehf passmaster iddqdidkfa computador pittsburgh ghjcnjrdfibyj
hurricanes goodfellas kamehameha ybrjkftdbx clubpenguin international transformer stalingrad
bangladesh desperados challenger hellothere apokalipsis deerhunter battlefield everything
romanroman programmer luojianhua schumacher ptybnxtvgbjy rfnfgekmnf juggernaut undercover
alternative wishmaster jetbalance fenerbahce newpassword rfkmrekznjh generation puertorico
azwebitalia dbrnjhjdyf verygoodbot alessandra unforgiven applesauce roflcopter cheburashka
masterchief cyjdsvujljv necromancer impossible deltaforce iaapptfcor firestarter gunslinger
springfield dictionary justforfun supermanboy revelation vfylfhbyrf freelancer mevefalkcakk
chessmaster naughtyboy oldsmobile caterpillar superpuper hedimaptfcor sanandreas electronic
dragonfire cosmopolitan sevastopol cyecvevhbr mechanical management cannondale byajhvfnbrf
gthtcnhjqrf hypnodanny andrewjackie prometheus jesusislord incredible mastercard rjhjkmbien
dodgeviper ghbdtngjrf kingfisher fcbarcelona sidewinder loveislife ghjrehfnehf newzealand
collection tigerwoods wolverines lightsaber metropolis ladyffesta installutil networkingpe
olegnaruto philadelphia whatthehell deeppurple domination technology alphaomega reanimator
angelochek streetball froinlaven peanutbutter blackhawks millionaire grandmaster ilovegirls
ingodwetrust anastasija kbnthfnehf cegthgfhjkm berezuckiy digitalprodu installdevic vfhufhbnrf
georgetown markhegarty kristopher qawsedrftgyh cegthgegth ujkjdjkjvrf quiksilver lfplhfgthvf
ontherocks rfhfrfnbwf lumberjack neworleans sacramento mandragora omgkremidia timberlake
jackdaniels residentevil olcrackmaster ghjcnjrdfif grasshopper flintstone dkflbdjcnjr vladislava
minhasenha luckycharm greengreen peppermint kobebryant millertime computadora timberwolf
ajnjuhfabz gjytltkmybr virtuagirl ilovejesus lamborgini tadmichaels 1234567890 q1w2e3r4t5
1q2w3e4r5t 4815162342 123456789a 12345qwert 1234554321 password123 123456789q 1029384756
123qweasdzxc soso123aljg 1qaz2wsx3edc 12345678910 q1w2e3r4t5y6 1123581321 qwerty12345
1q2w3e4r5t6y mailcreated5240 1122334455 123456qwerty 1234567890q qwerty123456 123456789z
polniypizdec0211 sojdlg123aljg a123456789 qwerty1234 montgom240 123456654321 1234567890a
1357924680 7ugd5hip2j 9293709b13 1234567891 vsjasnel12 qazwsxedc123 zxcvbnm123 qwert12345
password12 123456789s good123654 7894561230 zxcasdqwe123 pufunga7782 liverpool1 ghhh47hj7649
12345qwerty 123456789m q123456789 123456789d 0192837465 123456789qwe alexander1 password01
1qazxsw23edc 1234567899 1234509876 password99 qweasdzxc123 metallica1 123456789r 1020304050
123456789987654321 z1x2c3v4b5 112233445566 1357908642 123456789v q1q2q3q4q5 spiderman1
123456789o 1z2x3c4v5b 1234567890z 1qaz2wsx3edc4rfv chickenwing101 987654321a a1b2c3d4e5
quant4307s a1s2d3f4g5 3rjs1la7qe password11 groupd2013 123321123321 123qwe123qwe newproject2004
1a2s3d4f5g qazwsxedc1 porsche911 j3qq4h7h2v 1213141516 123456789p 123456789l charlie123
zxcvb12345 1a2b3c4d5e 123456789123 12345654321 spartan117 0000000000o 12345678900 pokemon123
asdfg12345 domainlock2005 123456789k 17171717aa hd764nw5d7e1vb1 a1a2a3a4a5 123hfjdk147
123456789012 8phrowz622 5hsu75kpot 0102030405 3216732167 8phrowz624 mapet123456 postov1000
12345678901 zaq1xsw2cde3 chocolate1 1a2a3a4a5a gy3yt2rgls 123456789abc welcome123 q1234567890
123456789n admin18533362 23176djivanfros 123456789qwerty cvzefh1gkc 89600506779 psychnaut1
1q2q3q4q5q oc247ngucz 1111111111zz 1223334444 123123123q 89015173454 123456789w 541233432442
t34vfrc1991 123456789qaz 1234qwerty password69 4904s677075 1111122222 12345trewq 0147896325
password1234 12345678900987654321 birthday21 51051051051 venom121293 12345zxcvb 010203040506
lost4815162342 slipknot666 102030405060 testing123 1234567890s 123456789g qwerty123456789
123456789x 89231243658s devilmaycry4 qweasdzxc1 combat123654 efbcapa201 1112131415 3141592654
jamesbond007 123123123a a987654321 123123qweqwe 123456789b 4815162342lost 999111999q
123456789qqq 123456789t qq123456789 12345678912 asdfghjkl123 1234qwerasdf 123qwe456rty
1234567890qw elizabeth1 asdfghjkl1 m6cjy69u35 1pass1page 3syqo15hil 1122112211 1357997531
birthday54 qwertyuiop123 primetime21 zx123456789 saun24865709 111222333a q1w2e3r4t5y6u7
123456789f 989244342a 80070633pc samsung123 password13 polniypizdec110211 amsterdam1 123456789qw
1qa2ws3ed4rf qwertyuiop1 z123456789 123456789zxc wenef45313 12345678987654321 19mtpgam19
birthday299 playstation3 31217221027711 123456789qq hshfd4n279 159753159753 ajcuivd289
7777755102q fkg7h4f3v6 s456123789 skorpion39 123456789aa shadow1212 1234567890qwe qwerty2010
football12 beautiful1 sebastian1 4815162342a ghhh47hj764 5t4r3e2w1q q1w2e3r4t5y6u7i8
zqjphsyf6ctifgu lhbjkjubz2957704 tamwsn3sja 123456782000 89172735872 1qazxsw23edcvfr4
qazwsxedc12 yanshi1982 12qw34er56ty password00 christopher1 159753456852 password10 1234567890w
password23 1236547890 12345abcde 89211375759 abcde12345 88002000600 lsia9dnb9y 123456789i
a1234567890 1234554321q qwert54321 boy4u2ownnyc c43qpul5rz minecraft123 runescape1 winnipeg261
12345678qwe an83546921an13 1958proman abc123456789 jigei743ks 123456789as 42qwerty42 rammstein1
123321qweewq 0987654321a 1029384756q auckland2010 nintendo64 r3vi3wpass christian1 w2dlww3v5p
butterfly1 987654321z 1234567890zzz mangust6403 ekaterina20 32615948worms 5432112345 12345asdfg
1qwertyuiop 123456789e gordolee85 38gjgeuftd sasha12345 012345678910 26429vadim lp2568cskt
nhfdvfnjkju123 iloveyou123 nissan350z
`
  .trim()
  .split(/\s+/);
