/** What actors write: no two texts of a round are the same, and none says anything. */
export function createWords(actor: string): (characters: number) => string {
	let count = 0
	return (characters) => {
		const mark = `${actor} #${++count}`
		return `${mark} ${'…'.repeat(Math.max(0, characters - mark.length - 1))}`
	}
}
