import { Trans } from '@lingui/react/macro'
import { DocumentPage } from './document-page.tsx'
import type { Facts } from './facts.ts'

/** What works for whom, what was tried and how, and what is known not to be good enough. */
export function Accessibility({ front }: Facts) {
	return (
		<DocumentPage title={<Trans>Accessibility</Trans>} demo={front.demo}>
			<p>
				<Trans>We want everybody to be able to use this chat. We aim for the guidelines WCAG 2.2, level AA.</Trans>
			</p>
			<section>
				<h2>
					<Trans>What works</Trans>
				</h2>
				<ul>
					<li>
						<Trans>Everything can be done with the keyboard alone. Tab goes on, the arrow keys move through the messages.</Trans>
					</li>
					<li>
						<Trans>A screen reader says each new message once, and who wrote it. Nothing that arrives moves you elsewhere.</Trans>
					</li>
					<li>
						<Trans>Text can be made larger up to four times. It also works on a narrow screen.</Trans>
					</li>
					<li>
						<Trans>Light, dark and high contrast colours. Nothing moves if your device asks for less motion.</Trans>
					</li>
					<li>
						<Trans>There is no time limit for an answer, and nothing that you must solve to prove that you are a person.</Trans>
					</li>
					<li>
						<Trans>These pages and the numbers work without JavaScript. Only the chat itself needs it.</Trans>
					</li>
				</ul>
			</section>
			<section>
				<h2>
					<Trans>How it was tested</Trans>
				</h2>
				<p>
					<Trans>
						By programs on each change: rules of accessibility, the keyboard, sizes of buttons, contrast. No test with real screen readers
						and the people who use them is finished yet.
					</Trans>
				</p>
			</section>
			<section>
				<h2>
					<Trans>What is not good enough yet</Trans>
				</h2>
				<ul>
					<li>
						<Trans>On some iPhones the keyboard may cover part of the chat. Turning the phone can help.</Trans>
					</li>
					<li>
						<Trans>Sign language and voice are not offered here. Some of the numbers take text messages.</Trans>
					</li>
				</ul>
				<p>
					<Trans>If something does not work for you, tell your listener in the chat. They pass it on without your name.</Trans>
				</p>
			</section>
		</DocumentPage>
	)
}
