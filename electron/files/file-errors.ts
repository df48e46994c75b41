import { HostError } from '#shared/api/contract.ts'
import { systemCode } from './system-code.ts'

/** What the program was doing when a file could not be used: the sentence says so. */
export type FileTask = 'open' | 'save'

/**
 * The failure of a file operation as an editor reads it: names the file, what is wrong and what to do. `name` is how
 * the person knows the file. What is not a failure of the file system is given back as it is.
 */
export function fileError(problem: unknown, name: string, task: FileTask): unknown {
  switch (systemCode(problem)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ELOOP':
      return task === 'open'
        ? new HostError('not-found', `“${name}” is not there. Check the name and the folder, then open it again.`)
        : noFolder(name)
    case 'EISDIR':
      return notAFile(name)
    case 'EACCES':
    case 'EPERM':
      return task === 'open'
        ? new HostError(
            'not-permitted',
            `You are not allowed to read “${name}”. Ask its owner for access, or open a copy.`,
          )
        : new HostError(
            'not-permitted',
            `You are not allowed to write “${name}”. Save under another name or in another folder.`,
          )
    case 'EROFS':
      return readOnly(name)
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new HostError(
        'disk-full',
        `There is no room on the disk for “${name}”, and nothing was changed. Make room, or save to another disk.`,
      )
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return new HostError('bad-request', `“${name}” cannot be the name of a file here. Use a shorter or simpler name.`)
    case 'EIO':
      return new HostError(
        'unavailable',
        task === 'open'
          ? `The disk cannot read “${name}”. Try again, or open a copy from another disk.`
          : `The disk reports a fault, so “${name}” may not be saved. Save to another disk, then have this one looked at.`,
      )
    case 'ETIMEDOUT':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENETDOWN':
    case 'ENETUNREACH':
    case 'ENOTCONN':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
      return new HostError(
        'unavailable',
        task === 'open'
          ? `The drive of “${name}” does not answer. Connect it again, then open the file.`
          : `The drive of “${name}” does not answer, so it was not saved. Connect it again, or save to another folder.`,
      )
    case 'EMFILE':
    case 'ENFILE':
    case 'EBUSY':
      return new HostError(
        'unavailable',
        `“${name}” cannot be used just now. Close other programs that use it and try again.`,
      )
    default:
      return problem
  }
}

/** Why a file is not saved whose folder was moved or deleted. */
export function noFolder(name: string): HostError {
  return new HostError('not-found', `The folder of “${name}” is not there any more. Save to another folder.`)
}

/** Why a file is not opened that lost a part while it was read: what was read is neither what it was nor what it will be. */
export function cutShort(name: string): HostError {
  return new HostError(
    'unavailable',
    `“${name}” became shorter while it was read: another program is writing it. Wait until that is done, then open it again.`,
  )
}

/** Why a folder, a device or a pipe is not opened. */
export function notAFile(name: string): HostError {
  return new HostError('not-a-file', `“${name}” is not a file but a folder or a device. Choose a text file.`)
}

/** Why a file that is write-protected is not saved. */
export function readOnly(name: string): HostError {
  return new HostError('read-only', `“${name}” is read-only. Save under another name or in another folder.`)
}
