import { Plural, Trans } from '@lingui/react/macro'
import { OwnLink } from '../seeker/frame/own-link.tsx'
import { DocumentPage } from './document-page.tsx'
import type { Facts } from './facts.ts'

/** What is kept, how long, who may read, and what we cannot do. Each sentence is bound to a setting or to how the server works: change them together. */
export function Privacy({ front, session, looksAtAddresses }: Facts) {
	return (
		<DocumentPage title={<Trans>Privacy</Trans>} demo={front.demo}>
			<section>
				<h2>
					<Trans>What we ask</Trans>
				</h2>
				<p>
					<Trans>Nothing that you must answer. We do not ask for your real name, your e-mail, your phone number or where you live.</Trans>
				</p>
			</section>
			<section>
				<h2>
					<Trans>What we keep, and for how long</Trans>
				</h2>
				<ul>
					<li>
						<Trans>
							What you write and what is written to you. It is locked with a key of its own. When the key is gone, nobody can read it.
						</Trans>
						<Retention programmes={front.programmes} />
					</li>
					<li>
						<Trans>Your answers before and after the chat are kept as long as the chat.</Trans>
					</li>
					<li>
						<Trans>
							In rare cases two people of the team keep a chat for longer, such as after a complaint. They set its last day. That does not
							stop you from erasing it.
						</Trans>
					</li>
					<li>
						<Trans>
							That there was a chat: when, in which language, which topics you ticked, how long you waited. It has no words and no name. We
							use it to count.
						</Trans>
					</li>
					<li>
						<Trans>A cookie keeps this browser in your chat. It ends when you leave this page or close the browser.</Trans>{' '}
						<Plural
							value={session.idleMinutes}
							one="It also ends after # minute with no page open."
							other="It also ends after # minutes with no page open."
						/>{' '}
						<Plural value={session.longestHours} one="It never lasts longer than # hour." other="It never lasts longer than # hours." />
					</li>
					<li>
						{looksAtAddresses ? (
							<Trans>
								We do not keep where you come from. Only when a person of the team blocks somebody, a code is made of it that is gone when
								the block ends.
							</Trans>
						) : (
							<Trans>We do not look at where you come from, and we do not keep it.</Trans>
						)}
					</li>
				</ul>
				<p>
					<Trans>
						You can erase what you wrote at the end of a chat. It is gone here at once. Copies for emergencies become unreadable when the
						days above are over.
					</Trans>
				</p>
			</section>
			<section>
				<h2>
					<Trans>Who may read</Trans>
				</h2>
				<ul>
					<li>
						<Trans>Your listener, while you chat.</Trans>
					</li>
					<li>
						<Trans>
							A supervisor may read along to support your listener. Your listener sees that. You are told when a supervisor joins.
						</Trans>
					</li>
					<li>
						<Trans>
							After the chat a supervisor may open it with a reason. The reason is written down, and your listener is shown who it was.
						</Trans>
					</li>
					<li>
						<Trans>
							A program looks for words that say that somebody may be in danger, so that a person looks sooner. It decides nothing and
							writes nothing to you.
						</Trans>
					</li>
					<li>
						<Trans>Nobody else. Nothing is sold, shown to advertisers or sent to other companies.</Trans>
					</li>
				</ul>
			</section>
			<section>
				<h2>
					<Trans>What we cannot protect you from</Trans>
				</h2>
				<ul>
					<li>
						<Trans>Someone who looks at your screen, or who has put a program on your device that watches it.</Trans>
					</li>
					<li>
						<Trans>Your browser history. It shows that this page was open. It does not show what you wrote.</Trans>
					</li>
					<li>
						<Trans>A school, a workplace or a home network can see that you opened this page. It cannot see what you wrote.</Trans>
					</li>
					<li>
						<Trans>The person you write with could remember or copy what you say. Listeners promise not to.</Trans>
					</li>
					<li>
						<Trans>
							If you tell us where you are and that a life is in danger, we may ask to call emergency services with you. A court could ask
							us for what we still have.
						</Trans>
					</li>
				</ul>
				<p>
					<OwnLink href="/safer-online">
						<Trans>How to stay safer online</Trans>
					</OwnLink>
				</p>
			</section>
		</DocumentPage>
	)
}

/** How many days, once where all programmes keep the same. */
function Retention({ programmes }: { readonly programmes: Facts['front']['programmes'] }) {
	const [first] = programmes
	if (first === undefined) return null
	if (programmes.every(({ retentionDays }) => retentionDays === first.retentionDays))
		return (
			<p>
				<Plural value={first.retentionDays} one="The key is kept for # day." other="The key is kept for # days." />
			</p>
		)
	return (
		<ul>
			{programmes.map(({ id, name, retentionDays }) => (
				<li key={id}>
					{name}: <Plural value={retentionDays} one="the key is kept for # day." other="the key is kept for # days." />
				</li>
			))}
		</ul>
	)
}
