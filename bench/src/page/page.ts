import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'
import { readOptions, wholeNumber } from '../measure/arguments.ts'
import type { Bench } from '../measure/bench.ts'
import { type Figure, figure, written } from '../measure/statistics.ts'
import { openFarLine } from './line/far-line.ts'
import type { WireSettings } from './line/wire.ts'
import { openPages, type PageName, pageNames, pages } from './pages.ts'
import { type Visit, visit } from './visit.ts'

const systemBrowser = '/usr/bin/chromium'

/** `npm run bench -- page`: what a bad line and an old phone make of the seeker's page. */
export const page: Bench = {
	what: "the seeker's page on a bad line and an old phone, beside an empty page and one in React",
	options: [
		'--runs N       visits of each page, in turns (default 9)',
		'--kbit N       of the line a second, each way (default 400)',
		'--latency N    milliseconds for a round trip (default 400)',
		'--slower N     how many times slower than this machine the device is (default 4)',
		'The pages must be built (npm run build), and there must be an openssl.',
	],
	async run(args, tell) {
		const given = readOptions(args, {
			...{ runs: { type: 'string' }, kbit: { type: 'string' }, latency: { type: 'string' }, slower: { type: 'string' } },
		})
		const line: WireSettings = {
			kilobitsPerSecond: wholeNumber('--kbit', given.kbit, 400),
			roundTripMs: wholeNumber('--latency', given.latency, 400, 0),
		}
		const slowerCpu = wholeNumber('--slower', given.slower, 4, 1, 100)
		const visits = await visitInTurns({ line, slowerCpu, runs: wholeNumber('--runs', given.runs, 9, 1, 100), tell })
		const seen = Object.fromEntries(pageNames.map((name) => [name, figuresOf(visits[name])])) as PageReport['pages']
		const load = loadavg().map((one) => Math.round(one * 10) / 10)
		const report: PageReport = { conditions: { ...line, slowerCpu, load }, pages: seen }
		return { report, lines: describePage(report), isValid: true }
	},
}

type Measured = Visit & { readonly bytesDown: number; readonly bytesUp: number }
type Visits = Record<PageName, Measured[]>
type Plan = { readonly line: WireSettings; readonly slowerCpu: number; readonly runs: number; readonly tell: (what: string) => void }

async function visitInTurns({ line, slowerCpu, runs, tell }: Plan): Promise<Visits> {
	tell('starting servers and a browser')
	await using front = await openPages()
	const browser = await chromium.launch({
		args: ['--no-sandbox', `--ignore-certificate-errors-spki-list=${front.keyHash}`],
		...(existsSync(systemBrowser) && { executablePath: systemBrowser }),
	})
	const look = async (name: PageName, wire: WireSettings, slower: number): Promise<Measured> => {
		// Each comes over a line of their own, on which nothing of the one before is left.
		const { server, locale } = pages[name]
		await using own = await openFarLine({ ...wire, to: front.port, port: front.at[server] })
		const seen = await visit(browser, `https://localhost:${own.port}/`, { slowerCpu: slower, locale })
		return { ...seen, bytesDown: own.taken('down'), bytesUp: own.taken('up') }
	}
	try {
		const visits = Object.fromEntries(pageNames.map((name) => [name, []])) as unknown as Visits
		// Nobody waits for the servers to compress their files or for the browser to start.
		for (const name of pageNames) await look(name, { kilobitsPerSecond: 100_000, roundTripMs: 0 }, 1)
		for (let run = 1; run <= runs; run++) {
			tell(`visit ${run} of ${runs}`)
			for (const name of pageNames) visits[name].push(await look(name, line, slowerCpu))
		}
		return visits
	} finally {
		await browser.close()
	}
}

const measures = ['firstPaintMs', 'answersMs', 'nextScreenMs', 'bytesDown', 'bytesUp'] as const
export type PageFigures = Readonly<Record<(typeof measures)[number], Figure>> & {
	/** In how many of the visits the button could be pressed when something was first painted. */
	readonly couldStartAtFirstPaint: number
	readonly visits: number
}
export type PageReport = {
	readonly conditions: WireSettings & { readonly slowerCpu: number; readonly load: readonly number[] }
	readonly pages: Readonly<Record<PageName, PageFigures>>
}

const figuresOf = (visits: readonly Measured[]): PageFigures => ({
	...(Object.fromEntries(measures.map((measure) => [measure, figure(visits.map((one) => one[measure]))])) as Record<
		(typeof measures)[number],
		Figure
	>),
	couldStartAtFirstPaint: visits.filter(({ canStartAtFirstPaint }) => canStartAtFirstPaint).length,
	visits: visits.length,
})

function describePage({ conditions, pages: seen }: PageReport): readonly string[] {
	const { kilobitsPerSecond, roundTripMs, slowerCpu, load } = conditions
	const lines = pageNames.flatMap((name) => {
		const { firstPaintMs, answersMs, nextScreenMs, bytesDown, bytesUp, couldStartAtFirstPaint, visits } = seen[name]
		return [
			`${pages[name].what}`,
			`  first paint ms     ${written(firstPaintMs, 0)}; Start could be pressed then in ${couldStartAtFirstPaint} of ${visits}`,
			`  app answers ms     ${written(answersMs, 0)}`,
			`  next screen ms     ${written(nextScreenMs, 0)}, pressed at the first paint`,
			`  bytes down, up     ${written(bytesDown, 0)}, ${written(bytesUp, 0)}`,
		]
	})
	return [`${kilobitsPerSecond} kbit/s, ${roundTripMs} ms, ${slowerCpu} × slower; load of this machine ${load.join(', ')}`, ...lines]
}
