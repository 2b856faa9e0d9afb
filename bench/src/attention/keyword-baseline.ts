/**
 * What the engine is compared with: a plain list of words, as many chat systems have one. No context, no grammar: a message with one of
 * these words is alarmed.
 */
const words: Readonly<Record<string, readonly string[]>> = {
	en: [
		...[
			'suicide',
			'suicidal',
			'kill myself',
			'killing myself',
			'end my life',
			'ending my life',
			'take my life',
			'want to die',
			'wanna die',
		],
		...[
			'wish i was dead',
			'better off dead',
			'self harm',
			'self-harm',
			'cut myself',
			'cutting myself',
			'hurt myself',
			'overdose',
			'kms',
			'end it all',
		],
	],
	es: ['suicid', 'matarme', 'quitarme la vida', 'quiero morir', 'acabar con mi vida', 'cortarme', 'autolesi'],
	de: ['suizid', 'selbstmord', 'umbringen', 'mich töten', 'will sterben', 'ritzen', 'selbstverletz'],
	ar: ['انتحار', 'انتحر', 'اقتل نفسي', 'اريد ان اموت', 'انهي حياتي'],
	zh: ['自杀', '自殺', '想死', '不想活', '轻生', '割腕', '自残', '结束生命'],
}

export function hasKeyword(text: string, language: string): boolean {
	const lower = text.toLowerCase()
	return (words[language] ?? words.en ?? []).some((word) => lower.includes(word))
}
