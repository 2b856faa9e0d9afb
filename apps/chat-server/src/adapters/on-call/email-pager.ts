import { createTransport } from 'nodemailer'
import type { Pager } from '../../ports/pager.ts'
import { pageWords } from './page-words.ts'

export type EmailOptions = {
	/** `smtp://` or `smtps://`, with name and password where the server asks for them. */
	readonly smtpUrl: string
	readonly from: string
	readonly to: readonly string[]
	readonly timeoutMs?: number
}

const answerTimeoutMs = 8_000

/** Sends a page as a mail, over one server and to fixed addresses. Every attempt has the same Message-ID, so that mail systems show one. */
export function createEmailPager({ smtpUrl, from, to, timeoutMs = answerTimeoutMs }: EmailOptions): Pager {
	const transport = createTransport(
		{ url: smtpUrl, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs },
		{ from, to: [...to] },
	)
	const domain =
		from
			.split('@')
			.at(-1)
			?.replace(/[^\w.-]/g, '') || 'akin.invalid'
	return {
		channel: 'email',
		async send(page) {
			try {
				await transport.sendMail({
					...pageWords(page),
					messageId: `<${page.id}@${domain}>`,
					priority: 'high',
					headers: { 'auto-submitted': 'auto-generated' },
					signal: AbortSignal.timeout(timeoutMs),
				})
				return 'sent'
			} catch (error) {
				return wasAnswered(error) ? 'refused' : 'no_answer'
			}
		},
	}
}

/** The server spoke, and said no: to the sender, an address, a password or the mail. */
const wasAnswered = (error: unknown): boolean => error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
