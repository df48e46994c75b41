const words = (list: string) => new Set(list.split(/\s+/))

/** Small words inside names: "Ida van der Berg". */
export const particles = words('van von der den ten ter de da di du del della dos das la le al el y bin ibn ben')

/** Particles that hardly stand before a capitalised word otherwise, so that a name may begin with them: "van der Berg said". */
export const leadingParticles = words('van von der den ten ter de da di du del della dos la al bin ibn')

/** Family names of China, Korea and Taiwan as newspapers write them; Vietnamese are referred to by their last name (AP). */
export const eastAsianSurnames =
  words(`Ahn Bae Bai Ban Cai Cao Chen Cheng Cheung Chiang Cho Choi Chow Chu Chung Cui Deng Ding Dong Du Fan Fang Feng Fu Gao
Gong Gu Guo Han Hao He Hong Hou Hsieh Hsu Hu Hua Huang Hwang Jang Jeon Jeong Jia Jiang Jin Jung Kang Kim Kong Kwok Kwon Lai Lau Lee Lei Leung Li
Liang Liao Lim Lin Liu Long Lu Luo Ma Mao Meng Moon Noh Pan Park Peng Qian Qin Qiu Ren Roh Ryu Seo Shao Shen Shi Shin Song Su Sun Tan Tang Tao
Tian Tsai Tsang Wan Wang Wei Wen Wong Wu Xi Xia Xiao Xie Xiong Xu Yan Yang Yao Ye Yin Yoo Yoon Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou`)

/** Capitalised words that name nobody. */
export const namesNobody =
  words(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan. Feb. Aug. Sept. Oct. Nov. Dec. U.S. U.K. U.N. I God
Several Most Many Few Internet English Christmas Easter`)

/** Months, which are given names as well where a surname follows: "April Dahl". */
export const months = words('January February March April June July August September October November December')

/** Words of bodies, places and works: a name with one of them is no person's. */
export const bodyWords =
  words(`University College School Institute Academy Hospital Center Centre Church Bank Party Committee Council Commission
Court Department Ministry Agency Office Bureau Administration Association Society Union League Club Cup Games Team
Group Company Corp Corp. Inc Inc. Ltd Ltd. Co. LLC Press Post Times News Journal Guardian Herald Tribune Magazine Organization Organisation Reserve Wildlife
Radio Television TV Street St. Road Avenue Ave. Boulevard Square Park Bridge River Lake Sea Ocean Mountain Mountains
Mount Island Islands Valley Beach Bay Hills City Town County State States Province District Kingdom Republic Nations
Senate House Congress Parliament Assembly Army Navy Force Forces Guard Police War Act Bill Law Treaty Accord
Agreement Day Week Award Awards Prize Festival Museum Library Theatre Theater Gallery Airport Station Stadium
Airlines Airways Cyclone Hurricane Typhoon Storm Foundation Fund Trust Network Federation Coalition Alliance Movement Campaign North South East West
Northern Southern Eastern Western New San Los Las Saint Port Fort Cape Great United International National American
European African Asian Native Latino Hispanic World Global Royal Central Supreme Federal White Democrat Democrats Democratic Republican Republicans Amendment
Constitution Building Tower Hall Room Arena Hotel Series Open Championship Olympic Olympics Secret Service Security
Defense Health Energy Research Insider Solutions Systems Sciences Studies Labs Studios Records Books Partners Brands Industries Holdings Analytics
Media Digital Software Capital Ventures Motors Pictures Entertainment Falls Springs Heights Wars Awards Expo Cross Electric Pepper Benz Fargo Rapids Paso Tech Google Facebook Twitter YouTube Instagram Microsoft Apple Amazon`)

/** Given names that are ordinary words or places as well, and begin other names more often: "Star Wars", "Paris Air Show". */
export const ordinaryGivenNames = words(
  `Star Red Sky Fan Palm Care Royal Art Summer Autumn Winter Holiday Early Free Happy Lucky Merry Chevy Golden Silver Ford Honor Justice
Case Major Sunny Stormy Rocky Sandy Bay Cliff Dale Glen Heath Forest Storm Rain River Ocean Washington Paris London Florida California Texas Berkeley Boston Houston Columbia Cleveland Rome Vienna Geneva China
India Kenya Britain America Africa Asia Tennessee Missouri Nevada Arizona Dakota Montana Viva Saudi Belle Given Indianola`,
)

/** Places that people are named for: alone they are the place, unless something says otherwise. */
export const placeNames = words(
  `Virginia Georgia Carolina Washington Montana Dakota Austin Madison Charlotte Jackson Lincoln Houston Dallas Jordan Chad Israel India Kenya
Ireland Holland France England Scotland Germany Spain Portugal Britain Sydney Paris London Brooklyn Florence Victoria Berkeley Cleveland Columbia
Phoenix Orlando Arlington Hamilton Lancaster York Jersey Alexandria Denver Bristol Chester Chelsea Windsor Kent Essex Durham Wellington Columbus
Boston Memphis Nashville Kansas Texas Florida California Nevada Arizona Savannah Trinidad Santiago Odessa Sofia Milan Vienna Geneva Rome Verona Siena
Mississippi Missouri Tennessee Michigan Minnesota Wisconsin Oregon Indiana Louisiana Oklahoma Arkansas Nebraska Maryland Delaware Massachusetts
Connecticut Vermont Wyoming Idaho Utah Alaska Hawaii Iowa Ohio Maine Turkey Cuba China Brazil Mali Niger`,
)

/** Words of bodies that are surnames as well, where a title stands before: "President Park". */
export const bodySurnames = words(
  'Park Church Hall West North East Day Lake Bridge Street Tower Law Bill College Bush Banks Rivers White Post Court Price Square Ford Field Guard Police',
)

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
