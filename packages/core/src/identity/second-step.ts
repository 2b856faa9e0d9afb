import type { Instant } from '../support/instant.ts'

/** Whose sign-in has a second step, a code of an app on another device, behind the password. */
export const secondStepRules = ['nobody', 'supervision', 'everybody'] as const
export type SecondStepRule = (typeof secondStepRules)[number]

/** [ID5] Whether somebody of this role cannot sign in without a second step. Whoever has set one up is asked for it under any rule. */
export const needsSecondStep = (rule: SecondStepRule, role: 'listener' | 'supervisor' | 'coordinator'): boolean =>
	rule === 'everybody' || (rule === 'supervision' && role !== 'listener')

/** How long the password alone is worth: to take out a phone and type six digits, or to set it up for the first time. */
export const secondStepWithinMs = 5 * 60_000
/** [ID6] Wrong codes until the password is asked for again. */
export const secondStepTries = 5

/** How long one code of an app stands (RFC 6238). */
const stepMs = 30_000

/** [ID7] The step that a code is of, by how far it is from the one of this moment; null where one as late was used already. */
export function unusedStep(now: Instant, away: number, lastUsed: number): number | null {
	const step = Math.floor(now / stepMs) + away
	return step > lastUsed ? step : null
}

export const recoveryCodeCount = 10
/** Digits and letters without those that look like others. Twelve of them are 60 random bits. */
export const recoveryAlphabet = '0123456789abcdefghjkmnpqrstvwxyz'
export const recoveryCodeLength = 12

/** As it is read out and written down: `k7f2-9qxa-m3td`. */
export const shownRecoveryCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

export type TypedCode = { readonly kind: 'app'; readonly digits: string } | { readonly kind: 'recovery'; readonly code: string }

/** What somebody typed: six digits of an app, a recovery code, or neither. Spaces, hyphens, capitals and letters that look like digits are forgiven. */
export function readTypedCode(typed: string): TypedCode | null {
	const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '')
	if (/^\d{6}$/.test(plain)) return { kind: 'app', digits: plain }
	const code = plain.replaceAll('o', '0').replaceAll(/[il]/g, '1')
	const isOne = code.length === recoveryCodeLength && [...code].every((letter) => recoveryAlphabet.includes(letter))
	return isOne ? { kind: 'recovery', code } : null
}
