const words = (list: string) => new Set(list.split(/\s+/))

/** Small words inside names: "Ida van der Berg". */
export const particles = words(`van von der den de da di du del della dos la le bin ibn ben al el y`)

/** Capitalised words that name nobody. */
export const namesNobody =
  words(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec. U.S. U.K. U.N. I God Internet English Christmas Easter`)

/** Words of bodies, places and works: a name with one of them is no person's. */
export const bodyWords =
  words(`University College School Institute Academy Hospital Center Centre Church Bank Party Committee Council Commission
Court Department Ministry Agency Office Bureau Administration Association Society Union League Club Cup Games Team
Group Company Corp Corp. Inc Inc. Ltd Ltd. Co. LLC Press Post Times News Journal Guardian Herald Tribune Magazine
Radio Television TV Street St. Road Avenue Ave. Boulevard Square Park Bridge River Lake Sea Ocean Mountain Mountains
Mount Island Islands Valley Beach Bay Hills City Town County State States Province District Kingdom Republic Nations
Senate House Congress Parliament Assembly Army Navy Force Forces Guard Police War Act Bill Law Treaty Accord
Agreement Day Week Award Awards Prize Festival Museum Library Theatre Theater Gallery Airport Station Stadium
Airlines Airways Foundation Fund Trust Network Federation Coalition Alliance Movement Campaign North South East West
Northern Southern Eastern Western New San Los Las Saint Port Fort Cape Great United International National American
European African Asian World Global Royal Central Supreme Federal White Democrat Democrats Republicans Amendment
Constitution Building Tower Hall Room Arena Hotel Series Open Championship Olympic Olympics Secret Service Security
Defense Health Energy Google Facebook Twitter YouTube Instagram Microsoft Apple Amazon`)

/** Nouns that a name in front of them only describes, lower case: "the Dahl campaign". */
export const describedNouns =
  words(`administration administrations campaign campaigns government governments cabinet cabinets presidency family families
supporter supporters voter voters aide aides camp team era year years estate foundation doctrine plan bill act law
amendment rally rallies ad ads regime dynasty brothers sisters street road avenue bridge park school university
college hospital airport stadium center centre theatre theater tower building hall museum prize award company group
loyalist loyalists allies ally official officials spokesman spokeswoman spokesperson surrogate surrogates backer
backers fan fans delegate delegates donor donors organization organisation name brand effect trial case probe
investigation inquiry email emails tape tapes speech interview appointee appointees nominee nominees staffer
staffers lawyer lawyers attorney attorneys`)

/** Titles that are surnames as well. */
export const titlesAsSurnames = words(
  'King Queen Judge Bishop Dean Major Pope Prince Duke Baron Count Cardinal Marshal Abbot Sheriff Constable Provost Chancellor Coach Warden Clerk Justice Sergeant',
)
