import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { isAboutSafety } from '@akin/core/attention/about-safety'
import type { AskedAbout } from '@akin/core/attention/rules/rule-pack'
import { isWordSignal, type SignalKind } from '@akin/core/attention/signal'
import { suggestedQuestions } from '@akin/core/attention/suggested-questions'
import { Button } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { Elapsed } from '@akin/ui/staff/clock'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import styles from './ask-directly.module.css'

export interface AskDirectlyProps {
	readonly conversation: ListenerOpenConversation
	/** The words stand in the message box now. */
	readonly onPut: () => void
}

/** After words about their safety, until somebody asks: direct questions to change and send. None of them is sent from here. */
export function AskDirectly({ conversation, onPut }: AskDirectlyProps) {
	const { t } = useLingui()
	const { drafts } = useDesk()
	const { clockOffsetMs } = useSnapshot()
	const { id, view } = conversation
	if (view.state.kind !== 'handling' || view.asked.step !== 'signalled') return null
	return (
		<section className={styles.ask} aria-label={t`Ask about their safety`}>
			<p className={styles.why}>
				<Icon name="triangle" size={16} />
				<span>
					<Trans>
						Their words may be about suicide, self-harm or danger · <Elapsed since={view.asked.signalAt} offsetMs={clockOffsetMs} /> ago.
					</Trans>{' '}
					<Trans>Ask directly. Asking does not put the idea into anybody’s head.</Trans>
				</span>
			</p>
			<ul className={styles.questions}>
				{questionsFor(view).map(({ about, text, language }) => (
					<li key={about}>
						<Button
							size="small"
							lang={language}
							onClick={() => {
								drafts.putWords(id, text)
								onPut()
							}}
						>
							<span className="vh">
								<Trans>Put into the message box:</Trans>{' '}
							</span>
							<bdi>{text}</bdi>
						</Button>
					</li>
				))}
			</ul>
		</section>
	)
}

const asksAbout: Partial<Record<SignalKind, readonly AskedAbout[]>> = {
	self_harm: ['self_harm', 'suicide'],
	in_danger_from_other: ['danger'],
	medical_emergency: ['danger', 'suicide'],
}
const usually: readonly AskedAbout[] = ['suicide', 'plan']

/** What fits what was read last, in the conversation's language; in English where there are no words in it. */
function questionsFor({ language: tag, signals }: ListenerOpenConversation['view']) {
	const latest = signals.filter(({ kind }) => isAboutSafety(kind) && isWordSignal(kind)).toSorted((a, b) => b.raisedAt - a.raisedAt)[0]
	const abouts = (latest && asksAbout[latest.kind]) ?? usually
	const language = tag.split('-')[0]
	const own = suggestedQuestions.filter((question) => question.language === language)
	const known = own.length > 0 ? own : suggestedQuestions.filter((question) => question.language === 'en')
	return abouts.flatMap((about) => known.filter((question) => question.about === about))
}
