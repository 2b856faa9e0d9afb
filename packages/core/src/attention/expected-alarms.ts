import { assessMessage } from './assess-message.ts'
import type { ExampleMessage } from './examples/example-message.ts'
import { likelyShare } from './likely-share.ts'
import { packsFor } from './packs/shipped-packs.ts'
import type { CompiledPack } from './rules/compile-pack.ts'
import { tierOfWords } from './word-signal.ts'

export type ExpectedAlarms = {
	/** Examples that should not alarm and do, by their place in the set: what somebody trying rules wants to read. */
	readonly falseAlarms: readonly ExampleMessage[]
	/** Examples that should alarm and do not. */
	readonly missed: readonly ExampleMessage[]
	/** False alarms in a day with so many ordinary messages: as the examples have it, and the most that is still plausible from so few. */
	readonly perDay: { readonly likely: number; readonly atMost: number }
}

/**
 * [AT23] What these packs would do on the shipped messages, and what that means for a day. It is a first look while words are being added: the
 * examples are harder than ordinary talk, and few, so `atMost` is an upper bound and not a forecast.
 */
export function expectedAlarms(
	examples: readonly ExampleMessage[],
	packs: readonly CompiledPack[],
	{ messagesPerDay }: { readonly messagesPerDay: number },
): ExpectedAlarms {
	const alarmed = (example: ExampleMessage) => {
		const chosen = [...packsFor(packs, example.language), ...packs.filter(({ language }) => language === 'und')]
		const { text, writtenBy } = example
		const tier = tierOfWords(assessMessage(text, { packs: chosen, writtenBy, answers: null, unanswered: true, earlier: [], flags: [] }))
		return tier === 'act_now' || tier === 'needs_eyes'
	}
	const ordinary = examples.filter(({ expected }) => expected === null)
	const falseAlarms = ordinary.filter(alarmed)
	const { share, to } = likelyShare(falseAlarms.length, ordinary.length)
	return {
		falseAlarms,
		missed: examples.filter((example) => example.expected !== null && !alarmed(example)),
		perDay: { likely: share * messagesPerDay, atMost: to * messagesPerDay },
	}
}
