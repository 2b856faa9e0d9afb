import { assessMessage } from '@akin/core/attention/assess-message'
import type { ExampleMessage } from '@akin/core/attention/examples/example-message'
import { exampleMessages } from '@akin/core/attention/examples/example-messages'
import { packsFor, shippedPacks } from '@akin/core/attention/packs/shipped-packs'
import { type CompiledPack, compilePack } from '@akin/core/attention/rules/compile-pack'
import { percentile } from '../replay/percentile.ts'

export type Speed = {
	readonly packs: string
	/** CPU time for an ordinary message of sixteen words, as people send many: the middle of several rounds, the best and the worst. */
	readonly messageUs: { readonly median: number; readonly best: number; readonly worst: number }
	/** Of texts of a hundred words; each text is the median of several readings. */
	readonly p50Ms: number
	readonly p99Ms: number
	/** The slowest kind of text of 10,000 characters, read the same way. */
	readonly worstMs: number
	readonly worstText: string
}

/** What might be slow: dense matches, words that are nearly key words, no words at all, no spaces, one script against another. */
const hardPieces = [
	...[
		'i want to die kill myself ',
		'how can i kill myself with pills to die ',
		'to die to kill to ',
		'i do not want to be here if i will be dead and gone ',
		'i ',
		'not ',
		'k i l l ',
		'suicde ',
		'xyzzyqa ',
		'iwanttodie',
		'a',
		'su*c*de ',
	],
	...[
		'"i want to die" ',
		'i,want,to,die,',
		'die.',
		'?',
		'e\u0301\u0301',
		'😀',
		'死',
		'我想死怎么死自杀',
		'no quiero vivir ',
		'ich will nicht mehr leben ',
		'اريد ان اموت ',
	],
]
const readings = 7
const rounds = 15
const warmUp = 1_500

/** How long reading takes on this machine. Times, so for people to look at and for no test to judge; tests count steps. */
export function measureSpeed(): Speed[] {
	const all = shippedPacks.map(compilePack)
	return [measure('English', packsFor(all, 'en')), measure('Spanish and English', packsFor(all, 'es')), measure('all five', all)]
}

function measure(name: string, packs: readonly CompiledPack[]): Speed {
	const texts = textsOf(100, ({ language }) => language === 'en')
	for (let n = 0; n < warmUp; n += 1) read(texts[n % texts.length] ?? '', packs)
	const times = texts.map((text) => median(text, packs))
	const worst = hardPieces
		.map((piece) => {
			const text = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000)
			return {
				piece,
				ms:
					percentile(
						Array.from({ length: readings }, () => read(text, packs)),
						50,
					) ?? 0,
			}
		})
		.reduce((a, b) => (b.ms > a.ms ? b : a))
	return {
		...{ packs: name, messageUs: measureMessages(packs) },
		...{ p50Ms: percentile(times, 50) ?? 0, p99Ms: percentile(times, 99) ?? 0, worstMs: worst.ms, worstText: worst.piece },
	}
}

/** By the time the processor worked for us, what it did to tidy up included: other programs do not count. */
function measureMessages(packs: readonly CompiledPack[]): Speed['messageUs'] {
	const texts = textsOf(16, ({ language, expected }) => language === 'en' && expected === null)
	const perMessage = Array.from({ length: rounds }, () => {
		const before = process.cpuUsage()
		for (const text of texts) read(text, packs)
		const { user, system } = process.cpuUsage(before)
		return (user + system) / texts.length
	})
	return { median: percentile(perMessage, 50) ?? 0, best: Math.min(...perMessage), worst: Math.max(...perMessage) }
}

/** Other programs take their turns on the same machine: the middle of several readings is ours. */
const median = (text: string, packs: readonly CompiledPack[]) =>
	percentile(
		Array.from({ length: readings }, () => read(text, packs)),
		50,
	) ?? 0

function read(text: string, packs: readonly CompiledPack[]): number {
	const start = performance.now()
	assessMessage(text, { packs, writtenBy: 'seeker', answers: null, unanswered: true, earlier: [], flags: [] })
	return performance.now() - start
}

/** Shipped messages one behind the other, cut a few words later each time. */
function textsOf(length: number, belongs: (message: ExampleMessage) => boolean): string[] {
	const words = exampleMessages.filter(belongs).flatMap(({ text }) => `${text}.`.split(' '))
	return Array.from({ length: 600 }, (_, n) => Array.from({ length }, (_, at) => words[(n * 7 + at) % words.length]).join(' '))
}
