import type { ListenerOpenConversation } from '@akin/client/listener-session'
import { Button } from '@akin/ui/core/button'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Elapsed } from '@akin/ui/staff/clock'
import { HandleMark } from '@akin/ui/staff/handle-mark'
import { HandleName } from '@akin/ui/staff/handle-name'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { languageName } from '../desk/language-name.ts'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import type { useAction } from '../session/use-action.ts'
import styles from './conversation-header.module.css'
import { HelpMeButton } from './help-me.tsx'
import { PersonState } from './person-state.tsx'
import type { Reading } from './reading.ts'

function ReportButton({ conversation: { view }, onReport }: Pick<ConversationHeaderProps, 'conversation' | 'onReport'>) {
	return (
		<Button variant="quiet" onClick={onReport}>
			<Trans>Report</Trans>
			<VisuallyHidden>
				{' '}
				<HandleName handle={view.handle} />
			</VisuallyHidden>
		</Button>
	)
}

export interface ConversationHeaderProps {
	readonly conversation: ListenerOpenConversation
	readonly reading: Reading
	readonly back?: ReactNode
	readonly onEnd: () => void
	readonly onHandOver: () => void
	readonly onReport: () => void
	readonly help: ReturnType<typeof useAction>
}

export function ConversationHeader({ conversation, reading, back, onEnd, onHandOver, onReport, help }: ConversationHeaderProps) {
	const { i18n } = useLingui()
	const { clockOffsetMs } = useSnapshot()
	const { practice = false } = useDesk()
	const { view } = conversation
	return (
		<div className={styles.header}>
			{back}
			<div className={styles.who}>
				<h2 className={styles.name} tabIndex={-1}>
					<span className={styles.handle}>
						<HandleMark handle={view.handle} />
						<HandleName handle={view.handle} />
					</span>
					{reading.chosenName && <bdi className={styles.chosen}>“{reading.chosenName}”</bdi>}
				</h2>
				<p className={styles.facts}>
					<span data-person={view.person.kind}>
						<PersonState conversation={conversation} reading={reading} />
					</span>
					<span className={styles.more}>
						<Trans>
							<Elapsed since={view.startedAt} offsetMs={clockOffsetMs} /> together
						</Trans>
					</span>
					<span className={styles.more}>{languageName(view.language, intlLocale(i18n.locale))}</span>
					<span className={styles.more}>{view.programmeName}</span>
				</p>
			</div>
			{view.state.kind !== 'handling' && view.state.kind !== 'asked' && view.state.kind !== 'shadowing' && !practice && (
				<div className={styles.actions}>
					<ReportButton conversation={conversation} onReport={onReport} />
				</div>
			)}
			{view.state.kind === 'handling' && (
				<div className={styles.actions}>
					<HelpMeButton conversation={conversation} ask={help} />
					{!practice && (
						<>
							<Button onClick={onHandOver} unavailable={isHandingOver(view.transfer)}>
								<Trans>Hand over</Trans>
							</Button>
							<ReportButton conversation={conversation} onReport={onReport} />
						</>
					)}
					<Button onClick={onEnd}>
						<Trans>End</Trans>
					</Button>
				</div>
			)}
		</div>
	)
}

const isHandingOver = (transfer: ListenerOpenConversation['view']['transfer']): boolean =>
	transfer !== null && transfer.step.kind !== 'failed'
