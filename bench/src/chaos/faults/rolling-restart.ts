import { type Fault, struckUntil } from './fault.ts'

export const rollingRestart: Fault = {
	name: 'rolling-restart',
	what: 'Every node in turn is asked to stop (SIGTERM), drains, and is started again.',
	strikes: 'node',
	shortMs: 0,
	fullMs: 0,
	async strike({ nodes }) {
		const exits: string[] = []
		let drained = 0
		for (const node of nodes) {
			await node.stop('SIGTERM')
			const { code, signal } = node.lastExit() ?? { code: null, signal: null }
			if (code === 0) drained += 1
			exits.push(`${node.name} ended with ${signal ?? code}`)
			await node.start()
		}
		return struckUntil('every node', async () => ({ struck: drained === nodes.length, evidence: exits.join(', ') }))
	},
}
