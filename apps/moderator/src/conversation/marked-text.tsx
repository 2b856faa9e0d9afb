import type { SignalId } from '@akin/core/support/ids'
import { Fragment } from 'react'
import styles from './marked-text.module.css'

/** A part of a text that a signal rests on, and what it says about it. */
export type Mark = { readonly id: SignalId; readonly from: number; readonly to: number; readonly label: string }

/** Where the words of a signal stand on this page. */
export const wordsId = (id: SignalId): string => `words-${id}`

/** A text with the words marked that signals rest on. Words that several rest on are marked once, with every reason. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
	return (
		<>
			{parts(text, marks).map(({ from, to, marks: here }) => {
				const words = text.slice(from, to)
				if (here.length === 0) return <Fragment key={from}>{words}</Fragment>
				return (
					<mark key={from} className={styles.mark} id={here[0] && wordsId(here[0].id)} title={labels(here)}>
						{words}
						<span className="vh"> ({labels(here)})</span>
					</mark>
				)
			})}
		</>
	)
}

const labels = (marks: readonly Mark[]) => [...new Set(marks.map(({ label }) => label))].join(', ')

type Part = { readonly from: number; readonly to: number; readonly marks: readonly Mark[] }

/** The text from its beginning to its end, cut where a mark begins or ends. Marks that overlap become one part. */
export function parts(text: string, marks: readonly Mark[]): readonly Part[] {
	const found: Part[] = []
	const inOrder = marks
		.map((mark) => ({ ...mark, from: Math.max(0, mark.from), to: Math.min(text.length, mark.to) }))
		.filter(({ from, to }) => from < to)
		.toSorted((a, b) => a.from - b.from)
	let at = 0
	for (const mark of inOrder) {
		const last = found.at(-1)
		if (last && last.marks.length > 0 && mark.from < last.to) {
			found[found.length - 1] = { from: last.from, to: Math.max(last.to, mark.to), marks: [...last.marks, mark] }
		} else {
			if (mark.from > at) found.push({ from: at, to: mark.from, marks: [] })
			found.push({ from: mark.from, to: mark.to, marks: [mark] })
		}
		at = found.at(-1)?.to ?? at
	}
	if (at < text.length) found.push({ from: at, to: text.length, marks: [] })
	return found
}
