/** Something in a role play that must not stay as it is, and where. */
export type Finding = { readonly where: string; readonly what: string }

export type LintOptions = {
	/** School years it takes to read a text; without it how hard texts are is not checked. */
	readonly gradeOf?: (text: string) => number
}
