// Loaded into a server by `--import`: when the script that started it is gone, drain and end instead of running on unseen.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
