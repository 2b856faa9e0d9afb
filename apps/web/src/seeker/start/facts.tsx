import { Plural, Trans } from '@lingui/react/macro'
import styles from './start.module.css'
import { TextForYoung, type Young } from './young.tsx'

/** What is true about this service. Each sentence is bound to a setting or to how the server works: change them together. */
export function Facts({
	retentionDays,
	young,
	locale,
}: {
	readonly retentionDays: number
	readonly young: Young
	readonly locale: string
}) {
	return (
		<section className={styles.facts}>
			<h2>
				<Trans>Good to know</Trans>
			</h2>
			<dl className={styles.factList}>
				<div>
					<dt>
						<Trans>Who answers</Trans>
					</dt>
					<dd>
						<Trans>
							Trained volunteers, not doctors. A supervisor may read along to support your listener. You will be told if they join.
						</Trans>
					</dd>
				</div>
				<div>
					<dt>
						<Trans>Private</Trans>
					</dt>
					<dd>
						<Trans>We do not ask who you are and we cannot see your phone number.</Trans>{' '}
						<Plural
							value={retentionDays}
							one="We keep the chat for # day, then we delete it."
							other="We keep the chat for # days, then we delete it."
						/>{' '}
						<Trans>You can erase what you wrote at the end.</Trans>
					</dd>
				</div>
				<div>
					<dt>
						<Trans>When we would act</Trans>
					</dt>
					<dd>
						<Trans>You may tell us that a life is in danger, and where you are. Then we may ask to call for help together with you.</Trans>
					</dd>
				</div>
				<div>
					<dt>
						<Trans>Leaving fast</Trans>
					</dt>
					<dd>
						<Trans>
							“Leave this page” takes you to another website at once. You can also press Shift three times. It does not clear your browser
							history, and it does not stop someone who watches your screen.
						</Trans>
					</dd>
				</div>
				{young.kind === 'say' && (
					<div>
						<dt>
							<Trans>If you are under 18</Trans>
						</dt>
						<dd>
							<TextForYoung texts={young.texts} locale={locale} />
						</dd>
					</div>
				)}
			</dl>
		</section>
	)
}
