import { HostError, maximumFileBytes } from '#shared/api/contract.ts'

/** The bytes of a file that was dropped or pasted, in base64. @throws HostError when it is too large, or no file. */
export async function base64Of(file: File): Promise<string> {
  if (file.size > maximumFileBytes) {
    throw new HostError(
      'too-large',
      `“${file.name}” has more than ${maximumFileBytes / 1_000_000} MB, which is more than Blue Pencil takes. Split it into smaller files.`,
    )
  }
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () =>
      reject(new HostError('not-a-file', `“${file.name}” cannot be read: it may be a folder. Drop a text file.`)),
    )
    reader.readAsDataURL(file)
  })
  return address.slice(address.indexOf(',') + 1)
}
