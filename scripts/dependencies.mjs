/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Whether what npm has installed (node_modules/.package-lock.json) is what the lock file asks for. Packages for other
 * systems may be missing.
 * @param {LockFile} lock
 * @param {LockFile} installed
 */
export function dependenciesAreCurrent(lock, installed) {
  const wanted = lock.packages ?? {}
  const present = installed.packages ?? {}
  const sameVersions = Object.entries(present).every(
    ([place, { version, integrity }]) => wanted[place]?.version === version && wanted[place]?.integrity === integrity,
  )
  const complete = Object.entries(wanted).every(
    ([place, { optional, devOptional }]) => place === '' || place in present || optional || devOptional,
  )
  return sameVersions && complete
}
