import type { Lesson } from '@akin/core/training/lesson'
import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Quiz } from './quiz.tsx'
import styles from './training.module.css'

/** A lesson, a page at a time, and then its questions. Each page can be gone back to. */
export function LessonReader({ lesson, onBack }: { readonly lesson: Lesson; readonly onBack: () => void }) {
	const [at, setAt] = useState(0)
	const heading = useRef<HTMLHeadingElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: `at` is what must make it run: a new page is read from its beginning
	useEffect(() => heading.current?.focus(), [at])
	const page = lesson.pages[at]
	const pages = lesson.pages.length
	const isLast = at === pages - 1
	return (
		<main className={styles.screen}>
			<div className={styles.reading}>
				<p className={styles.about} lang={lesson.language}>
					<bdi>{lesson.title}</bdi>
				</p>
				{page ? (
					<>
						<h1 ref={heading} tabIndex={-1} lang={lesson.language} dir="auto">
							{page.title}
						</h1>
						<p className={styles.about}>
							<Trans>
								Page {at + 1} of {pages}
							</Trans>
						</p>
						{page.text.map((text) => (
							<p key={text} lang={lesson.language} dir="auto">
								{text}
							</p>
						))}
						{page.examples?.map(({ said, reply, why }) => (
							<figure key={said} className={styles.example} lang={lesson.language} dir="auto">
								<blockquote className={styles.said}>{said}</blockquote>
								<blockquote className={styles.reply}>{reply}</blockquote>
								<figcaption className={styles.about}>{why}</figcaption>
							</figure>
						))}
						<div className={styles.buttons}>
							<Button onClick={at === 0 ? onBack : () => setAt(at - 1)}>
								{at === 0 ? <Trans>All lessons</Trans> : <Trans>Page before</Trans>}
							</Button>
							<Button variant="primary" onClick={() => setAt(at + 1)}>
								{isLast ? <Trans>To the questions</Trans> : <Trans>Next page</Trans>}
							</Button>
						</div>
					</>
				) : (
					<Quiz lesson={lesson} onRead={() => setAt(0)} onBack={onBack} />
				)}
			</div>
		</main>
	)
}
