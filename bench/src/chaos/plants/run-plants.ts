import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Promised } from '../history.ts'
import { plantNamed, plants } from './all-plants.ts'
import type { Plant } from './plant.ts'

export type PlantsOptions = {
	/** Empty stands for all of them. */
	readonly names: readonly string[]
	readonly firstSeed: number
	/** How many seeds a plant may take before it counts as missed. */
	readonly seeds: number
	readonly nodes: number
	readonly say: (line: string) => void
}

export type PlantResult = {
	readonly name: string
	readonly what: string
	/** The promise it is meant to break. */
	readonly breaks: Promised
	/** What the checker said of that promise; null when no seed made it say anything. */
	readonly said: string | null
	/** What else it found broken in the same round. */
	readonly broken: readonly Promised[]
	/** Seeds played up to and with the one that caught it. */
	readonly seeds: number
	readonly seconds: number
}

const chaos = join(import.meta.dirname, '../../chaos.ts')
const preload = pathToFileURL(join(import.meta.dirname, 'preload.ts')).href
/** Twelve seconds of acts: most plants show within the first few. */
const secondsOfARound = 21
const interrupted = 130
/** Longer than any round: pages that never become quiet are waited for. */
const patienceMs = 180_000

/** One plant after the other, each with as many seeds as it takes to catch it, in processes of their own. */
export async function runPlants({ names, firstSeed, seeds, nodes, say }: PlantsOptions): Promise<PlantResult[]> {
	const results: PlantResult[] = []
	for (const plant of names.length === 0 ? plants : names.map(plantNamed)) {
		const startedAt = performance.now()
		let result: Omit<PlantResult, 'seconds'> = { ...about(plant), said: null, broken: [], seeds: 0 }
		while (result.said === null && result.seeds < seeds) {
			const seed = firstSeed + result.seeds
			const found = await playWith(plant, seed, nodes).catch((error: unknown) => {
				say(`${plant.name}, seed ${seed}: ${error instanceof Error ? error.message : error}`)
				return []
			})
			// Only the promise that it is meant to break counts: anything else may be the weather, or a slow machine.
			const said = found.find(({ promise }) => promise === plant.breaks)?.what ?? null
			const broken = [...new Set(found.map(({ promise }) => promise))].filter((promise) => promise !== plant.breaks)
			result = { ...result, seeds: result.seeds + 1, said, broken }
		}
		results.push({ ...result, seconds: Math.round((performance.now() - startedAt) / 1_000) })
		say(lineOf(results.at(-1)))
	}
	return results
}

const about = ({ name, what, breaks }: Plant) => ({ name, what, breaks })

/** The run of `chaos.ts` that is asked for, in a process in which the plant grows. Resolves with its exit code. */
export async function respawnWithPlant(name: string, args: readonly string[]): Promise<number> {
	const plant = plantNamed(name)
	const faults = args.some((arg) => arg.startsWith('--fault')) ? [] : faultArguments(plant)
	return (await run([...args, ...faults], name, 'inherit')).code
}

const faultArguments = ({ faults }: Plant): string[] => (faults.length === 0 ? ['none'] : faults).flatMap((fault) => ['--fault', fault])

type Found = { readonly promise: Promised; readonly what: string }

/** @throws Error when there was no round to check */
async function playWith(plant: Plant, seed: number, nodes: number): Promise<readonly Found[]> {
	const length = ['--seconds', String(secondsOfARound)]
	const args = ['--seed', String(seed), '--seeds', '1', '--nodes', String(nodes), ...length, ...faultArguments(plant), '--json']
	const { printed, told } = await run(args, plant.name, 'pipe')
	const last = printed.trim().split('\n').at(-1) ?? ''
	if (!last.startsWith('{')) throw new Error(`"${plant.name}" with seed ${seed} did not come to an end:\n${told.slice(-4_000)}`)
	return (JSON.parse(last) as { violations: Found[] }).violations
}

function run(args: readonly string[], plant: string, output: 'inherit' | 'pipe'): Promise<{ code: number; printed: string; told: string }> {
	const options = [process.env.NODE_OPTIONS, `--import=${preload}`].filter((option) => option !== undefined).join(' ')
	const child = spawn(process.execPath, [chaos, ...args], {
		env: { ...process.env, NODE_OPTIONS: options, AKIN_CHAOS_PLANT: plant },
		stdio: ['ignore', output, output],
	})
	const stop = () => void child.kill('SIGTERM')
	const timer = output === 'pipe' ? setTimeout(stop, patienceMs) : undefined
	// What the child started goes with the child, and we after it.
	const interrupt = () => {
		stop()
		child.once('close', () => process.exit(interrupted))
	}
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
	let printed = ''
	let told = ''
	child.stdout?.on('data', (data: Buffer) => {
		printed += data
	})
	child.stderr?.on('data', (data: Buffer) => {
		told += data
	})
	return new Promise((resolve, reject) => {
		child.once('error', reject)
		child.once('close', (code) => {
			clearTimeout(timer)
			for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt)
			resolve({ code: code ?? 1, printed, told })
		})
	})
}

const lineOf = (result: PlantResult | undefined): string => {
	if (!result) return ''
	const { name, breaks, said, broken, seeds, seconds } = result
	const others = broken.length > 0 ? ` (also ${broken.join(', ')})` : ''
	return `${name}: ${said === null ? 'MISSED' : `${breaks} ${said}`}${others} ${seeds} seeds, ${seconds} s`
}

/** As it stands in the documentation. */
export function asTable(results: readonly PlantResult[]): string {
	const rows = results.map(
		({ name, what, breaks, said, broken, seeds, seconds }) =>
			`| \`${name}\` | ${what} | ${breaks} | ${said ?? '**missed**'} | ${broken.join(', ')} | ${seeds} | ${seconds} |`,
	)
	return [
		'| Plant | What is wrong | Breaks | What the checker said | Also broken | Seeds | Seconds |',
		'| --- | --- | --- | --- | --- | --: | --: |',
		...rows,
	].join('\n')
}
