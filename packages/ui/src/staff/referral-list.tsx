import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../core/button.tsx'
import { TextArea } from '../core/field.tsx'
import { intlLocale } from '../i18n/intl-locale.ts'
import styles from './referral-list.module.css'
import { type ReferralStep, useReferralButton, useReferralStep } from './referral-words.tsx'

/** A referral as it was written down, with what can be written down next. */
export interface ShownReferral {
	readonly id: string
	readonly resource: string
	readonly contact: string
	readonly steps: readonly { readonly step: ReferralStep; readonly at: number; readonly by: string; readonly note: string | null }[]
	readonly next: readonly ReferralStep[]
}

export interface ReferralListProps {
	readonly referrals: readonly ShownReferral[]
	readonly busy: boolean
	/** Nothing can be written down any more without it. */
	readonly onStep?: ((referral: ShownReferral, step: ReferralStep, note: string | null) => void) | undefined
}

/** What was offered to the person, what became of it, and what can be written down next. */
export function ReferralList({ referrals, busy, onStep }: ReferralListProps) {
	return (
		<ul className={styles.list}>
			{referrals.map((referral) => (
				<li key={referral.id} className={styles.referral}>
					<OneReferral referral={referral} busy={busy} onStep={onStep} />
				</li>
			))}
		</ul>
	)
}

function OneReferral({ referral, busy, onStep }: Pick<ReferralListProps, 'busy' | 'onStep'> & { readonly referral: ShownReferral }) {
	const { i18n } = useLingui()
	const said = useReferralStep()
	const button = useReferralButton()
	const [note, setNote] = useState('')
	const clock = new Intl.DateTimeFormat(intlLocale(i18n.locale), { timeStyle: 'short' })
	return (
		<>
			<span className={styles.name}>
				<bdi>{referral.resource}</bdi>
			</span>
			<bdi className={styles.about}>{referral.contact}</bdi>
			<ol className={styles.steps}>
				{referral.steps.map(({ step, at, by, note: written }) => (
					<li key={`${step}-${at}`}>
						<bdi>{clock.format(at)}</bdi> · <bdi>{by}</bdi> · {said(step, referral.resource)}
						{written !== null && (
							<span dir="auto" className={styles.note}>
								{written}
							</span>
						)}
					</li>
				))}
			</ol>
			{onStep && (
				<>
					<TextArea
						label={<Trans>A note for staff (you can leave this empty)</Trans>}
						value={note}
						maxLength={600}
						rows={1}
						onChange={(event) => setNote(event.currentTarget.value)}
					/>
					<p className={styles.actions}>
						{referral.next.map((step) => (
							<Button
								key={step}
								size="small"
								busy={busy}
								unavailable={step === 'followed_up' && note.trim() === ''}
								onClick={() => {
									onStep(referral, step, note.trim() === '' ? null : note)
									setNote('')
								}}
							>
								{button(step)}
							</Button>
						))}
					</p>
				</>
			)}
		</>
	)
}

export interface ResourceListProps {
	readonly resources: readonly {
		readonly id: string
		readonly name: string
		readonly what: string
		readonly contact: string
		readonly checkedOn: string
	}[]
	readonly busy: boolean
	readonly onOffer: (id: string) => void
	/** Offering sends it to the person at once: it is then asked whether to. */
	readonly sendsTo?: string | undefined
}

/** Where else people can turn. */
export function ResourceList({ resources, busy, onOffer, sendsTo }: ResourceListProps) {
	const { i18n } = useLingui()
	const [asked, setAsked] = useState<string | null>(null)
	const button = useReferralButton()
	const day = new Intl.DateTimeFormat(intlLocale(i18n.locale), { dateStyle: 'medium', timeZone: 'UTC' })
	return (
		<ul className={styles.resources}>
			{resources.map(({ id, name, what, contact, checkedOn }) => (
				<li key={id} className={styles.resource}>
					<bdi className={styles.name}>{name}</bdi>
					<span className={styles.about}>
						{what} <bdi>{contact}</bdi> · <Trans>Checked on {day.format(new Date(checkedOn))}</Trans>
					</span>
					<p className={styles.actions}>
						{asked === id && sendsTo !== undefined ? (
							<>
								<Button
									size="small"
									variant="primary"
									busy={busy}
									onClick={() => {
										onOffer(id)
										setAsked(null)
									}}
								>
									<Trans>Send this card to {sendsTo}</Trans>
								</Button>
								<Button size="small" onClick={() => setAsked(null)}>
									<Trans>Not now</Trans>
								</Button>
							</>
						) : (
							<Button
								size="small"
								busy={busy}
								aria-label={`${button('offered')}: ${name}`}
								onClick={() => (sendsTo === undefined ? onOffer(id) : setAsked(id))}
							>
								{button('offered')}
							</Button>
						)}
					</p>
				</li>
			))}
		</ul>
	)
}
