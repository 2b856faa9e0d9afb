import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './chromium.ts'

/** Scenarios start their own server on free ports (see `fixtures/`), so they run side by side and in any order. */
export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.spec.ts',
	outputDir: '../test-results/e2e',
	fullyParallel: true,
	workers: 2,
	// A test that passes only at the second try has found a bug.
	retries: 0,
	timeout: 180_000,
	expect: { timeout: 20_000 },
	forbidOnly: true,
	reporter: 'list',
	use: { browserName: 'chromium', launchOptions: chromiumOptions(), actionTimeout: 30_000, trace: 'retain-on-failure' },
})
