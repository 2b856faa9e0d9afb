import { createContext } from 'react'

/** What a link away from the chat has as its target: inside another page it must not take the chat's place there. */
export const NewWindow = createContext<'_blank' | undefined>(undefined)
