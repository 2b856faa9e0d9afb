import { parseArgs } from 'node:util'
import { faults } from './chaos/faults/all-faults.ts'
import { plants } from './chaos/plants/all-plants.ts'
import { asTable, respawnWithPlant, runPlants } from './chaos/plants/run-plants.ts'
import type { ChaosResult } from './chaos/report.ts'
import { type ChaosOptions, runChaos } from './chaos/run-chaos.ts'

const usage = `Lets people talk through real servers while things go wrong on purpose, and checks that every promise was kept.

  npm run chaos -- [--seconds N] [--seed N] [--seeds N] [--nodes N] [--fault NAME]… [--plant NAME] [--json]
  npm run chaos -- --plants [NAME…] [--seeds N] [--json]

  --seconds N     about how long (default 60)
  --seed N        of the first round; the same seed plays the same schedule (default 1)
  --seeds N       rounds, each with the next seed (default: as many as fit into the time)
  --nodes N       servers on one PostgreSQL and one Redis (default 2, at most 8)
  --fault NAME    only this fault; may be given again. "none" leaves them all out
  --full-length   one fault in a round, for as long as it is meant to last
  --plant NAME    with this bug planted, which the checker has to find, and the faults that bring it out
  --plants        every planted bug, or those that are named, each with as many seeds as it takes to find it
  --keep FOLDER   keep the history and the database of every round
  --json          print the result as JSON; what happens goes to standard error

  Faults: ${faults.map(({ name }) => name).join(', ')}

  Plants: ${plants.map(({ name }) => name).join(', ')}
`

/** A plant that no seed out of so many brings out is missed. */
const plantSeeds = 8

class WrongUse extends Error {}

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			...{ seconds: { type: 'string' }, seed: { type: 'string' }, seeds: { type: 'string' }, nodes: { type: 'string' } },
			...{ fault: { type: 'string', multiple: true }, keep: { type: 'string' }, plant: { type: 'string' } },
			...{ plants: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
			...{ 'full-length': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
		},
	})
	if (values.help) {
		process.stdout.write(usage)
		return 0
	}
	if (values.plants) {
		const seeds = wholeNumber('--seeds', values.seeds, plantSeeds, 1, 10_000)
		const firstSeed = wholeNumber('--seed', values.seed, 1, 0)
		const nodes = wholeNumber('--nodes', values.nodes, 2, 1, 8)
		const results = await runPlants({ names: positionals, firstSeed, seeds, nodes, say })
		console.log(values.json ? JSON.stringify(results) : asTable(results))
		return results.every(({ said }) => said !== null) ? 0 : 1
	}
	if (values.plant !== undefined && process.env.AKIN_CHAOS_PLANT !== values.plant) {
		return respawnWithPlant(values.plant, process.argv.slice(2))
	}
	// `--fault a b` reads as well as `--fault a --fault b`.
	const names = [...(values.fault ?? []), ...positionals]
	if (names.length > 0 && values.fault === undefined) throw new WrongUse(`"${names[0]}" belongs to nothing.`)
	const options: ChaosOptions = {
		seed: wholeNumber('--seed', values.seed, 1, 0),
		seeds: values.seeds === undefined ? null : wholeNumber('--seeds', values.seeds, 1, 1, 10_000),
		seconds: wholeNumber('--seconds', values.seconds, 60, 10),
		nodes: wholeNumber('--nodes', values.nodes, 2, 1, 8),
		faults: names.includes('none') ? null : names.map(knownFault),
		fullLength: values['full-length'],
		keep: values.keep ?? null,
		say,
	}
	const result = await runChaos(options)
	print(result, values.json)
	return result.violations.length === 0 && result.shortcomings.length === 0 ? 0 : 1
}

function wholeNumber(name: string, given: string | undefined, otherwise: number, least: number, most = 0x7fff_ffff): number {
	if (given === undefined) return otherwise
	const number = Number(given)
	if (!Number.isInteger(number) || number < least || number > most) {
		throw new WrongUse(`${name} is not a whole number from ${least} to ${most}.`)
	}
	return number
}

function knownFault(name: string): string {
	if (!faults.some((fault) => fault.name === name)) throw new WrongUse(`There is no fault "${name}".`)
	return name
}

const startedAt = performance.now()
const say = (line: string): void =>
	void process.stderr.write(`${((performance.now() - startedAt) / 1_000).toFixed(1).padStart(7)} s  ${line}\n`)

function print(result: ChaosResult, isJson: boolean): void {
	if (isJson) {
		console.log(JSON.stringify(result))
		return
	}
	const { operations, seeds, seconds, conversations, entries, violations, shortcomings } = result
	const { ok, fail, unknown } = operations.outcomes
	console.log(`seeds          ${seeds.length} (from ${seeds[0]}) in ${seconds} s on ${result.nodes} nodes`)
	console.log(`operations     ${operations.total} (${operations.perSecond}/s): ${ok} done, ${fail} refused, ${unknown} without an answer`)
	console.log(`stored         ${conversations} conversations, ${entries} entries`)
	for (const [name, fault] of Object.entries(result.faults)) {
		if (fault.strikes === 0) continue
		const recovery = fault.recoveryP50Ms === null ? '' : `recovery p50 ${fault.recoveryP50Ms} ms, p99 ${fault.recoveryP99Ms} ms`
		const missing = fault.notRecovered > 0 ? `, ${fault.notRecovered} without recovery` : ''
		console.log(`${name.padEnd(22)} ${fault.struck} of ${fault.strikes} struck  ${recovery}${missing}`)
	}
	for (const sentence of shortcomings) console.log(`falls short    ${sentence}`)
	console.log(`violations     ${violations.length}`)
	for (const { seed, promise, what, evidence } of violations)
		console.log(`  seed ${seed}  ${promise}  ${what}  ${JSON.stringify(evidence)}`)
}

main().then(
	(code) => {
		// Not left to Node: after thousands of sockets its teardown may wait for ever, spinning, for a handle that never closes.
		// The empty write is done when everything before it has been read from the other end of a pipe.
		process.stdout.write('', () => process.exit(code))
	},
	(error: unknown) => {
		const isUse = error instanceof WrongUse || (error instanceof TypeError && 'code' in error)
		process.stderr.write(error instanceof Error ? (isUse ? `${error.message}\n\n${usage}` : `${error.stack}\n`) : `${String(error)}\n`)
		process.exitCode = isUse ? 2 : 1
	},
)
