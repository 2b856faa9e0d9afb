import { setTimeout as pause } from 'node:timers/promises'
import type { Probes } from '../actors/probes.ts'
import type { Stage } from '../actors/stage.ts'
import { faultNamed } from '../faults/all-faults.ts'
import { randomFrom } from '../schedule/random.ts'
import type { PlannedFault } from '../schedule/schedule.ts'
import type { ChaosWorld } from '../world/chaos-world.ts'

export type Striking = {
	/** Resolves when every fault has healed. */
	readonly healed: Promise<void>
	/** Resolves when probes have got through after every fault, or it is over. */
	readonly recorded: Promise<void>
	/** Probes that have not got through by now never will. */
	readonly giveUp: () => void
}

/** Strikes and heals as planned, and measures from the healing how long it takes until everything gets through again. */
export function strikeFaults(
	stage: Stage,
	world: ChaosWorld,
	planned: readonly PlannedFault[],
	probes: Probes,
	say: (line: string) => void,
): Striking {
	const over = { is: false }
	const recoveries: Promise<void>[] = []

	async function strike({ name, atMs, durationMs, seed }: PlannedFault): Promise<void> {
		if (!(await stage.until(atMs))) return
		const { recorder } = stage
		const startedAt = recorder.now()
		const struck = await faultNamed(name).strike(world, { random: randomFrom(seed).unit, durationMs })
		say(`${name} strikes ${struck.target}`)
		await pause(durationMs)
		const proof = await struck.heal()
		const healedAt = recorder.now()
		recoveries.push(
			probes
				.getThrough(() => over.is)
				.then((recoveredAt) => {
					recorder.record({
						...{ kind: 'fault', name, target: struck.target, startedAt, healedAt, recoveredAt },
						...{ struck: proof.struck, proof: proof.evidence },
					})
					say(`${name} healed${recoveredAt === null ? '' : `, everything gets through ${Math.round(recoveredAt - healedAt)} ms later`}`)
				}),
		)
	}

	const healed = Promise.all(planned.map(strike)).then(() => {})
	return {
		healed,
		recorded: healed.then(async () => void (await Promise.all(recoveries))),
		giveUp: () => {
			over.is = true
		},
	}
}
