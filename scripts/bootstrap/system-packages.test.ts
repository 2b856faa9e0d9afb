import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** A machine that has nothing but what a test puts into this folder. */
let programs = ''
beforeEach(() => {
	programs = mkdtempSync(join(tmpdir(), 'akin-programs-'))
})
afterEach(() => rmSync(programs, { recursive: true }))

function install(name: string, script: string): void {
	writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`)
	chmodSync(join(programs, name), 0o755)
}

/** Does what it is asked, and writes down what that was. */
const workingApt = (folder: string) => `echo "$@" >> ${folder}/asked
for word in "$@"; do case $word in redis-server|chromium) echo > ${folder}/$word; /bin/chmod 755 ${folder}/$word;; esac; done`

function installTestPrograms(): { ok: boolean; said: string } {
	const module = new URL('./system-packages.mjs', import.meta.url).href
	const script = `const { installTestPrograms } = await import(${JSON.stringify(module)}); await installTestPrograms()`
	const environment = {
		PATH: programs,
		HOME: programs,
		PLAYWRIGHT_BROWSERS_PATH: programs,
		PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
		PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
	}
	const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: environment, encoding: 'utf8' })
	return { ok: done.status === 0, said: done.stdout + done.stderr }
}

test('what is there is not installed again', () => {
	for (const name of ['redis-server', 'chromium']) install(name, '')
	install('apt-get', workingApt(programs))
	expect(installTestPrograms().ok).toBe(true)
	expect(existsSync(join(programs, 'asked'))).toBe(false)
})

describe.runIf(process.getuid?.() === 0)('as root on Debian', () => {
	test('what is missing is installed, and only that', () => {
		install('chromium', '')
		install('apt-get', workingApt(programs))
		expect(installTestPrograms().ok).toBe(true)
		expect(readFileSync(join(programs, 'asked'), 'utf8')).toBe('update\ninstall -y --no-install-recommends redis-server\n')
	})

	test('an apt-get that cannot install ends in a sentence that names what is missing', () => {
		install('chromium', '')
		install('apt-get', 'exit 100')
		const { ok, said } = installTestPrograms()
		expect(ok).toBe(false)
		expect(said).toContain('The tests need redis-server, and this user may not install it. As root: apt-get install redis-server')
	})
})

test('where there is no apt-get, the sentence says how to get it', () => {
	install('chromium', '')
	const { ok, said } = installTestPrograms()
	expect(ok).toBe(false)
	expect(said).toContain('The tests need redis-server')
	expect(said).toContain('brew install redis')
})
