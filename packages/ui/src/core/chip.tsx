import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** A short word in a pill. Never the only carrier of meaning by its colour. */
export function Chip(props: {
	readonly tone?: 'neutral' | 'plain' | 'note' | 'done' | 'whisper' | 'watch' | undefined
	readonly icon?: IconName | undefined
	readonly children: ReactNode
}) {
	const { tone = 'neutral', icon, children } = props
	return (
		<span className={classNames(styles.chip, styles[tone])}>
			{icon && <Icon name={icon} size={14} />}
			{children}
		</span>
	)
}

export type Attention = 'act_now' | 'needs_eyes' | 'watch' | 'not_reviewed'

const shapes: Readonly<Record<Attention, IconName>> = {
	act_now: 'octagon',
	needs_eyes: 'triangle',
	watch: 'eye',
	not_reviewed: 'dashed',
}

/** Who needs a human next: always a shape and a word, in an order of need, never a score. */
export function AttentionChip({ attention }: { readonly attention: Attention }) {
	return (
		<span className={classNames(styles.chip, styles[attention])} data-attention={attention}>
			<Icon name={shapes[attention]} size={14} />
			<AttentionWord attention={attention} />
		</span>
	)
}

export function AttentionWord({ attention }: { readonly attention: Attention }) {
	switch (attention) {
		case 'act_now':
			return <Trans>Act now</Trans>
		case 'needs_eyes':
			return <Trans>Needs eyes</Trans>
		case 'watch':
			return <Trans>Watch</Trans>
		case 'not_reviewed':
			return <Trans>Not reviewed</Trans>
	}
}
