import type { Lesson } from '@akin/core/training/lesson'
import { Button } from '@akin/ui/core/button'
import { ChooseOne } from '@akin/ui/core/choice-group'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../session/desk-context.tsx'
import { RefusalWords } from '../session/refusal-words.tsx'
import styles from './training.module.css'

type Outcome =
	| { readonly kind: 'answering' }
	| { readonly kind: 'sending' }
	| { readonly kind: 'failed'; readonly code: string }
	| { readonly kind: 'marked'; readonly right: number; readonly of: number; readonly passed: boolean }

interface QuizProps {
	readonly lesson: Lesson
	readonly onRead: () => void
	readonly onBack: () => void
}

/** The questions of a lesson, one at a time, each explained once it is answered. What was chosen first is what counts. */
export function Quiz({ lesson, onRead, onBack }: QuizProps) {
	const { session } = useDesk()
	const [answers, setAnswers] = useState<readonly number[]>([])
	const [chosen, setChosen] = useState<string | null>(null)
	const [isShown, setShown] = useState(false)
	const [outcome, setOutcome] = useState<Outcome>({ kind: 'answering' })
	const heading = useRef<HTMLHeadingElement>(null)
	const at = answers.length
	const isOver = outcome.kind !== 'answering'
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new question, and what became of them, are read from their beginning
	useEffect(() => heading.current?.focus(), [at, isOver])

	const send = async (all: readonly number[]) => {
		setOutcome({ kind: 'sending' })
		const reply = await session.answerQuiz({ lesson: lesson.id, version: lesson.version, answers: [...all] })
		setOutcome(reply.ok ? { kind: 'marked', ...reply.data } : { kind: 'failed', code: reply.error.code })
	}
	const goOn = () => {
		const all = [...answers, Number(chosen)]
		setAnswers(all)
		setChosen(null)
		setShown(false)
		if (all.length === lesson.quiz.length) void send(all)
	}
	const again = () => {
		setAnswers([])
		setOutcome({ kind: 'answering' })
	}

	const question = lesson.quiz[at]
	if (question === undefined || isOver)
		return (
			<>
				<h1 ref={heading} tabIndex={-1}>
					<Trans>Your answers</Trans>
				</h1>
				<div role="status">
					{outcome.kind === 'sending' && <Trans>Looking at your answers…</Trans>}
					{outcome.kind === 'failed' && (
						<Notice
							tone="error"
							actions={
								<Button onClick={() => void send(answers)}>
									<Trans>Try again</Trans>
								</Button>
							}
						>
							<Trans>Your answers are still here.</Trans> <RefusalWords code={outcome.code} />
						</Notice>
					)}
					{outcome.kind === 'marked' &&
						(outcome.passed ? (
							<Notice tone="done" title={<Trans>This lesson is known</Trans>}>
								<Trans>
									{outcome.right} of {outcome.of} were right.
								</Trans>
							</Notice>
						) : (
							<Notice title={<Trans>Not yet, and that is fine</Trans>}>
								<Trans>
									{outcome.right} of {outcome.of} were right. Four of five are needed. You can read the pages again and answer as often as
									you like. Nobody sees which answers you chose.
								</Trans>
							</Notice>
						))}
				</div>
				{outcome.kind === 'marked' && (
					<div className={styles.buttons}>
						{!outcome.passed && (
							<Button onClick={onRead}>
								<Trans>Read it again</Trans>
							</Button>
						)}
						{!outcome.passed && (
							<Button onClick={again}>
								<Trans>Answer again</Trans>
							</Button>
						)}
						<Button variant="primary" onClick={onBack}>
							<Trans>All lessons</Trans>
						</Button>
					</div>
				)}
			</>
		)

	const answer = chosen === null ? null : (question.answers[Number(chosen)] ?? null)
	const right = question.answers.find((one) => one.right)
	const isLast = at === lesson.quiz.length - 1
	return (
		<>
			<h1 ref={heading} tabIndex={-1}>
				<Trans>
					Question {at + 1} of {lesson.quiz.length}
				</Trans>
			</h1>
			<div lang={lesson.language} dir="auto">
				<ChooseOne
					key={at}
					legend={question.ask}
					layout="cards"
					options={question.answers.map(({ text }, index) => ({ value: String(index), label: text }))}
					value={chosen}
					onChange={(value) => {
						if (!isShown) setChosen(value)
					}}
				/>
			</div>
			<div role="status">
				{isShown && answer && (
					<Notice tone={answer.right ? 'done' : 'plain'} title={answer.right ? <Trans>Yes</Trans> : <Trans>Not quite</Trans>}>
						<p lang={lesson.language} dir="auto">
							{answer.why}
						</p>
						{!answer.right && right && (
							<p lang={lesson.language} dir="auto" className={styles.after}>
								“{right.text}” {right.why}
							</p>
						)}
					</Notice>
				)}
			</div>
			<div className={styles.buttons}>
				{isShown ? (
					<Button variant="primary" onClick={goOn}>
						{isLast ? <Trans>See how it went</Trans> : <Trans>Next question</Trans>}
					</Button>
				) : (
					<Button variant="primary" unavailable={chosen === null} onClick={() => setShown(true)}>
						<Trans>Answer</Trans>
					</Button>
				)}
			</div>
		</>
	)
}
