import type { ShownInvitation } from '@akin/core/protocol/joining'
import { Button } from '@akin/ui/core/button'
import { TextField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useAnnouncer } from '../app/announcer-context.ts'
import { When } from '../records/when.tsx'

/** [JO2] The link of an invitation, this once. */
export function NewLink(props: { readonly link: string; readonly invitation: ShownInvitation; readonly onDone: () => void }) {
	const { link, invitation, onDone } = props
	const { t } = useLingui()
	const announcer = useAnnouncer()
	const field = useRef<HTMLInputElement>(null)
	const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
	useEffect(() => field.current?.focus(), [])
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(link)
			setCopied('yes')
			announcer.status(t`Copied.`)
		} catch {
			// A browser may refuse: the words stand there to be marked by hand.
			setCopied('failed')
			field.current?.select()
		}
	}
	return (
		<Notice
			title={
				<Trans>
					The link for <bdi>{invitation.forName}</bdi>
				</Trans>
			}
			actions={
				<>
					<Button variant="primary" onClick={() => void copy()}>
						{copied === 'yes' ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
					</Button>
					<Button onClick={onDone}>
						<Trans>I have it</Trans>
					</Button>
				</>
			}
		>
			<p>
				<Trans>
					It is shown only now. It works once, until <When at={invitation.expiresAt} />. Whoever has it can join, so send it to nobody else.
				</Trans>
			</p>
			<TextField
				ref={field}
				label={<Trans>Link</Trans>}
				error={copied === 'failed' && <Trans>Your browser did not let us copy it. Mark the words and copy them.</Trans>}
				dir="ltr"
				readOnly
				value={link}
				onFocus={(event) => event.currentTarget.select()}
			/>
		</Notice>
	)
}
