/** The first language the person reads that the programme speaks, by whole tag or language alone. */
export function chatLanguage(offered: readonly string[], wishes: readonly string[]): string {
	for (const wish of wishes) {
		const match = offered.find((tag) => tag === wish) ?? offered.find((tag) => tag.split('-')[0] === wish.split('-')[0])
		if (match) return match
	}
	return offered[0] ?? 'en'
}
