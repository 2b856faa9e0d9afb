/** Lets what is answered at once, one promise behind another, take its course. Preact looks again only at the end of an `act`, React after each. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
