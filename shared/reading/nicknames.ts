/** Given names that are short for one another, a set a line; the first of each is the long form. */
const SETS = `william bill billy will willie liam|robert bob bobby rob robbie|richard dick rick ricky rich|james jim jimmy jamie|john jack johnny
joseph joe joey|michael mike mikey mick|thomas tom tommy|charles charlie chuck|edward ed eddie ted teddy|theodore ted teddy theo
elizabeth liz lizzie beth betty eliza|katherine kate katie kathy kathleen catherine cathy|margaret maggie meg peggy|patricia pat patty tricia
patrick pat paddy|anthony tony|antony tony|benjamin ben benny bibi|samuel sam sammy|samantha sam|daniel dan danny|david dave|donald don donnie|gerald gerry jerry
gregory greg|jeffrey jeff geoffrey geoff|kenneth ken kenny|lawrence larry laurence|matthew matt|nicholas nick|peter pete|philip phil phillip|raymond ray
ronald ron ronnie|stephen steve steven|timothy tim|vincent vince|walter walt|alexander alex sasha|alexandra alex sasha|andrew andy drew|christopher chris|christine chris chrissy
deborah deb debbie|jennifer jen jenny|jessica jess|judith judy|kimberly kim|rebecca becky|susan sue susie|victoria vicky|virginia ginny|frederick fred freddie
albert al bert|alan al|francis frank|franklin frank|eugene gene|harold harry hal|henry harry hank|leonard len lenny|martin marty|mitchell mitch|rudolph rudy|zachary zach|abraham abe
nathaniel nat nate|jonathan jon|joshua josh|jacob jake|maxwell max|volodymyr vladimir zelenskyy`

/** For each given name, the others that it can be short or long for. */
const sameAs = new Map<string, Set<string>>()
for (const line of SETS.split(/[|\n]/)) {
  const names = line.trim().split(' ')
  for (const name of names) sameAs.set(name, new Set([...(sameAs.get(name) ?? []), ...names]))
}

/** Whether two given names can be one person's: equal, an initial of the other, or a common short form. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [plain(a), plain(b)]
  if (one === other) return true
  if (isInitials(a, one) || isInitials(b, other)) return one[0] === other[0]
  return sameAs.get(one)?.has(other) === true
}

/** "J.", "J.D." */
function isInitials(name: string, bare: string): boolean {
  return bare.length === 1 || (name.includes('.') && /^\p{L}\.\p{L}\.?/u.test(name))
}

/** In small letters without accents and closing stop. */
function plain(name: string): string {
  const lower = name.toLowerCase()
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower
  return /^[a-z-]*$/.test(bare) ? bare : bare.normalize('NFD').replace(/\p{M}/gu, '')
}
