import { askedSteps } from '@akin/core/attention/asked-steps'
import type { SafetyAnswer } from '@akin/core/attention/asked-tracker'
import type { SupervisorConversation } from '@akin/core/protocol/supervisor'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Clock } from '../board/ago.tsx'
import styles from './asked-steps-list.module.css'

/** Signal → asked → answered → supervisor told, each with its instant; the first that is missing has a running clock. */
export function AskedStepsList({ asked }: { readonly asked: SupervisorConversation['row']['attention']['asked'] }) {
	const { i18n, t } = useLingui()
	const clock = new Intl.DateTimeFormat(intlLocale(i18n.locale), { timeStyle: 'short' })
	const { signalAt, askedAt, how, answeredAt, answer, toldAt } = askedSteps(asked)
	if (signalAt === null && askedAt === null) return null
	const steps: readonly Step[] = [
		{ at: signalAt, done: <Trans>Signal</Trans>, missing: <Trans>No signal</Trans>, since: null },
		{
			at: askedAt,
			done: how === 'suggested' ? <Trans>Asked, in suggested words</Trans> : <Trans>Asked</Trans>,
			missing: <Trans>Not asked</Trans>,
			since: signalAt,
		},
		{ at: answeredAt, done: <Answer answer={answer} />, missing: <Trans>No answer</Trans>, since: askedAt },
		{
			at: toldAt,
			done: <Trans>Supervisor told</Trans>,
			missing: <Trans>Supervisor not told</Trans>,
			since: answer === 'no' ? null : answeredAt,
		},
	]
	// Once somebody responsible knows, what was not done before is a fact and no longer a clock.
	const next = toldAt === null ? steps.findIndex(({ at, since }) => at === null && since !== null) : -1
	return (
		<ol className={styles.steps} aria-label={t`Asked about safety`}>
			{steps.map(({ at, done, missing, since }, index) => (
				<li
					// biome-ignore lint/suspicious/noArrayIndexKey: the four steps are always the same four
					key={index}
					className={styles.step}
					data-step={at !== null ? 'done' : index === next ? 'next' : 'open'}
				>
					{at !== null ? (
						<>
							{done} <time dateTime={new Date(at).toISOString()}>{clock.format(at)}</time>
						</>
					) : (
						<>
							{missing}
							{index === next && since !== null && (
								<>
									{' '}
									<Clock at={since} />
								</>
							)}
						</>
					)}
				</li>
			))}
		</ol>
	)
}

type Step = { readonly at: number | null; readonly done: ReactNode; readonly missing: ReactNode; readonly since: number | null }

function Answer({ answer }: { readonly answer: SafetyAnswer | null }) {
	switch (answer) {
		case 'yes':
			return <Trans>Answered: yes</Trans>
		case 'no':
			return <Trans>Answered: no</Trans>
		default:
			return <Trans>Answered: read it yourself</Trans>
	}
}
