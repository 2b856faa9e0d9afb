import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedServer, embeddedServer } from './embedded-server.ts'

export type TwoServersResult = {
	readonly rounds: number
	/** Rounds in which exactly one of the two got ready. */
	readonly oneServed: number
	/** Rounds in which the other ended by itself with the sentence that names the folder and the process that has it. */
	readonly refusedWithSentence: number
	/** Rounds in which both got ready. */
	readonly bothServed: number
	readonly noneServed: number
}

const patienceMs = 60_000

/** Starts two servers on one data folder at the same instant, again and again; the one that serves is then killed with `kill -9`. */
export async function runTwoServers({ rounds }: { readonly rounds: number }): Promise<TwoServersResult> {
	await using resources = new AsyncDisposableStack()
	const folder = mkdtempSync(join(tmpdir(), 'akin-two-'))
	chmodSync(folder, 0o755)
	resources.defer(() => rmSync(folder, { recursive: true, force: true }))
	const servers = [await embeddedServer(folder), await embeddedServer(folder)] as const
	resources.defer(async () => void (await Promise.all(servers.map((server) => server.stop('SIGTERM')))))

	const counts = { oneServed: 0, refusedWithSentence: 0, bothServed: 0, noneServed: 0 }
	for (let round = 1; round <= rounds; round++) {
		const printedBefore = servers.map((server) => server.printed())
		for (const server of servers) server.launch()
		const serving = await untilSettled(servers)
		if (serving.length === 1) counts.oneServed += 1
		if (serving.length === 2) counts.bothServed += 1
		if (serving.length === 0) counts.noneServed += 1
		const [winner] = serving
		const loser = servers.find((server) => server !== winner)
		const said = loser?.printed().slice(printedBefore[servers.indexOf(loser)]?.length) ?? ''
		const sentence = `The data folder ${servers[0].dataDir} is in use by another Akin server (process ${winner?.pid()}).`
		if (loser && !loser.isRunning() && loser.lastExit()?.code === 1 && said.includes(sentence)) counts.refusedWithSentence += 1
		await Promise.all(servers.map((server) => server.stop('SIGKILL')))
	}
	return { rounds, ...counts }
}

/** Those that serve once each of the two either serves or has ended. */
async function untilSettled(servers: readonly EmbeddedServer[]): Promise<EmbeddedServer[]> {
	for (const giveUpAt = performance.now() + patienceMs; performance.now() < giveUpAt; await pause(20)) {
		const ready = await Promise.all(servers.map((server) => server.isReady()))
		const serving = servers.filter((_, index) => ready[index])
		const ended = servers.filter((server) => !server.isRunning())
		if (serving.length + ended.length === servers.length) return serving
	}
	throw new Error(`Two servers on one folder did not settle within ${patienceMs / 1_000} s.`)
}
