import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A file that breaks one boundary, and the rule and words that must say so. */
type Breach = { path: string; text: string; rule: string; says?: string }

const restrictedImport = 'lint/style/noRestrictedImports'
const restrictedGlobal = 'lint/style/noRestrictedGlobals'
const useCases = 'Use cases'
const root = 'Only chat-server.ts builds adapters'
const seeker = `seeker's`

const breaches: Record<string, Breach> = {
	'core reads no clock': {
		path: 'packages/core/src/queue/now.ts',
		text: 'export const now = Date.now()',
		rule: restrictedGlobal,
	},
	'core sets no timer': { path: 'packages/core/src/queue/timer.ts', text: 'setTimeout(() => {}, 1)', rule: restrictedGlobal },
	'core draws no random number': {
		path: 'packages/core/src/queue/dice.ts',
		text: 'export const roll = Math.random()',
		rule: 'plugin',
		says: 'deterministic',
	},
	'core knows no Node': { path: 'packages/core/src/queue/disk.ts', text: `import 'node:fs'`, rule: restrictedImport, says: 'Core is pure' },
	'core has no other dependency': {
		path: 'packages/core/src/queue/react.ts',
		text: `import 'react'`,
		rule: restrictedImport,
		says: 'Core is pure',
	},
	'contracts are written in zod/mini': {
		path: 'packages/core/src/protocol/classic.ts',
		text: `import 'zod'`,
		rule: restrictedImport,
		says: 'zod/mini',
	},

	'a use case knows no adapter': {
		path: 'apps/chat-server/src/use-cases/queue/a.ts',
		text: `import '../../adapters/redis/bus.ts'`,
		rule: restrictedImport,
		says: useCases,
	},
	'a use case knows no transport': {
		path: 'apps/chat-server/src/use-cases/queue/b.ts',
		text: `import '../../transport/http/app.ts'`,
		rule: restrictedImport,
		says: useCases,
	},
	'a use case knows no driver': {
		path: 'apps/chat-server/src/use-cases/queue/c.ts',
		text: `import 'pg'`,
		rule: restrictedImport,
		says: useCases,
	},
	'a use case knows no Node': {
		path: 'apps/chat-server/src/use-cases/queue/d.ts',
		text: `import 'node:crypto'`,
		rule: restrictedImport,
		says: useCases,
	},
	'a port names no driver': { path: 'apps/chat-server/src/ports/e.ts', text: `import 'redis'`, rule: restrictedImport, says: 'A port' },
	'transport builds no adapter': {
		path: 'apps/chat-server/src/transport/http/f.ts',
		text: `import '../../adapters/postgres/pool.ts'`,
		rule: restrictedImport,
		says: root,
	},
	'a worker builds no adapter': {
		path: 'apps/chat-server/src/workers/g.ts',
		text: `import '../adapters/postgres/pool.ts'`,
		rule: restrictedImport,
		says: root,
	},
	'the main file builds no adapter': {
		path: 'apps/chat-server/src/main.ts',
		text: `import './adapters/postgres/pool.ts'`,
		rule: restrictedImport,
		says: root,
	},
	'an adapter calls no use case': {
		path: 'apps/chat-server/src/adapters/redis/h.ts',
		text: `import '../../use-cases/queue/claim.ts'`,
		rule: restrictedImport,
		says: 'An adapter',
	},
	'client packets come through the guard': {
		path: 'apps/chat-server/src/transport/socket/raw.ts',
		text: `import type { Socket } from 'socket.io'\nexport const listen = (socket: Socket) => socket.on('message:send', () => {})`,
		rule: 'plugin',
		says: 'registerCommands',
	},
	'a socket held in something else is still a socket': {
		path: 'apps/chat-server/src/use-cases/raw.ts',
		text: `export const listen = (seat: { socket: EventTarget & { once(name: string, f: () => void): void } }) => seat.socket.once('x', () => {})`,
		rule: 'plugin',
		says: 'registerCommands',
	},
	'one reader of the environment': {
		path: 'apps/chat-server/src/transport/env.ts',
		text: 'export const port = process.env.PORT',
		rule: 'lint/style/noProcessEnv',
	},

	'ui/core knows nothing of ui/staff': {
		path: 'packages/ui/src/core/i.tsx',
		text: `import '../staff/menu.tsx'`,
		rule: restrictedImport,
		says: seeker,
	},
	'ui/core uses no component library': {
		path: 'packages/ui/src/core/j.tsx',
		text: `import 'react-aria-components'`,
		rule: restrictedImport,
		says: seeker,
	},
	'the seeker page carries no staff component': {
		path: 'apps/web/src/seeker/k.tsx',
		text: `import '@akin/ui/staff/menu'`,
		rule: restrictedImport,
		says: seeker,
	},
	'the seeker page carries no component library': {
		path: 'apps/web/src/seeker/l.tsx',
		text: `import '@react-aria/focus'`,
		rule: restrictedImport,
		says: seeker,
	},
	'the seeker page carries no router': {
		path: 'apps/web/src/seeker/m.tsx',
		text: `import '@tanstack/react-router'`,
		rule: restrictedImport,
		says: seeker,
	},
	'the seeker page carries no classic zod': {
		path: 'apps/web/src/seeker/n.tsx',
		text: `import 'zod'`,
		rule: restrictedImport,
		says: 'zod/mini',
	},
	'the client carries no classic zod': { path: 'packages/client/src/o.ts', text: `import 'zod'`, rule: restrictedImport, says: 'zod/mini' },
	'the seeker page can name no supervisor command': {
		path: 'apps/web/src/seeker/p.tsx',
		text: `import '@akin/core/protocol/supervisor'`,
		rule: restrictedImport,
		says: seeker,
	},
	'the seeker page stores nothing': {
		path: 'apps/web/src/seeker/q.tsx',
		text: `localStorage.setItem('a', 'b')`,
		rule: restrictedGlobal,
	},
	'the seeker page stores nothing by another name': {
		path: 'apps/web/src/seeker/r.tsx',
		text: `window.sessionStorage.setItem('a', 'b')`,
		rule: 'plugin',
		says: seeker,
	},
	'the listener page can name no supervisor command': {
		path: 'apps/web/src/listener/s.tsx',
		text: `import '@akin/core/protocol/supervisor'`,
		rule: restrictedImport,
	},
	'apps/web imports no server code': {
		path: 'apps/web/src/listener/t.tsx',
		text: `import '@akin/chat-server/config'`,
		rule: restrictedImport,
		says: 'Apps talk',
	},
	'apps/moderator imports no server code': {
		path: 'apps/moderator/src/u.tsx',
		text: `import '@akin/chat-server/config'`,
		rule: restrictedImport,
		says: 'Apps talk',
	},

	'no import cycles': {
		path: 'packages/core/src/queue/egg.ts',
		text: `import { hen } from './hen.ts'\nexport const egg = () => hen`,
		rule: 'lint/suspicious/noImportCycles',
	},
	'no barrels': { path: 'packages/core/src/queue/barrel.ts', text: `export * from './hen.ts'`, rule: 'lint/performance/noBarrelFile' },
	'file names in kebab case': {
		path: 'packages/core/src/queue/ChooseTicket.ts',
		text: 'export const a = 1',
		rule: 'lint/style/useFilenamingConvention',
	},
	'no any': { path: 'apps/chat-server/src/v.ts', text: 'export const v = (x: any) => x', rule: 'lint/suspicious/noExplicitAny' },
	'no non-null assertion': {
		path: 'apps/chat-server/src/w.ts',
		text: 'export const w = (x: string | undefined) => x!',
		rule: 'lint/style/noNonNullAssertion',
	},
	'no enum': { path: 'packages/core/src/x.ts', text: 'export enum X { A = 1 }', rule: 'lint/style/noEnum' },
	'a dependency is declared by the package that uses it': {
		path: 'apps/chat-server/src/y.ts',
		text: `import 'left-pad'`,
		rule: 'lint/correctness/noUndeclaredDependencies',
	},
	'styles know no left and right': {
		path: 'packages/ui/src/core/z.module.css',
		text: '.z {\n\tmargin-left: 1px;\n}',
		rule: 'plugin',
		says: 'mirrored',
	},
	'text is aligned to its start, not to the left': {
		path: 'apps/web/src/seeker/z.css',
		text: '.z {\n\ttext-align: left;\n}',
		rule: 'plugin',
		says: 'mirrored',
	},
}

/** What the same boundaries must let through: a rule that forbids everything would pass the tests above too. */
const allowed: Record<string, string> = {
	'packages/core/src/queue/hen.ts': `import { egg } from './egg.ts'\nimport * as z from 'zod/mini'\nexport const hen = () => [egg, z.string(), Math.max(1, 2)]`,
	'packages/core/src/queue/hen.test.ts': `import { expect, test } from 'vitest'\ntest('a', () => expect(Date.now()).toBeGreaterThan(0))`,
	'apps/chat-server/src/use-cases/queue/claim.ts': `import '@akin/core/queue/hen'\nimport '../../ports/clock.ts'\nimport '../open-conversation.ts'\nimport './close.ts'`,
	'apps/chat-server/src/use-cases/queue/claim.int.test.ts': `import '../../adapters/memory/bus.ts'`,
	'apps/chat-server/src/chat-server.ts': `import './adapters/postgres/pool.ts'`,
	'apps/chat-server/src/config.ts': 'export const port = process.env.PORT',
	'apps/chat-server/src/transport/socket/register-commands.ts': `import type { Socket } from 'socket.io'\nexport const listen = (socket: Socket) => socket.on('x', () => {})`,
	'apps/chat-server/src/transport/socket/leave.ts': `import type { Socket } from 'socket.io'\nexport const leave = (socket: Socket) => socket.on('disconnect', () => {})`,
	'apps/web/src/seeker/fine.tsx': `import '@akin/ui/core/button'\nimport 'zod/mini'\nimport '@akin/core/protocol/seeker'`,
	'apps/web/src/listener/fine.tsx': `import '@akin/ui/staff/menu'\nimport '@tanstack/react-router'`,
	'packages/ui/src/core/fine.module.css': '.fine {\n\tmargin-inline-start: 1px;\n\ttext-align: start;\n\tpadding: 1px 2px;\n}',
}

type Finding = { path: string; category: string; message: string }
let folder = ''
let findings: Finding[] = []

beforeAll(() => {
	const repository = join(import.meta.dirname, '..')
	folder = mkdtempSync(join(tmpdir(), 'akin-boundaries-'))
	const put = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true })
		writeFileSync(join(folder, path), `${text}\n`)
	}
	for (const path of ['biome.json', '.gitignore', 'package.json', 'scripts/boundaries'])
		cpSync(join(repository, path), join(folder, path), { recursive: true })
	for (const name of ['packages/core', 'packages/client', 'packages/ui', 'apps/chat-server', 'apps/web', 'apps/moderator']) {
		put(`${name}/package.json`, readFileSync(join(repository, name, 'package.json'), 'utf8'))
	}
	for (const { path, text } of Object.values(breaches)) put(path, text)
	for (const [path, text] of Object.entries(allowed)) put(path, text)
	findings = lint(repository, folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(repository: string, cwd: string): Finding[] {
	const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.']
	const run = spawnSync(join(repository, 'node_modules/.bin/biome'), args, { cwd, encoding: 'utf8' })
	const report: { diagnostics: { category: string; severity: string; message: string; location: { path: string } }[] } = JSON.parse(
		run.stdout,
	)
	return report.diagnostics
		.filter(({ severity }) => severity === 'error')
		.map(({ category, message, location }) => ({ path: location.path, category, message: JSON.stringify(message) }))
}

test.for(Object.entries(breaches))('%s', ([, { path, rule, says }]) => {
	const found = findings.filter((finding) => finding.path === path && finding.category === rule)
	expect(found, `${rule} on ${path}`).not.toEqual([])
	if (says) expect(found.map(({ message }) => message).join()).toContain(says)
})

test.for(Object.keys(allowed))('%s is let through', (path) => {
	const cycle = 'lint/suspicious/noImportCycles'
	expect(findings.filter((finding) => finding.path === path && finding.category !== cycle)).toEqual([])
})
