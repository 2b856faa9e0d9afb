import { defineConfig } from 'vitest/config'

/** A test that hangs ends then. Long, since a slow machine is no fault; what has to be fast is measured in `bench/`. */
const testTimeout = 60_000

/**
 * The name of a test file says what it costs: `x.test.ts` and `x.prop.test.ts` need nothing, `x.int.test.ts` starts a
 * server, `x.pg.test.ts` and `x.redis.test.ts` need the real store, `x.chaos.ts` lets everything fail for a minute. Suites
 * shared by adapters are `*.contract.ts`.
 */
export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'core', root: 'packages/core', include: ['src/**/*.test.ts'], testTimeout } },
			{ test: { name: 'client', root: 'packages/client', include: ['src/**/*.test.{ts,tsx}'], testTimeout } },
			'packages/ui',
			'apps/web',
			'apps/web/vitest.preact.config.ts',
			'apps/moderator',
			{
				test: {
					name: 'chat-server',
					root: 'apps/chat-server',
					include: ['{src,test}/**/*.test.ts'],
					globalSetup: ['./test/support/global-stores.ts'],
					testTimeout,
					hookTimeout: testTimeout,
				},
			},
			{ test: { name: 'bench', root: 'bench', include: ['src/**/*.test.ts'], testTimeout } },
			// A stage of its own: it takes a minute and both cores.
			{ test: { name: 'chaos', root: 'bench', include: ['src/**/*.chaos.ts'] } },
			{ test: { name: 'scripts', root: 'scripts', include: ['**/*.test.ts'], testTimeout } },
		],
	},
})
