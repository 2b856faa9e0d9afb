import { setTimeout as pause } from 'node:timers/promises'
import { EmbeddedStoreError } from './embedded-store-error.ts'
import { type Postmaster, type PostmasterOptions, startPostmaster } from './postmaster.ts'

export type KeptPostmaster = {
	/** Of the process that runs now, or ran last. */
	pid(): number
	readonly port: number
	stop(): Promise<void>
}

export type PostmasterTrouble = 'embedded_database_ended' | 'embedded_database_disk_full' | 'embedded_database_cannot_start'

export type KeepOptions = {
	/** Told in plain words what happens. */
	log: (line: string) => void
	/** It has ended without having been asked to; then, each once, why it cannot be started again. */
	onTrouble: (trouble: PostmasterTrouble) => void
	/** `false` leaves it ended. */
	revive: boolean
}

const betweenTriesMs = 500

/**
 * A PostgreSQL that is started again, under the same port, when it ends without having been asked to: killed for want of memory, or ended by
 * itself because its disk was full. It is tried for as long as it takes; meanwhile whoever asks it is told that it cannot be reached.
 *
 * @throws EmbeddedStoreError when it cannot be started the first time
 */
export async function keepPostmaster(options: PostmasterOptions, { log, onTrouble, revive }: KeepOptions): Promise<KeptPostmaster> {
	let current: Postmaster = await startPostmaster(options)
	const { port } = current
	const stopping = new AbortController()

	async function startAgain(): Promise<Postmaster | null> {
		for (let said = ''; !stopping.signal.aborted; ) {
			try {
				return await startPostmaster({ ...options, port })
			} catch (error) {
				// The same sentence once, not twice a second for as long as the disk is full.
				const sentence = error instanceof Error ? error.message : String(error)
				if (sentence !== said) {
					log(sentence)
					onTrouble(
						error instanceof EmbeddedStoreError && error.isDiskFull ? 'embedded_database_disk_full' : 'embedded_database_cannot_start',
					)
				}
				said = sentence
				await pause(betweenTriesMs, undefined, { ref: false, signal: stopping.signal }).catch(() => {})
			}
		}
		return null
	}

	async function keep(): Promise<void> {
		while (!stopping.signal.aborted) {
			await current.exited
			if (stopping.signal.aborted) return
			onTrouble('embedded_database_ended')
			log(`PostgreSQL (process ${current.pid}) has ended by itself. Starting it again.`)
			const again = await startAgain()
			if (again === null) return
			current = again
			log(`PostgreSQL is back (process ${current.pid}).`)
		}
		// We were asked to stop while this one was being started.
		await current.stop()
	}

	const kept = revive ? keep() : Promise.resolve()
	return {
		pid: () => current.pid,
		port,
		async stop() {
			stopping.abort()
			await current.stop()
			await kept
		},
	}
}
