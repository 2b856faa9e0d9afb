// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createStore } from '../store.ts'
import { conversationId, otherConversationId } from '../testing/fixtures.ts'
import { useConversation } from './use-conversation.ts'
import { useSnapshot } from './use-snapshot.ts'

test('useSnapshot renders what the store holds', () => {
	const store = createStore({ count: 1 })
	const { result } = renderHook(() => useSnapshot(store).count)
	act(() => store.set({ count: 2 }))
	expect(result.current).toBe(2)
})

test('useConversation renders for its own conversation only, and knows when it is gone', () => {
	const [mine, other] = [{ id: conversationId }, { id: otherConversationId }]
	const store = createStore({ conversations: [mine, other] })
	let renders = 0
	const { result } = renderHook(() => {
		renders += 1
		return useConversation(store, conversationId)
	})
	act(() => store.set({ conversations: [mine, { ...other }] }))
	expect([result.current, renders]).toEqual([mine, 1])
	act(() => store.set({ conversations: [] }))
	expect(result.current).toBeNull()
})
