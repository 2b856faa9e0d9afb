import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { EasilyGuessed } from '../../ports/password-guessing.ts'

/** Of 0 to 4, where 3 is a hundred million guesses and more. */
const hardEnough = 3

/** The list of passwords from known breaches is unpacked at the first question; a server that nobody joins never needs it. */
export function createPasswordGuessing(): EasilyGuessed {
	let guesser: ZxcvbnFactory | null = null
	return (password, knownOfThem) => {
		guesser ??= new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary })
		return guesser.check(password, [...knownOfThem]).score < hardEnough
	}
}
