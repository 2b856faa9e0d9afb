import type { Feedback, Quoted } from '@akin/core/practice/feedback'
import type { RolePlay } from '@akin/core/practice/role-play'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { EndedWords, HeardWords, NextTime, OtherwiseWords, SafetyWords } from './feedback-words.tsx'
import styles from './practice-feedback.module.css'

export interface PracticeFeedbackProps {
	readonly rolePlay: RolePlay
	readonly feedback: Feedback
	readonly isUnsaved: boolean
	readonly onSave: () => void
	readonly onAgain: () => void
	readonly onBack: () => void
}

/** [RL17] What is said afterwards, in words: both sides quoted, another way where something could be otherwise, and no score. */
export function PracticeFeedback({ rolePlay, feedback, isUnsaved, onSave, onAgain, onBack }: PracticeFeedbackProps) {
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => heading.current?.focus(), [])
	const { heard, openQuestions, early, otherwise, unheard, safety, ended } = feedback
	const name = rolePlay.person.name
	const { language } = rolePlay
	return (
		<main className={styles.screen}>
			<article className={styles.page}>
				<h1 ref={heading} tabIndex={-1}>
					<Trans>
						After your conversation with <bdi>{name}</bdi>
					</Trans>
				</h1>
				<p className={styles.about}>
					<Trans>Simple rules read your replies. They miss things, and you know best what you meant. Nobody else sees this.</Trans>
				</p>
				<EndedWords ended={ended} name={name} language={language} />
				{isUnsaved && (
					<div role="alert">
						<Notice
							tone="error"
							actions={
								<Button onClick={onSave}>
									<Trans>Try again</Trans>
								</Button>
							}
						>
							<Trans>We could not keep that you finished this. What you read here does not depend on it.</Trans>
						</Notice>
					</div>
				)}
				<NextTime feedback={feedback} />
				{safety.length > 0 && (
					<Part title={<Trans>Safety</Trans>}>
						{safety.map((one) => (
							<Item
								key={one.said.join()}
								said={one.said}
								language={language}
								name={name}
								ways={one.asked?.when === 'before' || one.asked?.when === 'at_once' ? [] : one.ways}
							>
								<SafetyWords safety={one} />
							</Item>
						))}
					</Part>
				)}
				<Part title={<Trans>Where they were heard</Trans>}>
					{heard.length === 0 && (
						<p>
							<Trans>In none of your replies did the rules find that you said back what they told you, or that it makes sense.</Trans>
						</p>
					)}
					{heard.map((one, index) => (
						<Item key={keyOf(one, index)} {...one} language={language} name={name}>
							<HeardWords heard={one} />
						</Item>
					))}
				</Part>
				{early.length > 0 && (
					<Part title={<Trans>Where advice came early</Trans>}>
						{early.map((one, index) => (
							<Item key={keyOf(one, index)} {...one} language={language} name={name}>
								<OtherwiseWords otherwise={one} />
							</Item>
						))}
					</Part>
				)}
				{otherwise.length > 0 && (
					<Part title={<Trans>What could be otherwise</Trans>}>
						{otherwise.map((one, index) => (
							<Item key={keyOf(one, index)} {...one} language={language} name={name}>
								<OtherwiseWords otherwise={one} />
							</Item>
						))}
					</Part>
				)}
				{unheard.length > 0 && (
					<Part title={<Trans>What there was still to hear</Trans>}>
						{unheard.map((one, index) => (
							<Item key={keyOf(one, index)} {...one} language={language} name={name}>
								<p lang={language} dir="auto">
									{one.hear}
								</p>
							</Item>
						))}
					</Part>
				)}
				{openQuestions.length > 0 && (
					<Part title={<Trans>Where you asked openly</Trans>}>
						{openQuestions.map((one, index) => (
							<Item key={keyOf(one, index)} {...one} language={language} name={name}>
								{null}
							</Item>
						))}
					</Part>
				)}
				<div className={styles.actions}>
					<Button variant="primary" onClick={onAgain}>
						<Trans>Try it again from the beginning</Trans>
					</Button>
					<Button onClick={onBack}>
						<Trans>Back to all people to practise with</Trans>
					</Button>
				</div>
			</article>
		</main>
	)
}

const keyOf = ({ reply }: Quoted, index: number) => `${index} ${reply}`

function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
	const id = useId()
	return (
		<section className={styles.part} aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{children}
		</section>
	)
}

interface ItemProps {
	readonly said: readonly string[]
	readonly reply?: string
	/** What of the reply it is about. */
	readonly part?: string
	readonly ways?: readonly string[]
	readonly name: string
	readonly language: string
	readonly children: ReactNode
}

/** What they said, what was answered, what there is to say about it, and how else it could be answered. */
function Item({ said, reply, part, ways = [], name, language, children }: ItemProps) {
	return (
		<div className={styles.item}>
			<blockquote className={styles.theirs} lang={language} dir="auto">
				<cite>
					<bdi>{name}</bdi>
				</cite>
				{said.map((text) => (
					<p key={text}>{text}</p>
				))}
			</blockquote>
			{reply !== undefined && (
				<blockquote className={styles.yours} dir="auto">
					<cite>
						<Trans>You</Trans>
					</cite>
					<p>
						<Marked text={reply} part={part} />
					</p>
				</blockquote>
			)}
			{children}
			{ways.length > 0 && (
				<div className={styles.ways}>
					<p className={styles.about}>
						<Trans>Another way, for this very place:</Trans>
					</p>
					<ul lang={language}>
						{ways.map((way) => (
							<li key={way} dir="auto">
								{way}
							</li>
						))}
					</ul>
				</div>
			)}
		</div>
	)
}

function Marked({ text, part }: { readonly text: string; readonly part?: string | undefined }) {
	const from = part === undefined || part === '' ? -1 : text.indexOf(part)
	if (from === -1 || part === undefined) return text
	return (
		<>
			{text.slice(0, from)}
			<mark>{part}</mark>
			{text.slice(from + part.length)}
		</>
	)
}
