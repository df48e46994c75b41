import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    // Property tests and real processes take their time on a busy machine; a hang is still caught.
    testTimeout: 60_000,
  },
})
