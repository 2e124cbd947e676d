/**
 * Words that are names of people too, folded: alone they are no third person. Beside another part
 * of the same name, or after "Frau", they are.
 */
const WORDS = `
  abend acker adler alt alter amin anna april arm august bach backer bauer baum becker berg berger
  bischof blum braun brunnen buch burger busch christ deutsch dick dietrich direktor drei eben ende
  engel erfolg ernst esser euro fahr faber feld fest fischer fleischer forster frank frei freitag
  freund frisch fritz fromm fruh fuchs funk garten gartner gast geiger gerber gleich glaser glas
  gold graf gross grun gunther hahn halle haupt heim heinz herbst hermann herz hirsch hoch hoffe
  hof hofer hoffmann holz horn huber hund igel jager jahn jahr jan januar jung juni juli kaiser
  kam kammer kann kara karl kauf kaufmann keller kern kessler kirch klar klein klinger knecht
  koch kohl konig korn kraft kramer kranz kraus krug kruger kuhn kunst kunze kurz lang lange
  lehmann lehrer leicht lieb lieber licht linde liste lohmann lorenz ludwig mach mai mail maler
  man marie mark markt marz maurer may mayer meier meister mehr mensch messer metzger mit mittag
  moller monat montag muller munch mut nach nagel nam name neu neumann nie noch nord not nour nur
  oder ohne ost otto pass paul peter pfeiffer pfister plan platz post preis probst rabe rat rau
  reich reif reiter richter rich ritter rolle rose roth rot rund sagt sam samstag sanger sauer
  schafer schatten scheffler schenk schilling schlosser schmidt schneider schon schreiber schreiner
  schroder schubert schulz schulze schuster schutz schwarz see seidel sei sein sie sitz sofort sohn
  sommer sonne sonntag spiel stadt stahl stark stein stelle stern still stolz stunde sturm sud tag
  tanz termin thema thomas tischler topfer treu uhr ulm und unger urban vater vogel vogt voll vor
  wagner wald walter wann war warm wasser weber weg weise weiss welt wer werk werner west wie will
  winkler winter wird wirt wolf wunder wunsch zahl zander zeit ziegler zimmer zimmermann zu zwei
  agentur amt antrag arbeit ausbildung betrieb bewerbung chef firma frage frau gruppe hause heute
  herr hilfe jobcenter kind kinder kontakt kurs leiter lehre mutter platz praktikum schule sprache
  team treffen umzug unterlagen vertrag woche
`;

const KNOWN: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether a folded word means something besides being a name. */
export const isCommonWord = (folded: string): boolean => KNOWN.has(folded);

/** Before a name they say that it is one. Folded, without a full stop. */
const TITLES: ReadonlySet<string> = new Set(
  `herr herrn hr frau fr fraulein familie fam dr prof kollege kollegin kollegen chef chefin meister
   meisterin anwalt anwaltin lehrerin lehrer bruder schwester freund freundin mann pan pani ustad`
    .trim()
    .split(/\s+/),
);
export const isTitle = (folded: string): boolean => TITLES.has(folded);

/** Parts of names that stand for nobody by themselves. Folded. */
const PARTICLES: ReadonlySet<string> = new Set(
  `al el as ad ar at ash az ul ol abu abd abdul bin ben ibn bint umm um von van de den der del di da
   dos la le zu zur zum oglu uglu pur poor zadeh khan o mc mac st`
    .trim()
    .split(/\s+/),
);
export const isParticle = (folded: string): boolean => PARTICLES.has(folded);

/** What a street, a school or a firm ends with: `Thomas-Müntzer-Straße` names nobody. Folded. */
const PLACES =
  /(str|strasse|weg|platz|allee|gasse|ring|ufer|damm|markt|hof|schule|gymnasium|kolleg|haus|klinik|stiftung|werk|werke|halle|park|bad|gmbh|ag)$/;
export const isPlaceWord = (folded: string): boolean => PLACES.test(folded);
