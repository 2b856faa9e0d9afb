import { openPagers } from '@akin/chat-server/adapters/on-call/open-pagers'
import { ConfigError, readConfig } from '@akin/chat-server/config'

const words = {
	sent: 'was accepted there. Has it reached somebody?',
	refused: 'was turned down there. Check the address, the password or the secret.',
	no_answer: 'got no answer. Check the address, and that this machine may reach it.',
} as const

/** `npm run on-call -- --test`: sends a page that says it is a test over every channel that is set up, and says what became of it. */
async function main(): Promise<number> {
	if (!process.argv.includes('--test')) {
		process.stdout.write('Sends a test page to whoever is on call, with the settings of this shell: npm run on-call -- --test\n')
		return 0
	}
	const { onCall, origins } = readConfig()
	const pagers = openPagers(onCall, { now: () => Date.now() })
	if (pagers.length === 0) {
		process.stderr.write(
			'Nobody can be paged: neither AKIN_ON_CALL_WEBHOOK_URL nor AKIN_ON_CALL_EMAIL_TO is set. See docs/runbooks/on-call.md.\n',
		)
		return 1
	}
	const boardUrl = origins.supervisor ?? 'http://localhost'
	const page = { id: `test-${crypto.randomUUID()}`, programmeName: 'Akin', openMs: 0, boardUrl, isTest: true }
	const outcomes = await Promise.all(pagers.map(async (pager) => ({ channel: pager.channel, outcome: await pager.send(page) })))
	for (const { channel, outcome } of outcomes) process.stdout.write(`The ${channel === 'email' ? 'e-mail' : 'webhook'} ${words[outcome]}\n`)
	return outcomes.every(({ outcome }) => outcome === 'sent') ? 0 : 1
}

main().then(
	(code) => {
		process.exitCode = code
	},
	(error: unknown) => {
		process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : 'The page could not be sent.\n')
		process.exitCode = 1
	},
)
