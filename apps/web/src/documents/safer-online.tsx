import { Trans } from '@lingui/react/macro'
import { DocumentPage } from './document-page.tsx'
import type { Facts } from './facts.ts'

/** For somebody who shares a device, or whose device may be watched. */
export function SaferOnline({ front }: Facts) {
	return (
		<DocumentPage title={<Trans>Stay safer online</Trans>} demo={front.demo}>
			<section>
				<h2>
					<Trans>Leaving fast</Trans>
				</h2>
				<ul>
					<li>
						<Trans>
							“Leave this page” is on every page, at the top. It shows another website at once, and the Back button does not return.
						</Trans>
					</li>
					<li>
						<Trans>On a keyboard you can also press Shift three times. You can switch that off under “Comfort and language”.</Trans>
					</li>
					<li>
						<Trans>Your chat ends when you leave this way. Your listener is told not to write.</Trans>
					</li>
					<li>
						<Trans>It does not clear your browser history. It does not stop someone who watches your screen.</Trans>
					</li>
				</ul>
			</section>
			<section>
				<h2>
					<Trans>If others use your device</Trans>
				</h2>
				<ul>
					<li>
						<Trans>
							Use a private window. Browsers call it “private”, “incognito” or “InPrivate”. It forgets this page when you close it.
						</Trans>
					</li>
					<li>
						<Trans>Or take this page out of your history afterwards. Take out this page only: an empty history can be noticed.</Trans>
					</li>
					<li>
						<Trans>Close the window when you are done. This page keeps nothing on the device unless you ask it to.</Trans>
					</li>
				</ul>
			</section>
			<section>
				<h2>
					<Trans>If someone may be watching your device</Trans>
				</h2>
				<ul>
					<li>
						<Trans>Some programs show another person all that you do. A private window does not help against that.</Trans>
					</li>
					<li>
						<Trans>Use a device they cannot reach: of a friend, at a library, at school or at work.</Trans>
					</li>
					<li>
						<Trans>A phone call can be safer than writing. Calls may show on a bill, but most crisis numbers are free.</Trans>
					</li>
				</ul>
			</section>
			<section>
				<h2>
					<Trans>While you chat</Trans>
				</h2>
				<ul>
					<li>
						<Trans>You never have to say your name, your address or your phone number.</Trans>
					</li>
					<li>
						<Trans>Nobody here will ask you to meet, to pay, or to go on in another app. If somebody does, end the chat and tell us.</Trans>
					</li>
				</ul>
			</section>
		</DocumentPage>
	)
}
