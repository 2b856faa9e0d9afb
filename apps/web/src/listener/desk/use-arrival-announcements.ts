import type { ListenerOpenConversation } from '@akin/client/listener-session'
import type { ConversationId } from '@akin/core/support/ids'
import type { Announcer } from '@akin/ui/a11y/announcer'
import { useBackgroundAnnouncement } from '@akin/ui/a11y/use-background-announcement'
import { useHandleName } from '@akin/ui/staff/handle-name'
import { useCloseReason } from '@akin/ui/staff/room-notice-words'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { useDesk, useSnapshot } from '../session/desk-context.tsx'
import { useArrivals } from './use-arrivals.ts'

/**
 * What is heard of new entries: the words of a conversation that is open on screen, only the name of one that is not. One's own messages
 * are silent. A sound goes with every message that is not on screen, or while the page is not looked at.
 */
export function useArrivalAnnouncements(conversations: readonly ListenerOpenConversation[], shown: readonly ConversationId[]): void {
	const { t } = useLingui()
	const { announcer, chime } = useDesk()
	const { me } = useSnapshot()
	const name = useHandleName()
	const closeReason = useCloseReason()
	const background = useBackgroundAnnouncement(announcer.status)
	useForgetting(conversations, announcer)
	useArrivals(conversations, ({ id, view }, entry) => {
		const { author, content } = entry
		const who = name(view.handle)
		if ((author.role === 'listener' || author.role === 'supervisor') && author.id === me?.id) return
		if (content.kind === 'message') {
			if (!shown.includes(id) || document.hidden) chime.play('message')
			if (!shown.includes(id)) background(id, t`New message, ${who}`)
			else announcer.message(author.role === 'supervisor' || author.role === 'listener' ? author.name : who, content.text)
		}
		if (content.kind === 'whisper') {
			chime.play('message')
			if (shown.includes(id)) announcer.message(t`Whisper, ${who}`, content.text)
			else background(id, t`New whisper, ${who}`)
		}
		if (content.kind === 'suggestion' && author.role === 'supervisor') {
			chime.play('message')
			if (shown.includes(id)) announcer.message(t`${{ name: author.name }} suggests a reply, ${who}`, content.text)
			else background(id, t`A suggested reply, ${who}`)
		}
		if (content.kind === 'danger_declared') {
			chime.play('message')
			announcer.alert(t`${who} said they are in danger right now.`)
		}
		if (content.kind === 'taken_over') announcer.alert(t`${{ name: content.name }} answers ${who} now.`)
		if (content.kind === 'handed_back') announcer.alert(t`${who} is yours again.`)
		if (content.kind === 'listener_joined' && content.name === me?.name && view.state.kind === 'handling')
			announcer.alert(t`${who} is with you now.`)
		if (content.kind === 'ended') announcer.alert(`${who}. ${closeReason(content.reason)}`)
		if (content.kind === 'signal_acknowledged') announcer.status(t`${{ name: content.name }} saw your request about ${who}.`)
	})
}

/** A conversation that left the desk, erased perhaps, leaves the hidden lines too; so does everything when the desk is left. */
function useForgetting(conversations: readonly ListenerOpenConversation[], announcer: Announcer): void {
	const before = useRef<readonly ConversationId[]>([])
	useEffect(() => {
		const now = conversations.map(({ id }) => id)
		if (before.current.some((id) => !now.includes(id))) announcer.forget()
		before.current = now
	}, [conversations, announcer])
	useEffect(() => () => announcer.forget(), [announcer])
}
