// Imported before anything else by each script that a person starts: an older Node fails further on in ways that explain nothing.
const LEAST = { major: 20, minor: 19 }
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < LEAST.major || (major === LEAST.major && minor < LEAST.minor)) {
  process.stderr.write(
    `Blue Pencil needs Node ${LEAST.major}.${LEAST.minor} or newer, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org and try again.\n`,
  )
  process.exit(2)
}
