import { Trans } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../core/button.tsx'
import { Notice } from '../core/notice.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnSecondStep } from './own-second-step.tsx'
import styles from './own-sign-in.module.css'
import { OwnSignIns } from './own-sign-ins.tsx'
import type { SetUp } from './second-step-set-up.tsx'

type Reply<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: { readonly code: string } }
type Codes = { readonly recoveryCodes: readonly string[] }

export type OwnSignInView = {
	readonly signInName: string
	readonly needsSecondStep: boolean
	readonly secondStep: { readonly setUpAt: number; readonly recoveryCodesLeft: number } | null
	readonly signIns: readonly {
		readonly id: string
		/** Its beginning, in UTC. */
		readonly day: number
		readonly browser: 'firefox' | 'chrome' | 'edge' | 'safari' | 'other' | null
		readonly isThis: boolean
	}[]
}

/** Everything staff can do about their own sign-in. */
export type OwnSignInDoor = {
	readonly look: () => Promise<Reply<OwnSignInView>>
	readonly changePassword: (password: string, next: string) => Promise<Reply<object>>
	/** Null: all but this one. */
	readonly endSignIns: (id: string | null) => Promise<Reply<object>>
	readonly beginSecondStep: (password: string) => Promise<Reply<SetUp>>
	readonly confirmSecondStep: (code: string) => Promise<Reply<Codes>>
	readonly newRecoveryCodes: (password: string) => Promise<Reply<Codes>>
	readonly removeSecondStep: (password: string) => Promise<Reply<object>>
}

/** How somebody of staff signs in, for themselves. */
export function OwnSignIn({ door }: { readonly door: OwnSignInDoor }) {
	const [looked, setLooked] = useState<Reply<OwnSignInView> | null>(null)
	const look = useCallback(async () => setLooked(await door.look()), [door])
	useEffect(() => void look(), [look])
	if (looked === null)
		return (
			<p role="status">
				<Trans>One moment.</Trans>
			</p>
		)
	if (!looked.ok)
		return (
			<Notice
				tone="error"
				actions={
					<Button onClick={() => void look()}>
						<Trans>Try again</Trans>
					</Button>
				}
			>
				<p>
					<Trans>We could not reach the server. Nothing was changed.</Trans>
				</p>
			</Notice>
		)
	return (
		<div className={styles.parts}>
			<p>
				<Trans>
					You sign in as <bdi>{looked.data.signInName}</bdi>.
				</Trans>
			</p>
			<OwnSecondStep view={looked.data} door={door} onChanged={() => void look()} />
			<OwnPassword door={door} onChanged={() => void look()} />
			<OwnSignIns signIns={looked.data.signIns} door={door} onChanged={() => void look()} />
		</div>
	)
}
