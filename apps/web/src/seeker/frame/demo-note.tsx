import { Trans, useLingui } from '@lingui/react/macro'

/** Everybody in the chat is invented: somebody in need must know at once. The numbers are real. */
export function DemoNote() {
	const { t } = useLingui()
	return (
		<aside className="seeker-demo" aria-label={t`Demonstration`}>
			<Trans>Demonstration. Nobody real answers here.</Trans> <Trans>If you need someone, press Urgent help.</Trans>
		</aside>
	)
}
