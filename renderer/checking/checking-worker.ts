import { answerChecks } from './answer-checks.ts'

const answer = answerChecks()
addEventListener('message', ({ data }) => postMessage(answer(data)))
