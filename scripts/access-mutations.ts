import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes one check of access out of the server at a time, and runs the tests that ask what the access table says: each has to turn red. The files are put
 * back whatever happens. `node scripts/access-mutations.ts` does all of them, `-- <word>` those whose name has it. Run it in a clone of its own.
 */
type Mutation = { readonly name: string; readonly file: string; readonly from: string; readonly to: string }

const root = join(import.meta.dirname, '..')
const server = 'apps/chat-server/src/use-cases'
const mutations: readonly Mutation[] = [
	{
		name: 'open: who may not read it gets it',
		file: `${server}/open-conversation.ts`,
		from: "if (!isAllowed && !can(actor, 'read_room', stored.conversation)) return refused('conversation_not_found')",
		to: '',
	},
	{
		name: 'open: everybody is allowed',
		file: `${server}/open-conversation.ts`,
		from: 'const isAllowed = can(actor, action, stored.conversation)',
		to: 'const isAllowed = can(actor, action, stored.conversation) || true',
	},
	{
		name: 'change: nobody is asked',
		file: `${server}/change-conversation.ts`,
		from: "if (asking !== 'service' && !can(asking.actor, asking.action, stored.conversation)) {",
		to: "if (asking !== 'service' && !can(asking.actor, asking.action, stored.conversation) && false) {",
	},
	{
		name: 'hand over: whoever may not learns who could',
		file: `${server}/transfer/propose-transfer.ts`,
		from: 'if (!stored.isAllowed) return refused(notTheirs[stored.conversation.state])',
		to: '',
	},
]

const wanted = process.argv[2] === '--' ? process.argv[3] : process.argv[2]
const tests = ['apps/chat-server/test/authorisation.int.test.ts', 'packages/core/src/access/table.test.ts']
const survivors: string[] = []
const chosen = mutations.filter(({ name }) => !wanted || name.includes(wanted))
for (const { name, file, from, to } of chosen) {
	const path = join(root, file)
	const before = readFileSync(path, 'utf8')
	if (before.split(from).length !== 2) throw new Error(`${name}: not once in ${file}`)
	try {
		writeFileSync(
			path,
			before.replace(from, () => to),
		)
		const run = spawnSync('npx', ['vitest', 'run', ...tests], { cwd: root, encoding: 'utf8' })
		// A run that did not come as far as its tests says nothing about them.
		if (!/Tests .*(passed|failed)/.test(run.stdout)) throw new Error(`${name}: no verdict\n${run.stdout}${run.stderr}`)
		if (run.status === 0) survivors.push(name)
		console.log(`${run.status === 0 ? 'SURVIVED' : 'killed  '} ${name}`)
	} finally {
		writeFileSync(path, before)
	}
}
console.log(`${chosen.length - survivors.length} of ${chosen.length} killed`)
process.exitCode = survivors.length === 0 ? 0 : 1
