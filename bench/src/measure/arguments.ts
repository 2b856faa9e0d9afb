import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Options that do not fit. `message` is for whoever typed them. */
export class WrongUse extends Error {
	override readonly name = 'WrongUse'
}

type OptionsOf<T extends NonNullable<ParseArgsConfig['options']>> = ReturnType<typeof parseArgs<{ options: T; strict: true }>>['values']

/** Reads `--name value` options. @throws WrongUse for anything unknown */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T): OptionsOf<T> {
	try {
		return parseArgs({ args: [...args], options, strict: true }).values
	} catch (error) {
		throw new WrongUse(error instanceof Error ? error.message : String(error))
	}
}

/** @throws WrongUse unless it is a whole number between the two */
export function wholeNumber(name: string, given: string | undefined, otherwise: number, least = 1, most = Number.MAX_SAFE_INTEGER): number {
	if (given === undefined) return otherwise
	const number = Number(given)
	if (!Number.isInteger(number) || number < least || number > most)
		throw new WrongUse(`${name} is not a whole number from ${least} to ${most}.`)
	return number
}

/** @throws WrongUse unless it is one of these */
export function oneOf<const T extends string>(name: string, given: string | undefined, choices: readonly T[], otherwise: T): T {
	const choice = choices.find((one) => one === (given ?? otherwise))
	if (choice === undefined) throw new WrongUse(`${name} is not one of ${choices.join(', ')}.`)
	return choice
}
