import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import styles from './worksheet.module.css'
import { type LineControls, NewLine, WorksheetLine } from './worksheet-line.tsx'
import {
	type LineDraft,
	type LineDrafts,
	type LineEdit,
	type Sheet,
	type SheetIdea,
	type SheetLine,
	withDraft,
} from './worksheet-shapes.ts'
import { useWorksheetWords } from './worksheet-words.tsx'

export interface WorksheetProps {
	readonly sheet: Sheet
	/** Begun and not written down yet; they belong to the parent, which keeps them while this is closed. */
	readonly drafts: LineDrafts
	readonly onDrafts: (drafts: LineDrafts) => void
	/** Null: it can only be read. False: the words were not taken. */
	readonly onWrite: ((edit: LineEdit) => boolean) | null
	readonly onRetry: (key: string) => void
	readonly onDelete: (key: string) => void
	readonly limits: { readonly characters: number; readonly ideas: number; readonly points: number }
	/** What is said beneath words while they are written. */
	readonly noteOf?: (text: string) => ReactNode
	readonly size?: 'normal' | 'small'
}

const noNote = () => null

/** The problem-solving worksheet, as everybody who takes part sees it: five parts, none of them needed. */
export function Worksheet({
	sheet,
	drafts,
	onDrafts,
	onWrite,
	onRetry,
	onDelete,
	limits,
	noteOf = noNote,
	size = 'normal',
}: WorksheetProps) {
	const words = useWorksheetWords()
	const id = useId()
	const controls: LineControls = {
		...{ onWrite, onRetry, onDelete, noteOf, size, maxLength: limits.characters },
		draftOf: (key) => drafts.get(key) ?? null,
		onDraft: (key: string, draft: LineDraft | null) => onDrafts(withDraft(drafts, key, draft)),
	}
	const single = (field: 'trouble' | 'step' | 'when', line: SheetLine | null) => (
		<section className={styles.part} aria-labelledby={`${id}-${field}`} data-sheet={field}>
			<h3 id={`${id}-${field}`} tabIndex={-1}>
				{words(field).title}
			</h3>
			{line ? (
				<WorksheetLine line={line} controls={controls} />
			) : onWrite ? (
				<NewLine
					place={{ field }}
					label={words(field).asks}
					controls={controls}
					onWritten={() => document.getElementById(`${id}-${field}`)?.focus()}
				/>
			) : (
				<Empty />
			)}
		</section>
	)
	return (
		<div className={styles.sheet}>
			{single('trouble', sheet.trouble)}
			<section className={styles.part} aria-labelledby={`${id}-ideas`} data-sheet="ideas">
				<h3 id={`${id}-ideas`}>{words('idea').title}</h3>
				{sheet.ideas.length > 0 && (
					<ol className={styles.ideas}>
						{sheet.ideas.map((idea) => (
							<li key={'line' in idea.place ? idea.place.line : ''}>
								<WorksheetLine line={idea} controls={controls} />
								<Points idea={idea} field="for" controls={controls} limit={limits.points} />
								<Points idea={idea} field="against" controls={controls} limit={limits.points} />
							</li>
						))}
					</ol>
				)}
				{sheet.ideas.length < limits.ideas && (
					<NewLine place={{ field: 'idea', line: null }} label={<Trans>Add an idea</Trans>} hint={words('idea').asks} controls={controls} />
				)}
				{onWrite === null && sheet.ideas.length === 0 && <Empty />}
			</section>
			{single('step', sheet.step)}
			{single('when', sheet.when)}
		</div>
	)
}

function Points({
	idea,
	field,
	controls,
	limit,
}: {
	readonly idea: SheetIdea
	readonly field: 'for' | 'against'
	readonly controls: LineControls
	readonly limit: number
}) {
	const words = useWorksheetWords()
	const lines = idea[field]
	if (idea.place.field !== 'idea' || (lines.length === 0 && controls.onWrite === null)) return null
	const { line } = idea.place
	// What speaks for an idea that the others do not have would reach them without it.
	const isSent = idea.versions.some(({ by }) => by.outgoing?.delivery !== 'not_sent')
	const isRoom = lines.length < limit && isSent
	if (lines.length === 0 && !isRoom) return null
	return (
		<div className={styles.points}>
			<h4>{words(field).title}</h4>
			{lines.length > 0 && (
				<ul>
					{lines.map((one) => (
						<li key={'line' in one.place ? one.place.line : ''}>
							<WorksheetLine line={one} controls={controls} />
						</li>
					))}
				</ul>
			)}
			{isRoom && <NewLine place={{ field, line: null, idea: line }} label={words(field).asks} controls={controls} />}
		</div>
	)
}

function Empty() {
	return (
		<p className={styles.empty}>
			<Trans>Nothing stands here.</Trans>
		</p>
	)
}
