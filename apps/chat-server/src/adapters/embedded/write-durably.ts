import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'

/** Writes a file that only its owner can read; its bytes are on disk when this returns, its name once its folder is flushed. */
export function writeDurably(file: string, text: string): void {
	const handle = openSync(file, 'w', 0o600)
	try {
		writeFileSync(handle, text)
		fsyncSync(handle)
	} finally {
		closeSync(handle)
	}
}

/** A name that was made, changed or removed is on disk only when the folder that holds it is. */
export function flushFolder(folder: string): void {
	// Windows does not let a folder be opened; its file systems keep names by themselves.
	if (process.platform === 'win32') return
	const handle = openSync(folder, 'r')
	try {
		fsyncSync(handle)
	} finally {
		closeSync(handle)
	}
}
