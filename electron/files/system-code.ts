import { HostError } from '#shared/api/contract.ts'

/** The code that the system gave a failure, such as `ENOENT`; undefined where it was not the system that failed. */
export function systemCode(problem: unknown): string | undefined {
  if (problem instanceof HostError || !(problem instanceof Error) || !('code' in problem)) return undefined
  return typeof problem.code === 'string' ? problem.code : undefined
}
