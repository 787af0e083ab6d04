// Words of the invented articles of corpus.mjs.
const list = (words) => words.trim().split(/\s+/)

export const firstNames = list(`
  Anna James Maria Peter Grace Samuel Helen Omar Lucy Victor Nora Daniel Irene Paul Amira Walter Julia Marcus Elena Hugo
  Clara Edwin Fatima Gordon Hannah Ivan Joan Karim Linda Martin Nadia Oscar Paula Quentin Rosa Simon Teresa Ulrich Vera
  William Yasmin Zoe Albert Brenda Cyril Diana Ernest Flora George Harriet`)

export const syllables = list(`
  bar den mor lin tas vel kor han dri sol ber nak wes tor el mar gan rud pol fen dal ister ovic son man ley
  bru cas dov eng fal gri hol ist jan kel lom mir nev orn pra quin ros ste tul ulm ver wick yar zel ander bek
  chal dun esk fors gil hart ing jor kran low mun nor ost pen rath sel thor und vin wald`)

export const roles = [
  ...list('mayor senator judge lawyer governor coach surgeon pilot bishop engineer'),
  ...[
    'prime minister',
    'police chief',
    'company spokesman',
    'union leader',
    'chief executive',
    'harbor master',
  ],
  ...[
    'health secretary',
    'deputy minister',
    'opposition leader',
    'head teacher',
    'fire chief',
    'trade minister',
  ],
]

export const events = list(`
  flood storm fire strike election trial collapse merger drought outbreak blackout spill protest earthquake landslide
  derailment vote riot auction eruption`)

/** Things that news is about. */
export const things = list(`
  bridge dam factory harbor tunnel railway school hospital airport budget law deal court inquiry contract pipeline ferry
  mine plant refinery tower border camp market tax highway station stadium library museum theater chapel prison barracks
  warehouse reservoir canal lighthouse orchard vineyard forest meadow beach island glacier valley river lake pond well
  turbine reactor furnace engine boiler crane elevator bus tram truck tanker freighter submarine helicopter glider drone
  satellite antenna telescope microscope vaccine medicine treatment diagnosis protein antibody virus bacteria parasite
  wheat barley maize cotton coffee cocoa sugar timber copper nickel lithium cobalt uranium diamond cement asphalt gravel
  steel aluminum glass plastic textile leather paper printing software database network server password algorithm
  subsidy pension mortgage loan bond dividend tariff quota licence patent copyright lawsuit verdict appeal warrant
  testimony evidence archive manuscript painting sculpture symphony opera novel festival parade tournament championship
  referendum ballot constituency parliament treaty embassy summit ceasefire sanction checkpoint outpost garrison
  curriculum scholarship dormitory laboratory clinic pharmacy ambulance nursery shelter kitchen sewer landfill
  recycling compost fishery hatchery aquarium zoo kennel stable ranch dairy brewery bakery cannery mill sawmill quarry`)

/** Whom and what news counts. */
export const counted = list(`
  people workers houses residents passengers students soldiers prisoners vehicles jobs voters patients ships schools
  officers protesters miners families children farmers nurses teachers drivers sailors pilots refugees tourists
  shareholders customers subscribers members volunteers witnesses delegates lawmakers judges inspectors firefighters
  engineers apprentices pensioners tenants villagers fishermen traders bakers cattle sheep horses trees boats trucks
  buses planes trains apartments offices shops hotels farms bridges wells machines tickets parcels letters doses`)

export const adjectives = list(`
  new local former federal large small early late public private foreign regional independent serious heavy controversial
  senior temporary damaged northern southern rural urban eastern western coastal national annual modern ancient wooden
  electric solar nuclear digital mobile secret joint shared rival costly cheap profitable empty crowded popular unpopular
  illegal lawful official unofficial historic famous remote central internal external permanent seasonal central deep
  shallow frozen polluted clean safe unsafe broken unfinished abandoned restored disputed voluntary compulsory`)

/** What is done: the verb, and its past form, "-ed" where none is given. */
export const actions = list(`
  approve reject announce delay close open visit criticize praise sign cancel suspend buy/bought sell/sold
  rebuild/rebuilt inspect repair search evacuate block confirm promise propose finance design measure defend expand
  reduce replace protect examine publish translate record photograph paint clean flood drain lease insure tax
  regulate privatize nationalize renovate demolish survey map/mapped guard seize return donate inherit test
  certify/certified ban/banned legalize postpone accelerate monitor audit relocate dismantle enlarge
  fortify/fortified irrigate plow harvest`).map((word) => {
  const [verb, past] = word.split('/')
  return [verb, past ?? (verb.endsWith('e') ? `${verb}d` : `${verb}ed`)]
})

export const fillers = [
  'despite repeated warnings',
  'after weeks of heavy rain',
  'in a long-awaited decision',
  'according to two people familiar with the matter',
  'which had been expected',
  'even though costs kept rising',
  'as talks went on overnight',
  'without giving details',
  'because the work wasn’t finished',
  'while others couldn’t be reached',
  'at the request of neighbors',
  'before the cameras were there',
]
