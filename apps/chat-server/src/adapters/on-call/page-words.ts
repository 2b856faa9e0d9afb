import type { Page } from '../../ports/pager.ts'

/** What a page says to people. The same for each channel. */
export function pageWords({ programmeName, openMs, boardUrl, isTest }: Page): { readonly subject: string; readonly text: string } {
	if (isTest) {
		return {
			subject: 'Akin: this is a test',
			text: `This is a test of paging whoever is on call. Nobody needs you. The board: ${boardUrl}`,
		}
	}
	return {
		subject: 'Akin: someone needs a supervisor now',
		text: `Someone needs a supervisor now in "${programmeName}". Nobody has answered for ${sinceWords(openMs)}. Open the board: ${boardUrl}`,
	}
}

function sinceWords(ms: number): string {
	const seconds = Math.max(0, Math.round(ms / 1_000))
	if (seconds < 120) return `${seconds} seconds`
	return `${Math.floor(seconds / 60)} minutes`
}
