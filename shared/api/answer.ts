import type { z } from 'zod'
import {
  type EventName,
  type EventPayload,
  type HostApi,
  HostError,
  type MethodName,
  methods,
  type Params,
  type Result,
} from './contract.ts'
import { type HostReply, hostRequest, refusal } from './reply.ts'

/** Tells one window something unasked. */
export type Tell = <E extends EventName>(event: E, payload: EventPayload<E>) => void

/** The contract seen method by method, so that the schemas of a method go with its types. */
const schemas: { [M in MethodName]: { params: z.ZodType<Params<M>>; result: z.ZodType<Result<M>> } } = methods

/**
 * Answers one request of a window: checks it against the contract, runs its handler and checks what that gives back.
 * Never rejects. A request that is not in the contract gets `bad-request`; a `HostError` of the handler is passed on;
 * anything else that goes wrong gets `internal` and goes to `report`, because the window must not see a stack.
 */
export async function answer(
  handlers: HostApi,
  request: unknown,
  report: (problem: unknown) => void = () => {},
): Promise<HostReply> {
  const asked = hostRequest.safeParse(request)
  if (!asked.success || !isMethod(asked.data.method)) {
    return refusal('bad-request', 'The window asked for something its host does not know. Close it and start again.')
  }
  try {
    return await run(handlers, asked.data.method, asked.data.params)
  } catch (problem) {
    if (problem instanceof HostError) return refusal(problem.code, problem.message)
    report(problem)
    return refusal('internal', 'Something went wrong in Blue Pencil, and this was not done. Try it again.')
  }
}

async function run<M extends MethodName>(handlers: HostApi, method: M, given: unknown): Promise<HostReply> {
  const params = schemas[method].params.safeParse(given)
  if (!params.success) {
    return refusal('bad-request', 'The window asked for something in a form its host does not know.')
  }
  return { ok: true, result: schemas[method].result.parse(await handlers[method](params.data)) }
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methods, name)
}
