import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', '.next/**', 'dist/**', 'e2e/**']
/** `#folder/name`, as package.json and tsconfig.json have it. */
const resolve = {
  alias: [{ find: /^#(app|components|lib|model|server|e2e)\//, replacement: `${import.meta.dirname}/$1/` }],
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{app,components,lib,model,report,server,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'server/**/*.integration.test.ts'],
          setupFiles: ['scripts/message-errors.mjs'],
          testTimeout: 30_000, // a busy machine is no failure
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['server/**/*.integration.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
