/** A word that British and American copy spell differently. */
export interface DialectWord {
  dialect: 'british' | 'american'
  /** The same word as the others spell it. */
  other: string
  /**
   * Who of those that write British spelling writes this word so too: `all`; or not all, since Oxford and Canadian spelling
   * are British in their colours, but organize (`ise`), and Canadians are skeptics who analyze (`some`).
   */
  by: 'all' | 'ise' | 'some'
  /** Names the word in either spelling. */
  lemma: string
}

/**
 * By | what differs, British/American | stems | endings, "-" for none. Where nothing stands in the second column, the third has
 * whole words. `british`: American copy knows the right-hand word, but in British copy it may be another one (a check, a curb).
 * Endings are put on by rule, so that some are words which nobody writes; that does no harm. Left out are words that one side
 * spells both ways (judgement, dialogue) or that mean something else there (meter, disc, draught).
 */
const TABLE = `
all | our/or | arb ard arm behavi cand clam col demean discol disfav dishon enam endeav fav ferv flav harb hon hum lab misbehavi misdemean multicol neighb od parl ranc rig rum sav savi splend succ tricol tum unfav val vap vig watercol | - s ed ing able ably ful fully less er ers hood hoods ly y ies ite ites itism
all | our/or | behavi | al ally
all | re/er | cent epicent theat amphitheat | - s piece pieces goer goers
all | re/er | lit millilit kilomet centimet millimet fib calib goit sab scept spect sepulch lust lacklust meag somb | - s
all | red/ered | cent | -
all | ring/ering | cent | -
all | reglass/erglass | fib | -
all | l/ | cancel channel counsel dial dishevel duel enamel equal fuel funnel gruel grovel initial jewel label level libel marshal marvel model panel parcel pedal pencil pummel quarrel refuel remodel revel rival shovel shrivel signal snorkel spiral swivel total towel travel trial tunnel unequal unravel unrival yodel | ed ing er ers
all | l/ | counsel council | or ors
all | l/ | panel | ist ists
all | l/ | marvel libel | ous ously
all | /l | fulfil enrol distil enthral instil | - s ment ments
all | l/ll | insta | ment ments
all | l/ll | ski wi | ful fully
all | | woollen/woolen jewellery/jewelry worshipped/worshiped worshipping/worshiping | -
all | | grey/gray | - s er ish ing
all | ce/se | defen offen preten | - s less
ise | is/iz | agon antagon apolog author bapt brutal canon capital carbon categor central character civil colon colonial commercial computer critic criminal crystall custom decentral decriminal dehuman demilitar demobil democrat demon demoral deput desensit destabil digit disorgan dramat econom empath energ epitom equal eulog euthan evangel familiar fantas fertil final formal fossil fratern galvan general glamor global harmon homogen hospital human hypnot ideal idol immobil immortal immun individual industrial institutional internal international item jeopard legal legitim liberal local marginal material maxim mechan memor mesmer militar minim mobil modern moistur monopol moral motor national natural neutral normal optim organ ostrac oxid patron penal personal philosoph plagiar polar politic popular pressur priorit privat public radical random rational real recogn reorgan revital revolution ritual romantic sanit satir scandal scrutin secular sensational sensit serial social special stabil standard steril stigmat styl subsid summar symbol sympath synchron tantal terror theor traumat trivial tyrann unauthor unrecogn union urban util vandal victim visual weapon western woman | e es ed ing er ers ation ations ational able
ise | is/iz | emphas hypothes synthes | e ed ing
some | ys/yz | anal paral catal breathal | e ed ing er ers
some | | aeroplane/airplane artefact/artifact moustache/mustache pyjama/pajama furore/furor phoney/phony caesarean/cesarean encyclopaedia/encyclopedia archaeologist/archeologist | - s
some | | anaesthetic/anesthetic haemorrhage/hemorrhage orthopaedic/orthopedic paediatric/pediatric paediatrician/pediatrician paedophile/pedophile gynaecologist/gynecologist | - s
some | | anaemia/anemia anaemic/anemic anaesthesia/anesthesia diarrhoea/diarrhea haemoglobin/hemoglobin haemophilia/hemophilia leukaemia/leukemia oestrogen/estrogen oesophagus/esophagus gynaecology/gynecology gynaecological/gynecological paedophilia/pedophilia | -
some | | aluminium/aluminum archaeology/archeology archaeological/archeological mediaeval/medieval ageing/aging sulphur/sulfur cosy/cozy manoeuvred/maneuvered manoeuvring/maneuvering mouldy/moldy | -
some | | plough/plow mould/mold smoulder/smolder | - s ed ing
some | oeuvre/euver | man | - s
some | c/k | s | eptic eptics eptical eptically epticism
british | | cheque/check kerb/curb licence/license programme/program tyre/tire | - s
british | | storey/story storeys/stories practise/practice practises/practices practised/practiced practising/practicing foetus/fetus foetal/fetal | -
`

const list = (column = '') =>
  column
    .trim()
    .split(' ')
    .map((part) => (part === '-' ? '' : part))

function* entries(): Generator<[string, DialectWord]> {
  for (const line of TABLE.trim().split('\n')) {
    const [kind, differing, stems, endings] = line.split('|').map((column) => column.trim())
    const by = kind === 'ise' || kind === 'some' ? kind : 'all'
    for (const stem of list(stems)) {
      const [before, parts] = differing ? [stem, differing] : ['', stem]
      const [first = '', second = ''] = parts.split('/')
      for (const ending of list(endings)) {
        const british = before + first + ending
        const american = before + second + ending
        if (british === american) continue
        yield [british, { dialect: 'british', other: american, by, lemma: british }]
        if (kind !== 'british') yield [american, { dialect: 'american', other: british, by, lemma: british }]
      }
    }
  }
}

/** Words by their spelling, lower case. */
export const dialectWords: ReadonlyMap<string, DialectWord> = new Map(entries())
