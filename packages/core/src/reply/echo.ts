/** Words that say nothing about what somebody talks of, or that everybody uses. */
const common = new Set(
	'about above after again against all also always am an and another any anybody anyone anything are around as ask at away back be because been before being both but by can cannot come could day did do does doing done down each else even ever every everybody everyone everything feel feeling few find first for from get give go going gone good got had happen happened hard has have having he hear her here hers him his how if in into is it its just keep kind know last least less let like little long look lot made make many matter maybe me mean might mind mine month more morning most much must my need never next night no nobody none not nothing now of off often ok okay on once one only or other our ours out over own part people perhaps person place please put quite rather really right said same say see seem seems she should since so some somebody someone something sometimes soon sorry sound sounds start still stop such sure take talk tell than thank thanks that the their theirs them then there these they thing things think this those though through time to today together told tomorrow tonight too try trying two under until up us use very want was way we week well went were what when where whether which while who whole whom whose why will with without word words would write year years yes yesterday yet you your yours'.split(
		' ',
	),
)

/** The part of a word that its forms share: enough to know "sleeping" again in "sleep". Guesses nothing beyond endings. */
function stemOf(word: string): string {
	const plain = word.replace(/['’]s$/, '').replace(/['’]/g, '')
	for (const ending of ['ingly', 'edly', 'ing', 'ied', 'ies', 'ed', 'es', 'ly', 's', 'e', 'y'])
		if (plain.endsWith(ending) && plain.length - ending.length >= 3) return undoubled(plain.slice(0, -ending.length))
	return undoubled(plain)
}

const undoubled = (stem: string) => (/([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem)

const wordsIn = (text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] =>
	[...text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)].map((match) => ({
		word: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}))

/** Words of the person that stand in a text again, as they stand there: each once, and only those that say something. */
export function echoedIn(text: string, said: readonly string[]): readonly string[] {
	const theirs = new Set(
		said.flatMap((message) =>
			wordsIn(message)
				.filter(carries)
				.map(({ word }) => stemOf(word)),
		),
	)
	const seen = new Set<string>()
	return wordsIn(text)
		.filter(({ word }) => {
			const stem = stemOf(word)
			if (!carries({ word }) || !theirs.has(stem) || seen.has(stem)) return false
			seen.add(stem)
			return true
		})
		.map(({ start, end }) => text.slice(start, end))
}

const carries = ({ word }: { readonly word: string }) => word.length >= 3 && !common.has(word.replace(/['’].*$/, ''))
