import { Trans } from '@lingui/react/macro'
import { type ReactNode, type Ref, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { TextArea } from './field.tsx'
import styles from './worksheet.module.css'
import { draftKey, type LineDraft, type LineEdit, type SheetLine, type SheetPlace, type SheetVersion } from './worksheet-shapes.ts'
import { useWorksheetWords } from './worksheet-words.tsx'

/** What every line needs of the worksheet it stands in. */
export interface LineControls {
	readonly draftOf: (key: string) => LineDraft | null
	readonly onDraft: (key: string, draft: LineDraft | null) => void
	/** Null: it can only be read. False: the words were not taken, and stay in the draft. */
	readonly onWrite: ((edit: LineEdit) => boolean) | null
	readonly onRetry: (key: string) => void
	readonly onDelete: (key: string) => void
	readonly maxLength: number
	/** What is said beneath words while they are written; null says nothing. It holds nothing back. */
	readonly noteOf: (text: string) => ReactNode
	readonly size: 'normal' | 'small'
}

/** One line: what stands there, or while somebody writes it the field. */
export function WorksheetLine({ line, controls }: { readonly line: SheetLine; readonly controls: LineControls }) {
	const words = useWorksheetWords()
	const { draftOf, onDraft, onWrite, size } = controls
	const { place, versions } = line
	const key = draftKey(place)
	const draft = draftOf(key)
	const change = useRef<HTMLButtonElement>(null)
	const field = useRef<HTMLTextAreaElement>(null)
	const wasWriting = useRef(draft !== null)
	useEffect(() => {
		// Either control is gone once it was pressed: the focus goes to the one in its place.
		if (wasWriting.current && draft === null) change.current?.focus()
		if (!wasWriting.current && draft !== null) field.current?.focus()
		wasWriting.current = draft !== null
	}, [draft])
	const texts = [...new Set(versions.map(({ text }) => text))]
	const failed = versions.filter(({ by }) => by.outgoing?.delivery === 'not_sent')
	const standing = versions.filter((version) => !failed.includes(version))
	const contested = standing.some(({ text, crossedOut }) => text !== standing[0]?.text || crossedOut !== standing[0].crossedOut)
	const shown = [...(contested ? standing : standing.slice(-1)), ...failed]
	const crossedOut = versions.every((version) => version.crossedOut)
	const all = versions.map(({ edit }) => edit)
	const write = (text: string, out: boolean, replaces = all) => onWrite?.({ place, text, replaces, crossedOut: out }) ?? false
	const about = versions[0]?.text ?? ''

	if (draft !== null && onWrite !== null) {
		const meanwhile = versions.filter(({ edit }) => !draft.replaces.includes(edit))
		const save = (replaces: readonly string[]) => {
			if (write(draft.text, false, [...replaces])) onDraft(key, null)
		}
		return (
			<div className={styles.writing}>
				{meanwhile.length > 0 && (
					<div className={styles.meanwhile} role="note">
						<p>
							<Trans>This was changed while you wrote. Nothing is lost.</Trans>
						</p>
						{meanwhile.map((version) => (
							<Words key={version.edit} version={version} controls={controls} />
						))}
					</div>
				)}
				<LineField place={place} label={words(place.field).title} draft={draft} controls={controls} fieldRef={field} />
				<div className={styles.actions}>
					<Button size={size} variant="primary" unavailable={draft.text.trim() === ''} onClick={() => save(draft.replaces)}>
						{meanwhile.length > 0 ? <Trans>Save mine as well</Trans> : <Trans>Save</Trans>}
					</Button>
					{meanwhile.length > 0 && (
						<Button size={size} unavailable={draft.text.trim() === ''} onClick={() => save([...draft.replaces, ...all])}>
							<Trans>Use mine instead</Trans>
						</Button>
					)}
					<Button size={size} onClick={() => onDraft(key, null)}>
						<Trans>Leave it as it is</Trans>
					</Button>
				</div>
			</div>
		)
	}
	return (
		<div className={styles.line} data-line={place.field} data-contested={contested || undefined}>
			{contested && (
				<p className={styles.both}>
					<Trans>Written at the same time. Both are kept.</Trans>
				</p>
			)}
			{shown.map((version) => (
				<Words
					key={version.edit}
					version={version}
					controls={controls}
					keep={
						contested && onWrite
							? () => {
									if (write(version.text, version.crossedOut)) change.current?.focus()
								}
							: null
					}
				/>
			))}
			{onWrite && (
				<div className={styles.actions}>
					<Button ref={change} size={size} variant="quiet" onClick={() => onDraft(key, { text: texts.join('\n'), replaces: all })}>
						<Trans>Change</Trans>
						<About words={about} />
					</Button>
					{!contested && (
						<Button size={size} variant="quiet" onClick={() => void write(about, !crossedOut)}>
							{crossedOut ? <Trans>Take it up again</Trans> : <Trans>Cross it out</Trans>}
							<About words={about} />
						</Button>
					)}
				</div>
			)}
			{draft && <Unsaved draft={draft} />}
		</div>
	)
}

/** Words that can no longer be written down. They are still here to be read. */
function Unsaved({ draft }: { readonly draft: LineDraft }) {
	return (
		<p className={styles.unsaved}>
			<Trans>Not saved:</Trans> <bdi>{draft.text}</bdi>
		</p>
	)
}

/** Which line a button is about, for those who hear it alone. */
function About({ words }: { readonly words: string }) {
	return (
		<>
			{' '}
			<span className="vh">
				<bdi>{words}</bdi>
			</span>
		</>
	)
}

function Words({
	version,
	controls,
	keep = null,
}: {
	readonly version: SheetVersion
	readonly controls: LineControls
	readonly keep?: (() => void) | null
}) {
	const { text, crossedOut, by } = version
	const { size, onRetry, onDelete } = controls
	const { outgoing } = by
	const failed = outgoing?.delivery === 'not_sent'
	return (
		<div className={classNames(styles.words, crossedOut && styles.crossedOut, failed && styles.failed)}>
			<p className={styles.text} dir="auto">
				{crossedOut ? <s>{text}</s> : text}
			</p>
			<p className={styles.by}>
				<bdi>{by.name}</bdi>
				{crossedOut && (
					<>
						{' · '}
						<Trans>crossed out</Trans>
					</>
				)}
				{outgoing && !failed && (
					<>
						{' · '}
						<Trans>Sending</Trans>
					</>
				)}
				{failed && (
					<>
						{' · '}
						<Trans>Not sent</Trans>
						{outgoing.reason !== null && `. ${outgoing.reason}`}
					</>
				)}
			</p>
			{(failed || keep) && (
				<div className={styles.actions}>
					{failed && (
						<>
							<Button size={size} onClick={() => onRetry(outgoing.key)}>
								<Trans>Try again</Trans>
							</Button>
							<Button size={size} variant="danger" onClick={() => onDelete(outgoing.key)}>
								<Trans>Delete</Trans>
							</Button>
						</>
					)}
					{keep && !failed && (
						<Button size={size} onClick={keep}>
							<Trans>Keep this one</Trans>
							<About words={text} />
						</Button>
					)}
				</div>
			)}
		</div>
	)
}

interface LineFieldProps {
	readonly place: SheetPlace<string | null>
	readonly label: ReactNode
	readonly hint?: ReactNode
	readonly draft: LineDraft | null
	readonly controls: LineControls
	readonly fieldRef?: Ref<HTMLTextAreaElement>
}

function LineField({ place, label, hint, draft, controls, fieldRef }: LineFieldProps) {
	const { onDraft, maxLength, noteOf } = controls
	const text = draft?.text ?? ''
	return (
		<>
			<TextArea
				ref={fieldRef}
				label={label}
				hint={hint}
				rows={2}
				autoComplete="off"
				maxLength={maxLength}
				value={text}
				onChange={(event) => {
					const next = event.currentTarget.value
					// What is to be added is no draft while it is empty; a line that is changed stays one until it is saved or left.
					const isLeft = next === '' && (draft?.replaces.length ?? 0) === 0
					onDraft(draftKey(place), isLeft ? null : { text: next, replaces: draft?.replaces ?? [] })
				}}
			/>
			{text !== '' && noteOf(text)}
		</>
	)
}

/** A field for a line that is not there yet. */
export function NewLine({
	place,
	label,
	hint,
	controls,
	onWritten,
}: Omit<LineFieldProps, 'draft' | 'fieldRef'> & {
	/** The line takes the place of this field: where the focus goes. Without it the field stays, for the next one. */
	readonly onWritten?: () => void
}) {
	const { draftOf, onDraft, onWrite, size } = controls
	const field = useRef<HTMLTextAreaElement>(null)
	const draft = draftOf(draftKey(place))
	if (onWrite === null) return draft && <Unsaved draft={draft} />
	return (
		<div className={styles.writing}>
			<LineField place={place} label={label} hint={hint} draft={draft} controls={controls} fieldRef={field} />
			{draft !== null && (
				<div className={styles.actions}>
					<Button
						size={size}
						variant="primary"
						unavailable={draft.text.trim() === ''}
						onClick={() => {
							if (!onWrite({ place, text: draft.text, replaces: [], crossedOut: false })) return
							onDraft(draftKey(place), null)
							if (onWritten) onWritten()
							else field.current?.focus()
						}}
					>
						<Trans>Write it down</Trans>
					</Button>
				</div>
			)}
		</div>
	)
}
