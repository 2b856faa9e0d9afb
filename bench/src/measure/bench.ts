/** One bench of `npm run bench -- NAME`. */
export type Bench = {
	/** One line for the list. */
	readonly what: string
	/** Its options, one a line, as `--help` prints them. */
	readonly options: readonly string[]
	/** Reads its options and runs. @throws WrongUse for options that do not fit */
	run(args: readonly string[], tell: (what: string) => void): Promise<BenchResult>
}
export type BenchResult = {
	/** What `--json` prints. */
	readonly report: object
	/** The same for people. */
	readonly lines: readonly string[]
	/** False when something was lost or a figure is none for another reason: the exit code says so. */
	readonly isValid: boolean
}
