import type { ShownConcern } from '@akin/core/protocol/concern-shapes'
import { Button } from '@akin/ui/core/button'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useSession } from '../session/session-context.ts'
import own from './concerns.module.css'

type Words = { readonly kind: 'veiled' | 'busy' | 'failed' | 'erased' } | { readonly kind: 'shown'; readonly words: string }

/** What was said about it: on the screen once somebody asks for it, and then written down as read. */
export function SaidWords({ concern: { id } }: { readonly concern: ShownConcern }) {
	const session = useSession()
	const [words, setWords] = useState<Words>({ kind: 'veiled' })
	const read = async () => {
		setWords({ kind: 'busy' })
		const reply = await session.concerns.read(id)
		if (!reply.ok) return setWords({ kind: 'failed' })
		setWords(reply.data.words === null ? { kind: 'erased' } : { kind: 'shown', words: reply.data.words })
	}
	switch (words.kind) {
		case 'shown':
			return (
				<blockquote className={own.said} dir="auto">
					{words.words}
				</blockquote>
			)
		case 'erased':
			return (
				<p>
					<Trans>What was said has been erased.</Trans>
				</p>
			)
		default:
			return (
				<div className={own.actions}>
					<Button size="small" busy={words.kind === 'busy'} onClick={() => void read()}>
						<Trans>Show what was said</Trans>
					</Button>
					{words.kind === 'failed' && (
						<span role="alert">
							<Trans>The server did not answer. Please try again.</Trans>
						</span>
					)}
				</div>
			)
	}
}
