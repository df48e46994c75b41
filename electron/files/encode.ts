import type { Encoding } from '#shared/api/contract.ts'
import { BYTE_ORDER_MARK } from './decode.ts'

/** The bytes of a file's text. */
export function encodeText(text: string, { byteOrderMark }: Encoding): Uint8Array {
  const encoded = Buffer.from(text, 'utf8')
  return byteOrderMark ? Buffer.concat([BYTE_ORDER_MARK, encoded]) : encoded
}
