import { httpOwnSignIn } from '@akin/client/own-sign-in'
import { OwnSignIn, type OwnSignInDoor } from '@akin/ui/staff/own-sign-in'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Trans } from '@lingui/react/macro'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from '../settings/settings.module.css'

/** How I sign in, and what I can change about it. */
export function OwnSignInScreen({ door = httpOwnSignIn }: { readonly door?: OwnSignInDoor }) {
	const heading = useArrivalFocus()
	return (
		<main {...landmark} className={styles.screen} id="main" aria-labelledby="own-sign-in-title">
			<h1 ref={heading} tabIndex={-1} id="own-sign-in-title">
				<Trans>My sign-in</Trans>
			</h1>
			<OwnSignIn door={door} />
		</main>
	)
}
