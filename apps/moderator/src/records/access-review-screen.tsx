import type { OpenedAccess } from '@akin/core/protocol/access-review'
import { Button } from '@akin/ui/core/button'
import { SelectField } from '@akin/ui/core/field'
import { Notice } from '@akin/ui/core/notice'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName, useHandleName } from '@akin/ui/staff/handle-name'
import { useOpeningReason } from '@akin/ui/staff/opening-reason-words'
import { landmark } from '@akin/ui/staff/use-landmark-keys'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useArrivalFocus } from '../app/arrival-focus.ts'
import styles from './records-screen.module.css'
import { type AccessReview, useAccessReview } from './use-access-review.ts'
import { When } from './when.tsx'

/** The last twelve months of UTC, this one first. */
function lastMonths(now: number): readonly string[] {
	const today = new Date(now)
	return Array.from({ length: 12 }, (_, back) =>
		new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back)).toISOString().slice(0, 7),
	)
}

/** Who opened what, why and for how long: looked at by somebody else, once a month. */
export function AccessReviewScreen() {
	const { i18n } = useLingui()
	const heading = useArrivalFocus()
	const [months] = useState(() => lastMonths(Date.now()))
	const [month, setMonth] = useState(months[0] ?? '')
	const review = useAccessReview(month)
	const format = new Intl.DateTimeFormat(intlLocale(i18n.locale), { month: 'long', year: 'numeric', timeZone: 'UTC' })
	return (
		<main className={styles.screen} id="main" tabIndex={-1}>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>Who opened what</Trans>
			</h1>
			<p className={styles.lead}>
				<Trans>
					Every opening of a closed conversation, looked at by somebody else than who opened it. Whoever looks leaves their name.
				</Trans>
			</p>
			<div>
				<SelectField label={<Trans>Month</Trans>} value={month} onChange={(event) => setMonth(event.currentTarget.value)}>
					{months.map((one) => (
						<option key={one} value={one}>
							{format.format(new Date(`${one}-01T00:00:00Z`))}
						</option>
					))}
				</SelectField>
			</div>
			<Accesses review={review} />
		</main>
	)
}

function Accesses({ review }: { readonly review: AccessReview }) {
	const { t } = useLingui()
	if (review.kind === 'fetching')
		return (
			<p className={styles.empty}>
				<Trans>Fetching the openings.</Trans>
			</p>
		)
	if (review.kind === 'failed')
		return (
			<Notice
				tone="error"
				actions={
					<Button onClick={review.again}>
						<Trans>Try again</Trans>
					</Button>
				}
			>
				<p>
					<Trans>We could not fetch the list. This is not your fault.</Trans>
				</p>
			</Notice>
		)
	const left = review.accesses.filter(({ lookedAt }) => lookedAt === null).length
	return (
		<section {...landmark} className={styles.results} aria-label={t`Openings of this month`}>
			{review.accesses.length === 0 ? (
				<p className={styles.empty}>
					<Trans>Nothing was opened in this month.</Trans>
				</p>
			) : (
				<>
					<p>
						{left === 0 ? (
							<Trans>All of them have been looked at.</Trans>
						) : (
							<Plural value={left} one="# is still to be looked at." other="# are still to be looked at." />
						)}
					</p>
					<ul className={styles.list}>
						{review.accesses.map((access) => (
							<Access key={access.id} access={access} onMark={() => review.mark(access)} />
						))}
					</ul>
				</>
			)}
		</section>
	)
}

function Access({ access, onMark }: { readonly access: OpenedAccess; readonly onMark: () => Promise<boolean> }) {
	const { t } = useLingui()
	const reason = useOpeningReason()
	const handleName = useHandleName()
	const [busy, setBusy] = useState(false)
	const [failed, setFailed] = useState(false)
	const { handle, opening, lookedAt, isMine } = access
	const minutes = Math.max(1, Math.round(((opening.endedAt ?? opening.expiresAt) - opening.openedAt) / 60_000))
	const mark = async () => {
		setBusy(true)
		setFailed(!(await onMark()))
		setBusy(false)
	}
	return (
		<li className={styles.row} data-access={lookedAt ? 'looked-at' : 'open'}>
			<div className={styles.head}>
				<strong>
					<bdi>{opening.name}</bdi>
				</strong>
				<Link to="/records/$id" params={{ id: access.conversationId }} className={styles.name}>
					<HandleMark handle={handle} size={16} />
					<HandleName handle={handle} />
				</Link>
				<span className={styles.about}>
					<bdi>{access.programmeName}</bdi>
				</span>
			</div>
			<p>
				{reason(opening.reason)} · <When at={opening.openedAt} /> · <Plural value={minutes} one="for # minute" other="for # minutes" />
			</p>
			{lookedAt ? (
				<p className={styles.opened}>
					<Trans>
						Looked at by <bdi>{lookedAt.name}</bdi>, <When at={lookedAt.at} />
					</Trans>
				</p>
			) : isMine ? (
				<p className={styles.opened}>
					<Trans>You opened it. Somebody else looks at it.</Trans>
				</p>
			) : (
				<div className={styles.head}>
					<Button
						size="small"
						busy={busy}
						aria-label={t`I have looked at ${handleName(handle)}, opened by ${opening.name}`}
						onClick={() => void mark()}
					>
						<Trans>I have looked at it</Trans>
					</Button>
					{failed && (
						<span role="alert">
							<Trans>It was not kept. Please try again.</Trans>
						</span>
					)}
				</div>
			)}
		</li>
	)
}
