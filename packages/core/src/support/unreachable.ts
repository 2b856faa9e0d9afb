/** For the branch that cannot happen: a new union member without its case becomes a compile error. */
export function unreachable(value: never): never {
	throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
