import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef } from 'react'

/** Something a supervisor can do by name. Every screen adds its own while it is shown. */
export type Command = {
	readonly id: string
	/** What it does, as a button would say it. */
	readonly title: string
	/** Where it leads or what it means, if the title alone is not enough. */
	readonly about?: string
	/** The key that does the same, if there is one. */
	readonly keys?: readonly string[]
	readonly run: () => void
}

type Commands = {
	readonly put: (owner: string, commands: readonly Command[]) => void
	readonly remove: (owner: string) => void
	/** Everything that can be done now, in the order in which the screens came. */
	readonly all: () => readonly Command[]
}

const CommandsContext = createContext<Commands | null>(null)

export function CommandsProvider({ children }: { readonly children: ReactNode }) {
	const known = useRef(new Map<string, readonly Command[]>())
	const commands = useMemo<Commands>(
		() => ({
			put: (owner, added) => void known.current.set(owner, added),
			remove: (owner) => void known.current.delete(owner),
			all: () => [...known.current.values()].flat(),
		}),
		[],
	)
	return <CommandsContext value={commands}>{children}</CommandsContext>
}

export function useAllCommands(): Commands['all'] {
	const commands = useContext(CommandsContext)
	if (!commands) throw new Error('useAllCommands stands outside CommandsProvider')
	return commands.all
}

/** Offers these in the command palette for as long as the component is shown. */
export function useCommands(added: readonly Command[]): void {
	const commands = useContext(CommandsContext)
	if (!commands) throw new Error('useCommands stands outside CommandsProvider')
	const owner = useId()
	useEffect(() => {
		commands.put(owner, added)
	}, [commands, owner, added])
	useEffect(() => () => commands.remove(owner), [commands, owner])
}
