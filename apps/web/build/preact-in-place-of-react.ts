import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import type { Alias } from 'vite'

const preact = dirname(createRequire(import.meta.url).resolve('preact/package.json'))

/**
 * The seeker's page is written for React and runs on Preact, which is 60 kB lighter (ADR 16). The staff apps stay on React, so what both use
 * must run on both: the tests of the seeker's page are run twice.
 */
export const preactInPlaceOfReact: Alias[] = [
	{ find: /^react-dom\/client$/, replacement: resolve(preact, 'compat/client.mjs') },
	{ find: /^react-dom\/test-utils$/, replacement: resolve(preact, 'compat/test-utils.mjs') },
	{ find: /^react-dom$/, replacement: resolve(preact, 'compat/dist/compat.mjs') },
	{ find: /^react\/jsx-(?:dev-)?runtime$/, replacement: resolve(preact, 'jsx-runtime/dist/jsxRuntime.mjs') },
	{ find: /^react$/, replacement: resolve(preact, 'compat/dist/compat.mjs') },
	// Lingui asks for a hook that is part of both.
	{ find: /^use-sync-external-store\/shim(?:\/index\.js)?$/, replacement: resolve(preact, 'compat/dist/compat.mjs') },
]
