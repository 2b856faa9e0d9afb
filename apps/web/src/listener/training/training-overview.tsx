import type { OwnTraining } from '@akin/core/protocol/training'
import type { ConversationId } from '@akin/core/support/ids'
import type { Lesson } from '@akin/core/training/lesson'
import { mayReadAlong } from '@akin/core/training/rung'
import { shippedLessons } from '@akin/core/training/shipped-lessons'
import { Button } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { Notice } from '@akin/ui/core/notice'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { RungName } from '@akin/ui/staff/rung-words'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { OwnLadder } from './own-ladder.tsx'
import { ReadAlong } from './read-along.tsx'
import styles from './training.module.css'
import { WhatIsNext } from './what-is-next.tsx'

/** Where this listener stands, what is next and why, and the lessons. */
export function TrainingOverview(props: {
	readonly training: OwnTraining
	readonly onLesson: (id: string) => void
	readonly onPractise: () => void
	readonly onRead: (id: ConversationId) => void
}) {
	const { training, onLesson, onPractise, onRead } = props
	const { i18n } = useLingui()
	const locale = intlLocale(i18n.locale)
	const day = (at: number) => new Date(at).toLocaleDateString(locale, { dateStyle: 'medium' })
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => {
		// The press that led here is gone from the page.
		if (document.activeElement === document.body) heading.current?.focus()
	}, [])
	const [last] = training.steps
	return (
		<main className={styles.screen}>
			<div className={styles.page}>
				<h1 ref={heading} tabIndex={-1}>
					<Trans>Your training</Trans>
				</h1>
				<Notice title={<Trans>What is next</Trans>}>
					<WhatIsNext training={training} />
					{training.next.kind === 'practice' && (
						<p>
							<Button onClick={onPractise}>
								<Trans>Practice room</Trans>
							</Button>
						</p>
					)}
				</Notice>
				{last && (
					<section className={styles.step} aria-labelledby="last-step">
						<h2 id="last-step" className={styles.small}>
							{last.kind === 'sign_off' ? (
								<Trans>
									<bdi>{last.byName}</bdi> opened for you on {day(last.at)}: <RungName rung={last.rung} />
								</Trans>
							) : (
								<Trans>
									<bdi>{last.byName}</bdi> asked you on {day(last.at)} to go on from here: <RungName rung={last.rung} />
								</Trans>
							)}
						</h2>
						{last.note !== null && <p dir="auto">{last.note}</p>}
					</section>
				)}
				{mayReadAlong(training.rung) && <ReadAlong training={training} onRead={onRead} />}
				<section aria-labelledby="the-lessons" className={styles.part}>
					<h2 id="the-lessons">
						<Trans>Lessons</Trans>
					</h2>
					<ul className={styles.lessons}>
						{shippedLessons.map((lesson) => {
							const known = training.lessons.find((one) => one.lesson === lesson.id)
							return (
								<li key={lesson.id}>
									<LessonCard lesson={lesson} onOpen={() => onLesson(lesson.id)}>
										{known?.knownSince == null ? (
											known?.dueAt != null && (
												<Chip tone="watch" icon="triangle">
													<Trans>To be refreshed</Trans>
												</Chip>
											)
										) : (
											<Chip tone="done" icon="check">
												{known.dueAt === null ? <Trans>Known</Trans> : <Trans>Known until {day(known.dueAt)}</Trans>}
											</Chip>
										)}
									</LessonCard>
								</li>
							)
						})}
					</ul>
				</section>
				<section aria-labelledby="the-ladder" className={styles.part}>
					<h2 id="the-ladder">
						<Trans>The ladder of trust</Trans>
					</h2>
					<OwnLadder training={training} />
				</section>
			</div>
		</main>
	)
}

function LessonCard({
	lesson,
	onOpen,
	children,
}: {
	readonly lesson: Lesson
	readonly onOpen: () => void
	readonly children: React.ReactNode
}) {
	const { id, title, about, language } = lesson
	return (
		<article className={styles.card} aria-labelledby={`lesson-${id}`}>
			<h3 id={`lesson-${id}`} lang={language}>
				<bdi>{title}</bdi>
			</h3>
			<p lang={language} dir="auto" className={styles.about}>
				{about}
			</p>
			<p className={styles.cardFoot}>
				<Button size="small" onClick={onOpen}>
					<Trans>Read</Trans>
					<VisuallyHidden>
						{' '}
						<bdi lang={language}>{title}</bdi>
					</VisuallyHidden>
				</Button>
				{children}
			</p>
		</article>
	)
}
