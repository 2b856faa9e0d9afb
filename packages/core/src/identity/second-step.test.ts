import { expect, test } from 'vitest'
import { needsSecondStep, readTypedCode, recoveryAlphabet, shownRecoveryCode, unusedStep } from './second-step.ts'

const roles = ['listener', 'supervisor', 'coordinator'] as const

test('[ID5] a deployment asks for a second step of nobody, of those who supervise, or of everybody', () => {
	expect(roles.filter((role) => needsSecondStep('nobody', role))).toEqual([])
	expect(roles.filter((role) => needsSecondStep('supervision', role))).toEqual(['supervisor', 'coordinator'])
	expect(roles.filter((role) => needsSecondStep('everybody', role))).toEqual(roles)
})

test('[ID7] a code is of its own step, and of none as late as one that was used', () => {
	const at = 1_000 * 30_000 + 12_345
	expect(unusedStep(at, 0, 0)).toBe(1_000)
	expect(unusedStep(at, -1, 998)).toBe(999)
	expect(unusedStep(at, -1, 999)).toBeNull()
	expect(unusedStep(at, 0, 1_001)).toBeNull()
	expect(unusedStep(at, 1, 1_000)).toBe(1_001)
})

test('[ID8] a recovery code is read as people type it, and told from six digits', () => {
	expect(shownRecoveryCode('k7f29qxam3td')).toBe('k7f2-9qxa-m3td')
	expect(readTypedCode(' K7F2 9QXA-M3TD ')).toEqual({ kind: 'recovery', code: 'k7f29qxam3td' })
	expect(readTypedCode('OIL2-9qxa-m3td')).toEqual({ kind: 'recovery', code: '01129qxam3td' })
	expect(readTypedCode('123 456')).toEqual({ kind: 'app', digits: '123456' })
	for (const neither of ['', '12345', '1234567', 'k7f2-9qxa-m3t', 'k7f2-9qxa-m3tu', 'k7f2-9qxa-m3tdd', '١٢٣٤٥٦'])
		expect(readTypedCode(neither)).toBeNull()
	expect(new Set(recoveryAlphabet).size).toBe(32)
})
