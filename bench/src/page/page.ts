import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { readOptions, wholeNumber } from '../measure/arguments.ts'
import { startBaseline } from '../measure/baseline.ts'
import type { Bench } from '../measure/bench.ts'
import { type Figure, figure, written } from '../measure/statistics.ts'
import { originOf, startSubject } from '../measure/subject.ts'
import { type Conditions, type Visit, visit } from './visit.ts'

const systemBrowser = '/usr/bin/chromium'

/** `npm run bench -- page`: what a bad line and an old phone make of the seeker's page. */
export const page: Bench = {
	what: "the seeker's page on a bad line and an old phone, against the least a chat page can be",
	options: [
		'--runs N       visits of each, in turns (default 7)',
		'--kbit N       of the line a second (default 400)',
		'--latency N    milliseconds for a round trip (default 400)',
		'--slower N     how many times slower than this machine the device is (default 4)',
		'The pages must be built (npm run build). The WebSocket itself is not slowed down: Chromium cannot.',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ runs: { type: 'string' }, kbit: { type: 'string' }, latency: { type: 'string' }, slower: { type: 'string' } },
		})
		const conditions: Conditions = {
			kilobitsPerSecond: wholeNumber('--kbit', given.kbit, 400),
			roundTripMs: wholeNumber('--latency', given.latency, 400, 0),
			slowerCpu: wholeNumber('--slower', given.slower, 4, 1, 100),
		}
		const { subject, baseline } = await visitInTurns(conditions, wholeNumber('--runs', given.runs, 7, 1, 100), tell)
		const report = {
			conditions,
			subject: figuresOf(subject),
			baseline: figuresOf(baseline),
			ratio: ratiosOf(subject, baseline),
		}
		return { report, lines: describePage(report), isValid: true }
	},
}

type Visits = { readonly subject: readonly Visit[]; readonly baseline: readonly Visit[] }

async function visitInTurns(conditions: Conditions, runs: number, tell: (what: string) => void): Promise<Visits> {
	tell('starting servers and a browser')
	await using subject = await startSubject({ nodes: 1, store: 'embedded', cores: null })
	await using baseline = await startBaseline({ name: 'bare-page', cores: null })
	const browser = await chromium.launch({ args: ['--no-sandbox'], ...(existsSync(systemBrowser) && { executablePath: systemBrowser }) })
	try {
		const visits = { subject: [] as Visit[], baseline: [] as Visit[] }
		const address = originOf(subject.nodes[0]?.ports.seeker ?? 0)
		// Nobody waits for the server to compress its files or for the browser to start.
		const warm = { kilobitsPerSecond: 100_000, roundTripMs: 0, slowerCpu: 1 }
		await visit(browser, address, warm)
		await visit(browser, `http://127.0.0.1:${baseline.port}/`, warm)
		for (let run = 1; run <= runs; run++) {
			tell(`visit ${run} of ${runs}`)
			visits.subject.push(await visit(browser, address, conditions))
			visits.baseline.push(await visit(browser, `http://127.0.0.1:${baseline.port}/`, conditions))
		}
		return visits
	} finally {
		await browser.close()
	}
}

const measures = ['firstPaintMs', 'interactiveMs', 'bytes', 'requests'] as const
type Figures = Readonly<Record<(typeof measures)[number], Figure>>
export type PageReport = { readonly subject: Figures; readonly baseline: Figures; readonly ratio: Figures }

const each = (of: (measure: (typeof measures)[number]) => readonly number[]): Figures =>
	Object.fromEntries(measures.map((measure) => [measure, figure(of(measure))])) as Figures
const figuresOf = (visits: readonly Visit[]): Figures => each((measure) => visits.map((one) => one[measure]))
const ratiosOf = (subject: readonly Visit[], baseline: readonly Visit[]): Figures =>
	each((measure) => subject.map((one, index) => one[measure] / (baseline[index]?.[measure] ?? Number.NaN)))

function describePage({ subject, baseline, ratio }: PageReport): readonly string[] {
	const named = { firstPaintMs: 'first paint ms', interactiveMs: 'usable ms', bytes: 'bytes', requests: 'requests' }
	return measures.map(
		(measure) =>
			`${named[measure].padEnd(16)}${written(subject[measure], 0)} against ${written(baseline[measure], 0)}, ratio ${written(ratio[measure])}`,
	)
}
