import { difficulty, type RolePlay } from '@akin/core/practice/role-play'
import { Button } from '@akin/ui/core/button'
import { Chip } from '@akin/ui/core/chip'
import { Notice } from '@akin/ui/core/notice'
import { VisuallyHidden } from '@akin/ui/core/visually-hidden'
import { intlLocale } from '@akin/ui/i18n/intl-locale'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { languageName } from '../desk/language-name.ts'
import { RefusalWords } from '../session/refusal-words.tsx'
import styles from './practice-list.module.css'
import type { PracticeRoom, PracticeSnapshot } from './practice-room.ts'
import { DifficultyAbout, DifficultyWords, KindWords } from './role-play-words.tsx'

export interface PracticeListProps {
	readonly room: PracticeRoom & { readonly snapshot: PracticeSnapshot }
	readonly onOpen: (id: string) => void
}

/** Everybody there is to practise with, from the first steps on, and which of them this listener talked with to the end. */
export function PracticeList({ room, onOpen }: PracticeListProps) {
	const { finished, failed, unsaved } = room.snapshot
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => {
		// The press that led here is gone from the page.
		if (document.activeElement === document.body) heading.current?.focus()
	}, [])
	return (
		<main className={styles.screen}>
			<div className={styles.page}>
				<h1 ref={heading} tabIndex={-1}>
					<Trans>Practice room</Trans>
				</h1>
				<p className={styles.lead}>
					<Trans>
						You talk with somebody on your usual desk, and read afterwards what was heard and what could be otherwise. There is no score.
						You can stop, begin again and come back as often as you like.
					</Trans>
				</p>
				{failed !== null && (
					<div role="alert">
						<Notice
							tone="error"
							actions={
								<Button onClick={() => void (unsaved.length > 0 ? room.save() : room.look())}>
									<Trans>Try again</Trans>
								</Button>
							}
						>
							{unsaved.length > 0 ? (
								<Trans>We could not keep that you finished a practice conversation.</Trans>
							) : (
								<Trans>We could not look up which of these you have finished.</Trans>
							)}{' '}
							<RefusalWords code={failed} />
						</Notice>
					</div>
				)}
				{finished === null && failed === null && (
					<p className={styles.about}>
						<Trans>Looking up what you have finished…</Trans>
					</p>
				)}
				{difficulty.options.map((level) => (
					<section key={level} className={styles.level} aria-labelledby={`level-${level}`}>
						<h2 id={`level-${level}`}>
							<DifficultyWords difficulty={level} />
						</h2>
						<p className={styles.about}>
							<DifficultyAbout difficulty={level} />
						</p>
						<ul className={styles.list}>
							{room.rolePlays
								.filter((one) => one.difficulty === level)
								.map((one) => (
									<li key={one.id}>
										<RolePlayCard rolePlay={one} snapshot={room.snapshot} onOpen={() => onOpen(one.id)} />
									</li>
								))}
						</ul>
					</section>
				))}
			</div>
		</main>
	)
}

function RolePlayCard({
	rolePlay,
	snapshot,
	onOpen,
}: {
	readonly rolePlay: RolePlay
	readonly snapshot: PracticeSnapshot
	readonly onOpen: () => void
}) {
	const { i18n } = useLingui()
	const { id, title, person, kind, about, practises, language } = rolePlay
	const locale = intlLocale(i18n.locale)
	const at = snapshot.finished?.find((one) => one.rolePlay === id)?.finishedAt ?? null
	const stands = standing(snapshot, id)
	const name = <bdi>{person.name}</bdi>
	return (
		<article className={styles.card} aria-labelledby={`role-play-${id}`}>
			<h3 id={`role-play-${id}`} lang={language}>
				<bdi>{title}</bdi>
			</h3>
			<p className={styles.facts}>
				<span>{name}</span>
				<span>
					<KindWords kind={kind} />
				</span>
				<span>{languageName(language, locale)}</span>
				{at !== null && (
					<Chip tone="done" icon="check">
						<Trans>
							Finished on <bdi>{new Date(at).toLocaleDateString(locale, { dateStyle: 'medium' })}</bdi>
						</Trans>
					</Chip>
				)}
				{stands === 'talking' && (
					<Chip tone="note">
						<Trans>Begun</Trans>
					</Chip>
				)}
			</p>
			<p lang={language} dir="auto">
				{about}
			</p>
			<p className={styles.about}>
				<Trans>
					To practise: <bdi lang={language}>{practises}</bdi>
				</Trans>
			</p>
			<Button variant={stands === 'talking' ? 'primary' : 'secondary'} onClick={onOpen}>
				{stands === 'talking' ? <Trans>Go on</Trans> : stands === 'over' ? <Trans>Read the feedback</Trans> : <Trans>Begin</Trans>}
				<VisuallyHidden>
					{' '}
					<Trans>with {name}</Trans>
				</VisuallyHidden>
			</Button>
		</article>
	)
}

function standing({ talks }: PracticeSnapshot, id: string): 'talking' | 'over' | 'new' {
	const talk = talks.get(id)?.session.talk()
	if (talk === undefined || (talk.kind === 'talking' && talk.replies.length === 0)) return 'new'
	return talk.kind
}
