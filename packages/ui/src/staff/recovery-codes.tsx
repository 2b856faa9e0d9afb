import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button } from '../core/button.tsx'
import styles from './own-sign-in.module.css'

/** [ID8] Shown this once. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
	const { t } = useLingui()
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => heading.current?.focus(), [])
	return (
		<section className={styles.part} aria-label={t`Recovery codes`}>
			<h2 ref={heading} tabIndex={-1}>
				<Trans>Write these recovery codes down</Trans>
			</h2>
			<p>
				<Trans>
					Each one works once in the place of the six digits, when you do not have your device. Keep them where you keep important papers.
					We cannot show them again.
				</Trans>
			</p>
			<ol className={styles.codes} dir="ltr">
				{codes.map((code) => (
					<li key={code}>{code}</li>
				))}
			</ol>
			<Button variant="primary" onClick={onDone}>
				<Trans>I have written them down</Trans>
			</Button>
		</section>
	)
}
