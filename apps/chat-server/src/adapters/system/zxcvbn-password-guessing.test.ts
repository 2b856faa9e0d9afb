import { expect, test } from 'vitest'
import { createPasswordGuessing } from './zxcvbn-password-guessing.ts'

const easilyGuessed = createPasswordGuessing()

test.each([
	...['passwordpassword', 'password1234', 'P@ssw0rd2026', 'qwertyuiop123', '123456789012', 'aaaaaaaaaaaa', '1qaz2wsx3edc', 'iloveyou1234'],
	...['letmeinletmein', 'administrator', 'x'.repeat(400), 'ab1'.repeat(130)],
])('[JO9] long, and still among the first that are tried: %s', (password) => {
	expect(easilyGuessed(password, [])).toBe(true)
})

test.each(['four words in a row', 'correct horse battery staple', 'dR7!kq2Zp_wm', 'дванадцять слів поспіль'])(
	'[JO9] hard enough: %s',
	(password) => {
		expect(easilyGuessed(password, ['Noor', 'noor.b'])).toBe(false)
	},
)

test('[JO9] what is known of somebody does not make a password', () => {
	expect(easilyGuessed('noor.belhadj1', [])).toBe(false)
	expect(easilyGuessed('noor.belhadj1', ['Noor', 'noor.belhadj'])).toBe(true)
})
