import { EmbeddedStoreError } from './adapters/embedded/embedded-store-error.ts'
import { startChatServer } from './chat-server.ts'
import { ConfigError, readConfig } from './config.ts'
import { endOnDefect } from './observability/end-on-defect.ts'
import { greeting } from './observability/greeting.ts'
import { createLogger } from './observability/logger.ts'
import { startFault } from './observability/start-fault.ts'
import { closingPolicy } from './transport/socket/closing-policy.ts'
import { refuseUnsafeToServe } from './unsafe-to-serve.ts'

async function main(): Promise<void> {
	const config = readConfig()
	await refuseUnsafeToServe(config)
	endOnDefect(process, createLogger({ level: config.logLevel }))
	const server = await startChatServer(config)
	process.stdout.write(greeting(config, server))

	let isStopping = false
	const stop = (): void => {
		if (isStopping) process.exit(1)
		isStopping = true
		process.stdout.write('Stopping: telling everybody connected, then closing the stores. Press Ctrl-C again to stop at once.\n')
		setTimeout(() => process.exit(1), closingPolicy.forceAfterMs).unref()
		server[Symbol.asyncDispose]().then(
			() => process.exit(0),
			() => process.exit(1),
		)
	}
	process.on('SIGINT', stop)
	process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
	if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`)
	else if (error instanceof EmbeddedStoreError) process.stderr.write(`${error.sentence}\n`)
	else process.stderr.write(`${startFault(error)}\n`)
	process.exit(1)
})
