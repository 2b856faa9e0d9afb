import { Button } from '@akin/ui/core/button'
import { TextArea } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import styles from './settings.module.css'

/** Text for somebody else's page, to be copied as it is. */
export function Snippet({ title, about, code }: { readonly title: ReactNode; readonly about: ReactNode; readonly code: string }) {
	const { t } = useLingui()
	const announcer = useAnnouncer()
	const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(code)
			setCopied('yes')
			announcer.status(t`Copied.`)
		} catch {
			// A browser may refuse: the words stand there to be marked by hand.
			setCopied('failed')
		}
	}
	return (
		<div className={`${styles.card} ${styles.code}`}>
			<TextArea
				label={title}
				hint={about}
				error={copied === 'failed' && <Trans>Your browser did not let us copy it. Mark the words and copy them.</Trans>}
				dir="ltr"
				readOnly
				rows={code.split('\n').length + 1}
				value={code}
			/>
			<div className={styles.row}>
				<Button size="small" onClick={() => void copy()}>
					{copied === 'yes' ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
				</Button>
			</div>
		</div>
	)
}
