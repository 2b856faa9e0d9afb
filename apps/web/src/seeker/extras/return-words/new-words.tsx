import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { isLocale, localeFacts } from '@akin/ui/i18n/locales'
import { Trans } from '@lingui/react/macro'
import extras from '../extras.module.css'
import styles from './return-words.module.css'
import type { DrawnWords } from './returning.ts'

/** The words, told once. */
export function NewWords({
	drawn: { words, language },
	replaces,
	busy,
	failed,
	onWritten,
}: {
	readonly drawn: DrawnWords
	/** There are words from before, which work until these are written down. */
	readonly replaces: boolean
	readonly busy: boolean
	readonly failed: boolean
	readonly onWritten: () => void
}) {
	return (
		<section className={extras.part} aria-labelledby="new-words-title">
			<h3 id="new-words-title">{replaces ? <Trans>Your new words</Trans> : <Trans>Your return words</Trans>}</h3>
			<ol className={styles.words} lang={language} dir={isLocale(language) ? localeFacts(language).direction : 'ltr'} data-return-words>
				{words.map((word) => (
					<li key={word}>{word}</li>
				))}
			</ol>
			<p>
				<Trans>We show them this one time. Write them on paper, in this order. Keep them where only you look.</Trans>
			</p>
			{replaces && (
				<p className={extras.hint}>
					<Trans>Your old words work until you press the button.</Trans>
				</p>
			)}
			{failed && (
				<Notice tone="error">
					<Trans>That did not work just now. Please try again.</Trans>
				</Notice>
			)}
			<div className={extras.actions}>
				<Button variant="primary" busy={busy} onClick={onWritten}>
					<Trans>I have written them down</Trans>
				</Button>
			</div>
		</section>
	)
}
