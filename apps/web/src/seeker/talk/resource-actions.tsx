import { linksTo } from '@akin/core/programme/ways-to-reach'
import type { SharedResource } from '@akin/core/protocol/message-parts'
import type { CardAnswer } from '@akin/core/worksheet/worksheet-state'
import { Button, buttonClass } from '@akin/ui/core/button'
import { Icon } from '@akin/ui/core/icon'
import { Trans } from '@lingui/react/macro'
import styles from './talk.module.css'

export interface ResourceActionsProps {
	readonly resource: SharedResource
	readonly answer: CardAnswer | null
	/** Null once the conversation is over. */
	readonly onAnswer: ((answer: CardAnswer) => void) | null
	readonly onKeep: () => void
}

/** What can be done with a resource: reach it in the ways it has, keep it, say whether it is something for them. */
export function ResourceActions({ resource, answer, onAnswer, onKeep }: ResourceActionsProps) {
	const links = linksTo(resource)
	return (
		<div className={styles.card}>
			{links.call && (
				<a className={buttonClass({})} href={links.call}>
					<Icon name="phone" size={18} />
					<span>
						<Trans>Call</Trans> <bdi dir="ltr">{resource.call}</bdi>
					</span>
				</a>
			)}
			{links.text && (
				<a className={buttonClass({})} href={links.text}>
					<span>
						<Trans>
							Text <bdi dir="ltr">{resource.text}</bdi>
						</Trans>
					</span>
				</a>
			)}
			{links.web && (
				<a className={buttonClass({})} href={links.web} target="_blank" rel="noopener noreferrer">
					<Trans>Open their site</Trans>
				</a>
			)}
			<Button onClick={onKeep}>
				<Trans>Keep in my plan</Trans>
			</Button>
			{onAnswer && answer !== 'accepted' && (
				<Button onClick={() => onAnswer('accepted')}>
					<Trans>I would like to try it</Trans>
				</Button>
			)}
			{onAnswer && answer === null && (
				<Button onClick={() => onAnswer('declined')}>
					<Trans>Not for me</Trans>
				</Button>
			)}
			{links.web && (
				<p>
					<Trans>Their site opens beside the chat. It may show in your history.</Trans>
				</p>
			)}
		</div>
	)
}
