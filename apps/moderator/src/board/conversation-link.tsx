import type { ConversationId } from '@akin/core/support/ids'
import { useNavigate } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'

export type ConversationLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
	readonly id: ConversationId
	/** It cannot be opened any more: only its name is left. */
	readonly closed?: boolean
}

/** A link to a conversation that listens to nothing: a board has a thousand of them, and the router's own each follow every address. */
export function ConversationLink({ id, closed = false, ...rest }: ConversationLinkProps) {
	const navigate = useNavigate()
	const href = `/conversations/${id}`
	if (closed) return <a {...rest} role="link" aria-disabled={true} />
	return (
		<a
			{...rest}
			href={href}
			onClick={(event) => {
				if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
				event.preventDefault()
				void navigate({ to: '/conversations/$id', params: { id } })
			}}
		/>
	)
}
