import { it } from 'vitest'
import { allRules } from './all-rules.ts'
it('x', () => { console.log(allRules.map((r) => `${r.id} ${r.examples.flag.length} ${r.examples.pass.length}`).filter(l=>/people|quotes|repet|consis/.test(l)).join('\n')) })
