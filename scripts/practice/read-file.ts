import { readFileSync } from 'node:fs'
import { lintRolePlay } from '@akin/core/practice/lint-role-play'
import { parseRolePlay } from '@akin/core/practice/parse-role-play'
import type { RolePlay } from '@akin/core/practice/role-play'
import { ok, type Result, refused } from '@akin/core/support/result'
import { readingGrade } from './reading-grade.ts'

/** A role play from a file, or everything that is wrong with it. */
export function readRolePlay(file: string): Result<RolePlay, readonly string[]> {
	const text = textOf(file)
	if (text === null) return refused(['There is no such file, or it cannot be read.'])
	const parsed = parseRolePlay(text)
	if (!parsed.ok) return parsed
	const findings = lintRolePlay(parsed.value, parsed.value.language === 'en' ? { gradeOf: readingGrade } : {})
	return findings.length === 0 ? ok(parsed.value) : refused(findings.map(({ where, what }) => `${where}: ${what}`))
}

function textOf(file: string): string | null {
	try {
		return readFileSync(file, 'utf8')
	} catch {
		return null
	}
}
