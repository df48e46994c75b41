/** Written with a capital or without, wherever they stand. */
export const everywhere: ReadonlySet<string> = new Set(['internet'])

/** One of its kind: "the Pope" and "the pope", "Parliament" and "parliament". */
export const officeTerms: ReadonlySet<string> = new Set(
  'bible chancellor congress constitution earth holocaust koran moon navy parliament pontiff pope queen quran senate web'.split(
    ' ',
  ),
)

/** Of which a story may have several: only where it has made up its mind. */
export const bodyTerms: ReadonlySet<string> = new Set(
  'administration army assembly attorney board cabinet church commission committee company council county court crown department duke duchess emperor foundation government governor institute judge king league mayor ministry minister monarchy opposition police president premier prince princess republic society treasury trust union university'.split(
    ' ',
  ),
)

/** Of those, what stands without an article: "in Parliament". */
export const bareTerms: ReadonlySet<string> = new Set(['congress', 'earth', 'parliament'])
