import { link, mkdir } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { allRules } from '#shared/rules/all-rules.ts'
import { help } from './help.ts'
import { type CommandFolder, createCommandFolder } from './testing/run-in-folder.ts'

const FERRY = 'Ferry is late again\n\nThe the ferry left at noon. It was was full.\r\n\r\nNobody asked.\n'
const CLEAN = 'The ferry left at noon.\n'
const ONE_RULE = ['--rule', 'repetition/word']

let folder: CommandFolder
const start = async (files: Record<string, string | Uint8Array>) => {
  folder = await createCommandFolder(files)
  return folder
}
afterEach(() => folder?.remove())

describe('bluepencil check', () => {
  it('says each flag with its line and column, and counts them', async () => {
    const { run, path } = await start({ 'ferry.txt': FERRY })
    expect(await run(['check', path('ferry.txt'), ...ONE_RULE])).toEqual({
      status: 1,
      out: [
        `${path('ferry.txt')}:3:1  fix  “the” stands twice.  repetition/word`,
        `${path('ferry.txt')}:3:32  query  “was” stands twice.  repetition/word`,
        '1 fix, 1 query, 0 notes in 1 draft\n',
      ].join('\n'),
      err: '',
    })
  })

  it('says what it did not read', async () => {
    const { run, path } = await start({ 'ferry.txt': `${CLEAN}\nSee ${'x'.repeat(1_001)}.\n\n${CLEAN}` })
    const { status, err } = await run(['check', path('ferry.txt')])
    expect(status).toBe(0)
    expect(err).toContain(`${path('ferry.txt')}:3: from here on, 1 paragraph, 2 words were not checked. A paragraph of`)
    const { out } = await run(['check', path('ferry.txt'), '--format', 'json'])
    expect(JSON.parse(out).documents).toMatchObject([{ words: 12, unread: { blocks: 1, words: 2, start: 25 } }])
    expect((await run(['fix', path('ferry.txt')])).err).toContain('2 words were not checked')
  })

  it('gives flags, people and quotations as JSON with offsets of the text, byte-order mark dropped', async () => {
    const text = `${FERRY}\n“We waited,” Ann Lee said.\n`
    const { run, path } = await start({ 'ferry.txt': `\ufeff${text}` })
    const { out } = await run(['check', path('ferry.txt'), '--format', 'json', ...ONE_RULE])
    const report = JSON.parse(out)
    expect(Object.keys(report)).toEqual(['version', 'documents'])
    const [document] = report.documents
    expect(Object.keys(document).sort()).toEqual(['flags', 'id', 'path', 'people', 'quotes', 'unread', 'words'])
    expect(document).toMatchObject({ path: path('ferry.txt'), id: path('ferry.txt'), words: 21, unread: null })
    for (const flag of document.flags) expect(text.slice(flag.start, flag.end)).toBe(flag.actual)
    expect(Object.keys(document.flags[0]).sort()).toEqual([
      'actual',
      'end',
      'fingerprint',
      'fixes',
      'grade',
      'message',
      'related',
      'rule',
      'source',
      'start',
      'why',
    ])
    const [quote] = document.quotes
    expect(quote).toMatchObject({ text: '“We waited,”', kind: 'direct', cue: 'said', speaker: { mention: 'Ann Lee' } })
    expect(text.slice(quote.start, quote.end)).toBe('“We waited,”')
    expect(text.slice(quote.speaker.start, quote.speaker.end)).toBe('Ann Lee')
  })

  it.each([
    ['fix', CLEAN, 0],
    ['fix', FERRY, 1],
    ['query', FERRY, 1],
    ['never', FERRY, 0],
    ['fix', 'It was was full.\n', 0],
    ['query', 'It was was full.\n', 1],
  ])('with --fail-on %s ends %j with %d', async (failOn, text, status) => {
    const { run, path } = await start({ 'draft.txt': text })
    expect((await run(['check', path('draft.txt'), '--fail-on', failOn, ...ONE_RULE])).status).toBe(status)
  })

  it('checks the drafts that it can read, and says of each other one what to do', async () => {
    const files = {
      'empty.txt': '',
      'binary.txt': Uint8Array.of(0, 1, 2),
      'damaged.txt': Buffer.from('“Caf\u00e9”').subarray(0, -1),
      'story.pages': 'PK',
      'good.txt': FERRY,
    }
    const { run, path } = await start(files)
    await mkdir(path('folder.txt'))
    const names = ['missing.txt', 'folder.txt', ...Object.keys(files)]
    const { status, out, err } = await run(['check', ...names.map(path), ...ONE_RULE])
    expect(status).toBe(2)
    expect(out).toMatch(/^[^\n]*good\.txt:3:1 .*\n.*\n1 fix, 1 query, 0 notes in 1 draft\n$/)
    const sentences = err.trimEnd().split('\n')
    expect(sentences).toHaveLength(6)
    names.slice(0, 6).forEach((name, index) => {
      expect(sentences[index]).toContain(path(name))
      expect(sentences[index]).toMatch(/\.$/)
    })
    expect(await folder.names()).toEqual([...names.slice(1)].sort())
  })
})

describe('a house style', () => {
  const HOUSES = {
    'drop.json': '{"courtesyTitles":"drop"}',
    'keep.json': '{"courtesyTitles":"keep"}',
    'typo.json': '{"courtesyTitel":"drop"}',
    'wrong.json': '{"courtesyTitles":"no"}',
  }
  const MR = 'Anders Lund met Ana Ruiz.\n\nMr. Lund left. Mr. Lund slept. Ruiz stayed.\n'
  const RULE = ['--rule', 'people/courtesy-title']

  it('is what check and fix go by', async () => {
    const { run, path, read } = await start({ ...HOUSES, 'mr.txt': MR })
    const found = async (...style: string[]) => {
      const { out } = await run(['check', path('mr.txt'), ...RULE, ...style])
      return out.split('\n').filter((line) => line.includes('courtesy-title')).length
    }
    expect(await found()).toBe(0)
    expect(await found('--style', path('drop.json'))).toBe(2)
    expect(await found('--style', path('keep.json'))).toBe(1)
    const line = JSON.stringify({ id: 1, text: MR })
    const { out } = await run(['check', '--ndjson', ...RULE, '--style', path('drop.json')], [line])
    expect(JSON.parse(out).documents[0].flags).toHaveLength(2)
    await run(['fix', path('mr.txt'), '--write', ...RULE, '--style', path('drop.json')])
    expect(await read('mr.txt')).toBe('Anders Lund met Ana Ruiz.\n\nLund left. Lund slept. Ruiz stayed.\n')
  })

  it('decides what the draft else decides by itself', async () => {
    const draft = 'The U.S. paid at 5 p.m. for the color of the harbor.\n'
    const { run, path, read } = await start({
      'desk.json': '{"spelling":"british","abbreviations":"bare"}',
      'us.txt': draft,
    })
    await run(['fix', path('us.txt'), '--write'])
    expect(await read('us.txt')).toBe(draft)
    await run(['fix', path('us.txt'), '--write', '--style', path('desk.json')])
    expect(await read('us.txt')).toBe('The US paid at 5pm for the colour of the harbour.\n')
  })

  it.each([
    ['typo.json', 'There are courtesyTitles, repeatedTitles, quotePunctuation, spelling, abbreviations.'],
    ['wrong.json', 'courtesyTitles is "no": make it "keep" or "drop", or leave it out.'],
    ['mr.txt', 'is not a house style'],
    ['missing.json', 'is not there'],
  ])('is refused in one sentence where %s is none, and nothing is done', async (name, words) => {
    const { run, path, read } = await start({ ...HOUSES, 'mr.txt': MR })
    const commands = [
      ['check', path('mr.txt')],
      ['check', '--ndjson'],
      ['fix', path('mr.txt'), '--write'],
    ]
    for (const command of commands) {
      const { status, out, err } = await run([...command, '--style', path(name)])
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(err).toContain(path(name))
      expect(err).toContain(words)
    }
    expect(await read('mr.txt')).toBe(MR)
  })
})

describe('bluepencil check --ndjson', () => {
  const lines = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('answers each line with one line, however the bytes arrive', async () => {
    const { run } = await start({})
    const input = Buffer.from(`${JSON.stringify({ id: 'é', text: FERRY })}\n\n${JSON.stringify({ id: 7, text: '' })}`)
    const bytes = [...input].map((byte) => Uint8Array.of(byte))
    const { status, out, err } = await run(['check', '--ndjson', ...ONE_RULE], bytes)
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(lines(out)).toMatchObject([
      { version: 1, documents: [{ path: null, id: 'é', words: 16, flags: [{ start: 21 }, { start: 52 }] }] },
      { version: 1, documents: [{ path: null, id: 7, words: 0, flags: [], people: [], quotes: [] }] },
    ])
    expect(await run(['check', '--ndjson'], [out])).toMatchObject({ status: 2 })
  })

  it('answers a bad line with what is wrong, goes on, and ends with 2', async () => {
    const { run } = await start({})
    const bad = ['{"id": "a"}\n', 'nothing\n', Uint8Array.of(0xff, 10), '{"text": "No id."}\n']
    const { status, out, err } = await run(['check', '--ndjson'], [...bad, '{"id":"b","text":"Tea is ready."}\n'])
    expect(status).toBe(2)
    expect(lines(out)).toMatchObject([
      { id: 'a', line: 1, error: expect.stringContaining('"text"') },
      { id: null, line: 2, error: expect.stringContaining('JSON') },
      { id: null, line: 3, error: expect.stringContaining('UTF-8') },
      { id: null, line: 4, error: expect.stringContaining('"id"') },
      { documents: [{ id: 'b', words: 3 }] },
    ])
    expect(err.trimEnd().split('\n')).toHaveLength(4)
  })

  it('passes a line by that is longer than any draft, in bounded memory', async () => {
    const { run } = await start({})
    const chunk = Buffer.alloc(1_000_000, 'a')
    const input = [...Array.from({ length: 60 }, () => chunk), '\n{"id":1,"text":"Tea is ready."}\n']
    const { status, out } = await run(['check', '--ndjson'], input)
    expect(status).toBe(2)
    expect(lines(out)).toMatchObject([{ line: 1, error: expect.stringContaining('50 MB') }, { documents: [{ id: 1 }] }])
  })
})

describe('bluepencil fix', () => {
  const FIXED = FERRY.replace('The the', 'The')

  it('prints the fixed text, and what it changed beside it', async () => {
    const { run, path, read } = await start({ 'ferry.txt': FERRY })
    expect(await run(['fix', path('ferry.txt'), ...ONE_RULE])).toEqual({
      status: 0,
      out: FIXED,
      err: `${path('ferry.txt')}:3:4  " the" → ""  repetition/word\n1 change in ${path('ferry.txt')}\n`,
    })
    expect(await read('ferry.txt')).toBe(FERRY)
  })

  it('writes the drafts themselves, byte-order mark and line ends kept', async () => {
    const { run, path, read } = await start({ 'a.txt': `\ufeff${FERRY}`, 'b.txt': CLEAN })
    const { status, out } = await run(['fix', path('a.txt'), path('b.txt'), '--write', ...ONE_RULE])
    expect(status).toBe(0)
    expect(out).toContain(`0 changes in ${path('b.txt')}`)
    expect(await read('a.txt')).toBe(`\ufeff${FIXED}`)
    expect(await read('b.txt')).toBe(CLEAN)
  })

  it('writes another file', async () => {
    const { run, path, read } = await start({ 'a.txt': FERRY })
    expect((await run(['fix', path('a.txt'), '--output', path('fixed.txt'), ...ONE_RULE])).status).toBe(0)
    expect(await read('fixed.txt')).toBe(FIXED)
    expect(await read('a.txt')).toBe(FERRY)
  })

  it('writes nothing when a draft cannot be read', async () => {
    const { run, path, read } = await start({ 'a.txt': FERRY })
    expect(await run(['fix', path('a.txt'), path('missing.txt'), '--write'])).toMatchObject({ status: 2, out: '' })
    expect(await read('a.txt')).toBe(FERRY)
  })
})

describe('other formats', () => {
  const FILES = {
    'ferry.md':
      '---\ntitle: x\n---\n\n# Ferry is **late**\n\n* The the `ferry` left.[^1]\n\n| a |\n|---|\n\n[^1]: Noon.\n',
    'ferry.html':
      '<body onload="x()">\n<h1>Ferry &amp; boat</h1>\n<p class=a>The <i>ferry</i> left &amp; the the crew\n<p>slept.\n</body>\n',
  }

  it.each(['ferry.md', 'ferry.html'] as const)(
    'places flags in the source of %s, and fixes nothing but the words',
    async (name) => {
      const { run, path, read } = await start(FILES)
      const { out } = await run(['check', path(name), '--format', 'json', ...ONE_RULE])
      const [flag] = JSON.parse(out).documents[0].flags
      expect(FILES[name].slice(flag.start, flag.end)).toBe(flag.actual)
      expect((await run(['fix', path(name), '--write', ...ONE_RULE])).status).toBe(0)
      expect(await read(name)).toBe(FILES[name].replace(/ the(?= `| crew)/, ''))
    },
  )

  it('fixes an import into another file, and never in place', async () => {
    const { run, path, read } = await start({ 'ferry.txt': FERRY })
    await run(['export', path('ferry.txt'), '--to', 'docx', '--output', path('ferry.docx')])
    const { status, out, err } = await run(['fix', path('ferry.docx'), '--write', ...ONE_RULE])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('ferry.docx” is not changed in place')
    await run(['fix', path('ferry.docx'), '--output', path('ferry.md'), ...ONE_RULE])
    expect(await read('ferry.md')).toBe(
      '# Ferry is late again\n\nThe ferry left at noon. It was was full.\n\nNobody asked.\n',
    )
    expect((await run(['check', path('ferry.docx'), ...ONE_RULE])).out).toContain('ferry.docx:3:1  fix')
  })
})

describe('bluepencil export', () => {
  it('writes clean copy, and says what is still flagged', async () => {
    const { run, path, read } = await start({ 'ferry.txt': FERRY })
    const { status, out, err } = await run(['export', path('ferry.txt'), '--to', 'md', '--output', path('ferry.md')])
    expect({ status, out }).toEqual({ status: 0, out: '' })
    expect(err).toMatch(/^Still flagged in .*ferry\.txt: \d+ fix(?:es)?, \d+ quer(?:y|ies), \d+ notes?\.\n$/)
    expect(await read('ferry.md')).toBe(
      '# Ferry is late again\n\nThe the ferry left at noon. It was was full.\n\nNobody asked.\n',
    )
  })

  it('says what is not in the file that it writes', async () => {
    const { run, path } = await start({
      'ferry.md': 'The ferry is **late**.\n\n| a |\n|---|\n| 1 |\n\n![A boat](a.png)\n',
      'tip.eml': 'Subject: Boats\nContent-Type: text/html\n\n<p>The boat left.</p><img src="a.png">\n',
    })
    const { err } = await run(['export', path('ferry.md'), '--to', 'txt', '--output', path('ferry.txt')])
    expect(err).toContain('ferry.txt: Plain text holds the words alone, without bold. Left out')
    expect(err).toContain('table and picture.')
    const tip = await run(['export', path('tip.eml'), '--to', 'docx', '--output', path('tip.docx')])
    expect(tip.err).toContain('tip.eml: 1 picture left out.')
    const fixed = await run(['fix', path('tip.eml'), '--output', path('tip.txt')])
    expect(fixed.err).toContain('tip.eml: 1 picture left out.')
    expect((await run(['export', path('ferry.md'), '--to', 'md', '--output', path('copy.md')])).err).not.toContain(
      'Left',
    )
  })

  it('never writes over the draft, by any of its names', async () => {
    const { run, path, read } = await start({ 'ferry.txt': FERRY })
    await link(path('ferry.txt'), path('other.txt'))
    for (const name of ['ferry.txt', 'other.txt']) {
      const { status, err } = await run(['export', path('ferry.txt'), '--to', 'txt', '--output', path(name)])
      expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('is the draft itself') })
    }
    expect(await read('ferry.txt')).toBe(FERRY)
  })

  it('writes nothing where the draft cannot be read', async () => {
    const { run, path, names } = await start({ 'empty.txt': '' })
    expect(await run(['export', path('empty.txt'), '--to', 'txt', '--output', path('out.txt')])).toMatchObject({
      status: 2,
    })
    expect(await names()).toEqual(['empty.txt'])
  })
})

describe('bluepencil rules', () => {
  it('lists every rule', async () => {
    const { out } = await (await start({})).run(['rules'])
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(allRules.map(({ id }) => id))
  })

  it.each(allRules.map((rule) => [rule.id, rule] as const))('says why there is %s', async (id, rule) => {
    const { status, out } = await (await start({})).run(['rules', id])
    expect(status).toBe(0)
    for (const part of [rule.title, rule.why, rule.source]) expect(out).toContain(part)
  })

  it('says of an example which house style it is of', async () => {
    const { out } = await (await start({})).run(['rules', 'quotes/punctuation'])
    expect(out).toContain('    house:   quotePunctuation american\n')
  })
})

describe('bluepencil', () => {
  it('says its version and how it is used', async () => {
    const { run } = await start({})
    expect(await run(['--version'])).toEqual({ status: 0, out: '1.2.3\n', err: '' })
    expect(await run(['--help'])).toEqual({ status: 0, out: help.program, err: '' })
    expect(await run(['check', 'x.txt', '--help'])).toEqual({ status: 0, out: help.check, err: '' })
  })

  it.each([
    [[], 'Name a command.'],
    [['polish'], 'There is no command “polish”.'],
    [['constructor'], 'There is no command “constructor”.'],
    [['check'], 'Name the drafts to check'],
    [['check', 'a.txt', '--colour'], '--colour'],
    [['check', 'a.txt', '--format', 'xml'], '--format takes text, json, not “xml”.'],
    [['check', 'a.txt', '--fail-on', 'error'], '--fail-on takes fix, query, note, never'],
    [['check', 'a.txt', '--rule', 'no/such'], 'There is no rule “no/such”.'],
    [['check', '--ndjson', 'a.txt'], '--ndjson reads standard input'],
    [['fix'], 'Name the drafts to fix'],
    [['fix', 'a.txt', 'b.txt'], 'add --write'],
    [['fix', 'a.txt', '--write', '--output', 'b.txt'], '--write or --output'],
    [['export', 'a.txt'], 'bluepencil export FILE --to'],
    [['export', 'a.txt', '--to', 'md', '--output', 'b.txt'], '--to md does not go with “b.txt”'],
    [['export', 'a.txt', '--to', 'pdf', '--output', 'b.txt'], '--to takes txt, md, html'],
    [['rules', 'no/such'], 'There is no rule “no/such”.'],
  ])('answers %j with what to write instead', async (args, message) => {
    const { status, out, err } = await (await start({})).run(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toContain('--help” says more.')
  })
})
