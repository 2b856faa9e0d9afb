import { type Fault, someNode, struckUntil } from './fault.ts'

export const serverKill: Fault = {
	name: 'server-kill',
	what: 'A node is killed with `kill -9` and started again.',
	strikes: 'node',
	shortMs: 500,
	fullMs: 5_000,
	async strike(world, options) {
		const node = someNode(world, options)
		const pid = node.pid()
		await node.stop('SIGKILL')
		const exit = node.lastExit()
		return struckUntil(node.name, async () => {
			await node.start()
			return {
				struck: exit?.signal === 'SIGKILL' && node.pid() !== pid,
				evidence: `process ${pid} ended by ${exit?.signal ?? 'nothing'}, ${node.pid()} in its place`,
			}
		})
	},
}
