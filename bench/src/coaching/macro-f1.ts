export type Judged = { readonly is: string; readonly read: string }

export type ClassScore = { readonly name: string; readonly f1: number; readonly count: number }

/** F1 of each class that occurs: the harmonic mean of how many are found and how many found are right; 0 where none is found. */
export function classScores(judged: readonly Judged[]): readonly ClassScore[] {
	return [...new Set(judged.map(({ is }) => is))].toSorted().map((name) => {
		const count = judged.filter(({ is }) => is === name).length
		const found = judged.filter(({ read }) => read === name).length
		const right = judged.filter(({ is, read }) => is === name && read === name).length
		return { name, count, f1: right === 0 ? 0 : (2 * right) / (count + found) }
	})
}

/** The mean over the classes, however many turns each has. */
export function macroF1(judged: readonly Judged[]): number {
	const scores = classScores(judged)
	return scores.length === 0 ? 0 : scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length
}

/** The same classes, all read as the one that occurs most. */
export function majority(judged: readonly Judged[]): readonly Judged[] {
	const counts = new Map<string, number>()
	for (const { is } of judged) counts.set(is, (counts.get(is) ?? 0) + 1)
	const [most = ''] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? []
	return judged.map(({ is }) => ({ is, read: most }))
}
