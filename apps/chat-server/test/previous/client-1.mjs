// The client as it was while version 1 of the protocol was the current one: packages/client of commit 3076a97, bundled by
// `rolldown --format esm --platform node --external socket.io-client`. Never edited: it stands for the pages people still have open.
import { io } from "socket.io-client";
// packages/client/src/back-off.ts
const BASE_MS = 1e3;
const LONGEST_MS = 3e4;
const ceiling = (attempt) => Math.min(LONGEST_MS, BASE_MS * 2 ** Math.min(attempt, 10));
/** Full jitter: anywhere between nothing and 1, 2, 4 … 30 s, in milliseconds. `attempt` counts from 0. For retries of one request. */
const fullJitter = (attempt, random) => Math.round(random() * ceiling(attempt));
/** Most drops end within a minute, so for about that long nobody waits much longer than this for the next try (M5). */
const SOON_MS = 4e3;
const SOON_ATTEMPTS = 14;
/**
* Around 1, 2, 4, 4 … s for the first minute, then 8, 16, 30 s; half less to half more, never above 30 s. `attempt` counts from 0. For new
* connections.
*/
const untilNextAttempt = (attempt, random) => {
	const middle = attempt < SOON_ATTEMPTS ? Math.min(SOON_MS, ceiling(attempt)) : ceiling(attempt - SOON_ATTEMPTS + 3);
	return Math.round(Math.min(LONGEST_MS, middle * (.5 + random())));
};
// packages/core/src/support/ids.ts
/** The one door from plain text to an identifier. Callers have parsed or made the text themselves. */
const asId = (text) => text;
// packages/client/src/environment.ts
/** The clock, timers and randomness of this process; never wakes on its own. */
const systemEnvironment = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	},
	random: () => Math.random(),
	newClientId: () => asId(crypto.randomUUID()),
	onWake: () => () => {}
};
const noAnswer = (message) => ({
	ok: false,
	error: {
		code: "no_answer",
		message
	}
});
/**
* Asks once. Settles with the server's acknowledgement, or with `no_answer` when there is no connection, when it breaks, or after
* `timeoutMs`; never rejects. Nothing is kept for a later connection: repeating is the caller's decision.
*/
const call = (socket, command, payload, options = {}) => new Promise((resolve) => {
	if (!socket.connected) return resolve(noAnswer("not connected"));
	const { after } = options.environment ?? systemEnvironment;
	const settle = (reply) => {
		cancelTimeout();
		socket.off("disconnect", lost);
		resolve(reply);
	};
	const lost = () => settle(noAnswer("disconnected"));
	const cancelTimeout = after(options.timeoutMs ?? 5e3, () => settle(noAnswer("no acknowledgement in time")));
	socket.once("disconnect", lost);
	socket.emit(command, payload, (reply) => settle(isReply(reply) ? reply : noAnswer("not a reply")));
	if (socket.sendBuffer.length > 0) socket.sendBuffer = [];
});
const isReply = (value) => typeof value === "object" && value !== null && "ok" in value;
// packages/client/src/silence.ts
/**
* The server pings every 15 s. Socket.IO itself waits 25 s before it believes that a transport is dead; this is what keeps the promise that
* a silent drop heals within 20 s (M5).
*/
const LONGEST_SILENCE_MS = 17e3;
/** Calls `silent` once when nothing at all has been received for too long; also right on waking from a sleep. Answers the way to stop. */
const watchSilence = (socket, environment, silent) => {
	let lastHeard = environment.now();
	const heard = () => {
		lastHeard = environment.now();
	};
	const check = () => {
		const quietFor = environment.now() - lastHeard;
		if (quietFor >= 17e3) silent();
		else cancel = environment.after(LONGEST_SILENCE_MS - quietFor, check);
	};
	let cancel = environment.after(LONGEST_SILENCE_MS, check);
	const engine = socket.io.engine;
	engine.on("packet", heard);
	const stopWaking = environment.onWake(() => {
		cancel();
		check();
	});
	return () => {
		cancel();
		stopWaking();
		engine.off("packet", heard);
	};
};
// packages/client/src/connect.ts
/** Longer than any handshake needs, shorter than anybody's patience. */
const ATTEMPT_TIMEOUT_MS = 1e4;
/** A transport that died without a word was noticed late already: come back within this. */
const AFTER_SILENCE_SPREAD_MS = 1e3;
/**
* Connects one audience to its server: WebSocket first, polling where that is blocked. Reconnecting is done here and not by Socket.IO, so
* that every attempt brings its own ticket, a draining server can spread the return of its clients, and nothing waits in a hidden buffer.
*/
const connect = (options) => {
	const environment = options.environment ?? systemEnvironment;
	const socket = io(options.origin + options.namespace, {
		autoConnect: false,
		reconnection: false,
		forceNew: true,
		transports: ["websocket", "polling"],
		tryAllTransports: true,
		...!("document" in globalThis) ? { extraHeaders: { origin: options.origin } } : {}
	});
	const listeners = /* @__PURE__ */ new Set();
	let state = { kind: "idle" };
	let failures = 0;
	let drainSpreadMs = null;
	/** Changes with every attempt, so that a late ticket cannot start an old one. */
	let attempt = 0;
	let trying = false;
	let cancelTimer = () => {};
	let stopWaking = () => {};
	let stopWatching = null;
	const enter = (next) => {
		state = next;
		for (const listener of [...listeners]) listener(next);
	};
	const retryIn = (ms) => {
		cancelTimer();
		cancelTimer = environment.after(ms, tryOnce);
	};
	const giveUpAttempt = (retryAfterMs) => {
		attempt += 1;
		trying = false;
		socket.disconnect();
		retryIn(Math.max(retryAfterMs ?? 0, untilNextAttempt(failures, environment.random)));
		failures += 1;
	};
	const stop = () => {
		attempt += 1;
		trying = false;
		cancelTimer();
		stopWaking();
	};
	const refuse = (code) => {
		stop();
		enter({
			kind: "refused",
			code
		});
		socket.disconnect();
	};
	const tryOnce = async () => {
		cancelTimer();
		const mine = ++attempt;
		trying = true;
		cancelTimer = environment.after(ATTEMPT_TIMEOUT_MS, () => {
			socket.io.opts.transports?.reverse();
			giveUpAttempt();
		});
		const answer = await options.getTicket().catch(() => null);
		if (mine !== attempt || state.kind !== "down") return;
		if (answer?.ok) {
			socket.auth = {
				ticket: answer.data.ticket,
				protocol: 1
			};
			socket.connect();
		} else if (answer?.error.code === "not_signed_in") refuse("not_signed_in");
		else giveUpAttempt(answer?.error.retryAfterMs);
	};
	socket.on("connect", () => {
		cancelTimer();
		trying = false;
		failures = 0;
		drainSpreadMs = null;
		stopWatching = watchSilence(socket, environment, () => {
			drainSpreadMs ??= AFTER_SILENCE_SPREAD_MS;
			socket.disconnect();
		});
		enter({ kind: "up" });
	});
	socket.on("connect_error", (error) => {
		if (!trying) return;
		const code = error.data?.code;
		if (code === "not_signed_in" || code === "unsupported_version") refuse(code);
		else giveUpAttempt(typeof error.data?.retryAfterMs === "number" ? error.data.retryAfterMs : void 0);
	});
	socket.on("disconnect", () => {
		stopWatching?.();
		stopWatching = null;
		socket.sendBuffer = [];
		if (state.kind !== "up") return;
		enter({
			kind: "down",
			since: environment.now()
		});
		const spread = drainSpreadMs;
		drainSpreadMs = null;
		retryIn(spread === null ? untilNextAttempt(0, environment.random) : Math.round(environment.random() * spread));
	});
	socket.on("server:draining", (data) => {
		drainSpreadMs = data.spreadMs;
	});
	const wake = () => {
		if (state.kind === "down" && !trying) tryOnce();
	};
	return {
		state: () => state,
		onState: (listener) => {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		call: (command, payload, callOptions) => call(socket, command, payload, {
			...callOptions,
			environment
		}),
		on: (event, listener) => {
			const name = event;
			socket.on(name, listener);
			return () => {
				socket.off(name, listener);
			};
		},
		open: () => {
			if (state.kind === "down" || state.kind === "up") return;
			failures = 0;
			stopWaking = environment.onWake(wake);
			enter({
				kind: "down",
				since: environment.now()
			});
			tryOnce();
		},
		wake,
		close: () => {
			stop();
			enter({ kind: "idle" });
			socket.disconnect();
		}
	};
};
// packages/client/src/audience-shape.ts
const seekerShape = {
	streams: ["room"],
	idOf: (view) => view.id,
	positionOf: (view) => ({
		epoch: view.head.epoch,
		heads: { room: view.head.seq }
	}),
	streamOf: () => "room",
	isErased: (view) => view.state.kind === "closed" && view.state.erased
};
const listenerShape = () => ({
	streams: ["room", "backstage"],
	idOf: (view) => view.id,
	positionOf: (view) => ({
		epoch: view.epoch,
		heads: view.heads
	}),
	streamOf: (entry) => entry.stream,
	isErased: () => false
});
const supervisorShape = () => ({
	streams: [
		"room",
		"backstage",
		"supervision"
	],
	idOf: (view) => view.row.id,
	positionOf: (view) => ({
		epoch: view.epoch,
		heads: view.heads
	}),
	streamOf: (entry) => entry.stream,
	isErased: () => false
});
// packages/client/src/catch-up.ts
const createCatchUpCounter = () => {
	let id = 0;
	let counting = false;
	let backAt = null;
	let arrived = 0;
	let sent = /* @__PURE__ */ new Set();
	return {
		lost: () => {
			backAt = null;
			if (counting) return;
			counting = true;
			id += 1;
			arrived = 0;
			sent = /* @__PURE__ */ new Set();
		},
		isCounting: () => counting,
		back: (at) => {
			if (counting) backAt = at;
		},
		arrived: (messages) => {
			if (counting) arrived += messages;
		},
		sent: (clientId, writtenAt) => {
			if (counting && backAt !== null && writtenAt <= backAt) sent.add(clientId);
		},
		settle: (caughtUp, unsentSince) => {
			if (!counting || backAt === null || !caughtUp || unsentSince !== null && unsentSince <= backAt) return null;
			counting = false;
			return {
				id,
				arrived,
				sent: sent.size
			};
		}
	};
};
// packages/client/src/stream-log.ts
const emptyStream = {
	entries: [],
	held: [],
	head: 0
};
/** Adds entries in whatever order and however often they come. Answers the same log when there is nothing new in them. */
const absorb = (log, incoming) => {
	const bySeq = new Map(log.held.map((entry) => [entry.seq, entry]));
	const before = bySeq.size;
	for (const entry of incoming) if (entry.seq > log.entries.length && !bySeq.has(entry.seq)) bySeq.set(entry.seq, entry);
	if (bySeq.size === before) return log;
	const next = [];
	for (let seq = log.entries.length + 1;; seq++) {
		const entry = bySeq.get(seq);
		if (entry === void 0) break;
		next.push(entry);
		bySeq.delete(seq);
	}
	const held = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
	const entries = next.length === 0 ? log.entries : [...log.entries, ...next];
	return {
		entries,
		held,
		head: Math.max(log.head, entries.length, held.at(-1)?.seq ?? 0)
	};
};
const hearOfHead = (log, head) => head > log.head ? {
	...log,
	head
} : log;
// packages/client/src/conversation-reducer.ts
const openState = (shape, view) => {
	const streams = mapStreams(shape.streams, () => emptyStream);
	return withPosition(shape, {
		view,
		streams,
		epoch: 0
	}, shape.positionOf(view));
};
/** Cannot fail, may be repeated, and accepts news in any order: the outcome is the same log. Answers the same state for no news. */
const evolve = (shape, state, news) => {
	switch (news.kind) {
		case "entries": return withEntries(shape, withPosition(shape, state, news.position), news.entries);
		case "head": return withPosition(shape, state, news.position);
		case "view": return withView(shape, state, news.view);
		case "resumed": {
			const merged = withEntries(shape, state, news.entries);
			const known = shape.positionOf(merged.view);
			const told = shape.positionOf(news.view);
			if (news.viewHeardMeanwhile && !isBeyond(shape, told, known)) return withPosition(shape, merged, told);
			return withView(shape, merged, news.view);
		}
	}
};
/** Where to resume: the last entry of every stream behind which nothing is missing. */
const resumeAfter = (shape, state) => mapStreams(shape.streams, (stream) => state.streams[stream].entries.length);
/** Something is known to be missing: an entry between others, the end of a stream, or the state after a change of rights. */
const needsResume = (shape, state) => {
	if (shape.isErased(state.view)) return false;
	if (state.epoch > shape.positionOf(state.view).epoch) return true;
	return shape.streams.some((stream) => state.streams[stream].head > state.streams[stream].entries.length);
};
const withView = (shape, state, view) => {
	const told = shape.positionOf(view);
	if (isBeyond(shape, shape.positionOf(state.view), told)) return state;
	const streams = shape.isErased(view) ? mapStreams(shape.streams, () => emptyStream) : state.streams;
	return withPosition(shape, {
		...state,
		view,
		streams
	}, told);
};
const withEntries = (shape, state, entries) => {
	if (shape.isErased(state.view)) return state;
	const streams = mapStreams(shape.streams, (stream) => absorb(state.streams[stream], entries.filter((entry) => shape.streamOf(entry) === stream)));
	return keepIfEqual(shape, state, streams, state.epoch);
};
const withPosition = (shape, state, position) => {
	const streams = mapStreams(shape.streams, (stream) => hearOfHead(state.streams[stream], position.heads[stream] ?? 0));
	return keepIfEqual(shape, state, streams, Math.max(state.epoch, position.epoch));
};
const keepIfEqual = (shape, state, streams, epoch) => {
	return epoch === state.epoch && shape.streams.every((stream) => streams[stream] === state.streams[stream]) ? state : {
		...state,
		streams,
		epoch
	};
};
/** Both only ever grow, so a higher epoch, or a higher head under the same epoch, is later. */
const isBeyond = (shape, a, b) => a.epoch > b.epoch || a.epoch === b.epoch && shape.streams.some((stream) => (a.heads[stream] ?? 0) > (b.heads[stream] ?? 0));
const mapStreams = (streams, value) => Object.fromEntries(streams.map((stream) => [stream, value(stream)]));
// packages/client/src/outgoing.ts
/** The stream in which the entry of an outgoing item will stand. */
const streamOfKind = {
	message: "room",
	whisper: "backstage",
	note: "supervision"
};
const createResync = (options) => {
	const { environment } = options;
	let running = false;
	let wanted = false;
	let paused = true;
	let failures = 0;
	let cancelTimer = null;
	const later = (ms) => {
		cancelTimer?.();
		cancelTimer = environment.after(ms, () => {
			cancelTimer = null;
			if (wanted || options.isNeeded()) run();
		});
	};
	const stopTimer = () => {
		cancelTimer?.();
		cancelTimer = null;
	};
	const repeatLater = () => {
		wanted = true;
		if (!paused) later(fullJitter(failures, environment.random));
		failures += 1;
	};
	const run = async () => {
		wanted = true;
		if (running || paused) return;
		running = true;
		let outcome = "done";
		while (wanted && !paused) {
			wanted = false;
			outcome = await options.fetchPage();
			if (outcome === "failed") break;
			if (outcome === "more") wanted = true;
			if (outcome === "stop") {
				paused = true;
				wanted = false;
			}
		}
		running = false;
		if (outcome === "failed") repeatLater();
		else if (outcome === "stop" || paused) return;
		else if (options.isNeeded()) repeatLater();
		else {
			failures = 0;
			options.onCaughtUp();
		}
	};
	return {
		suspect: () => {
			if (!paused && !running && cancelTimer === null && options.isNeeded()) later(300);
		},
		now: () => {
			paused = false;
			failures = 0;
			stopTimer();
			run();
		},
		pause: () => {
			paused = true;
			stopTimer();
		}
	};
};
// packages/client/src/store.ts
/** Holds one immutable value. Setting the same value again tells nobody. */
const createStore = (initial) => {
	let value = initial;
	const listeners = /* @__PURE__ */ new Set();
	return {
		getSnapshot: () => value,
		subscribe: (listener) => {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		set: (next) => {
			if (Object.is(next, value)) return;
			value = next;
			for (const listener of [...listeners]) listener();
		}
	};
};
const TYPING_EXPIRES_MS = 6e3;
/** Who is writing at the moment. Whoever is not heard of again stops by himself: nothing relies on the event that says so. */
const createTypists = (environment) => {
	const store = createStore([]);
	const expiries = /* @__PURE__ */ new Map();
	const keyOf = ({ role, name }) => `${role} ${name}`;
	const drop = (key) => {
		expiries.get(key)?.();
		expiries.delete(key);
		const left = store.getSnapshot().filter((typist) => keyOf(typist) !== key);
		if (left.length < store.getSnapshot().length) store.set(left);
	};
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		hear: (person, typing) => {
			const key = keyOf(person);
			if (!typing) return drop(key);
			expiries.get(key)?.();
			expiries.set(key, environment.after(TYPING_EXPIRES_MS, () => drop(key)));
			if (store.getSnapshot().some((typist) => keyOf(typist) === key)) return;
			store.set([...store.getSnapshot(), {
				role: person.role,
				name: person.name,
				since: environment.now()
			}]);
		},
		clear: () => {
			for (const cancel of expiries.values()) cancel();
			expiries.clear();
			if (store.getSnapshot().length > 0) store.set([]);
		}
	};
};
const createTypingSender = (environment, send) => {
	let lastTrueAt = null;
	return {
		set: (typing) => {
			const since = lastTrueAt === null ? Number.POSITIVE_INFINITY : environment.now() - lastTrueAt;
			if (typing && since >= 3e3) {
				lastTrueAt = environment.now();
				send(true);
			}
			if (!typing && since < 6e3) send(false);
			if (!typing) lastTrueAt = null;
		},
		sent: () => {
			lastTrueAt = null;
		}
	};
};
// packages/client/src/conversation-tracker.ts
/** So many complete answers in a row that leave the same hole, and it is believed: a stream we may not read any more, an erased log. */
const BARREN_ANSWERS = 3;
/** Keeps one conversation current: its log, who is writing in it, and what a drop brought. */
const trackConversation = (options) => {
	const { shape, environment, outbox, onChange } = options;
	const id = shape.idOf(options.view);
	const counter = createCatchUpCounter();
	const typists = createTypists(environment);
	let state = openState(shape, options.view);
	let loadedUpTo = resumeAfter(shape, state);
	let catchUp = null;
	let everCaughtUp = false;
	let viewHeard = false;
	/** From every new connection until its first run of questions has come to an end. */
	let resyncing = true;
	let closed = false;
	let barren = 0;
	let givenUpAt = null;
	const knownPosition = () => `${state.epoch} ${shape.streams.map((stream) => state.streams[stream].head).join()}`;
	/** Asking makes sense, unless the server has said often enough that it has no more than this. */
	const isMissing = () => needsResume(shape, state) && knownPosition() !== givenUpAt;
	/** History on opening and the catch-up after an absence come in one go; a late single entry is as live as any other. */
	const isLoading = () => !everCaughtUp || counter.isCounting();
	const settleCatchUp = () => {
		const unsent = outbox.getSnapshot().find((item) => item.state.kind !== "not_sent");
		const line = counter.settle(!resyncing && !isMissing(), unsent?.writtenAt ?? null);
		if (line === null) return;
		catchUp = line;
		onChange();
	};
	const meet = (stream, entries) => {
		for (const entry of entries) {
			const writer = options.writerOf(entry);
			if (writer !== null && writer !== "you") {
				counter.arrived(1);
				typists.hear(writer, false);
			}
			const mine = outbox.getSnapshot().find((item) => item.clientId === entry.clientId);
			if (mine === void 0) continue;
			counter.sent(mine.clientId, mine.writtenAt);
			outbox.confirm(mine.clientId);
		}
		const have = state.streams[stream].entries.length;
		for (const item of outbox.getSnapshot()) if (streamOfKind[item.kind] === stream && item.state.kind === "sent" && item.state.seq <= have) outbox.confirm(item.clientId);
	};
	const apply = (news) => {
		const before = state;
		state = evolve(shape, state, news);
		if (state === before) return;
		for (const stream of shape.streams) meet(stream, state.streams[stream].entries.slice(before.streams[stream].entries.length));
		onChange();
	};
	const total = () => shape.streams.reduce((sum, stream) => sum + state.streams[stream].entries.length, 0);
	const fetchPage = async () => {
		viewHeard = false;
		const before = total();
		const page = await options.resume(id, resumeAfter(shape, state));
		if (closed) return "stop";
		if (!page.ok) {
			if (page.error.code !== "conversation_not_found") return "failed";
			options.onGone();
			return "stop";
		}
		const loading = isLoading();
		apply({
			kind: "resumed",
			view: page.data.conversation,
			entries: page.data.entries,
			viewHeardMeanwhile: viewHeard
		});
		if (loading) loadedUpTo = resumeAfter(shape, state);
		barren = total() > before || page.data.more || !isMissing() ? 0 : barren + 1;
		if (barren >= BARREN_ANSWERS) givenUpAt = knownPosition();
		if (!page.data.more) return "done";
		return total() > before ? "more" : "failed";
	};
	const resync = createResync({
		environment,
		isNeeded: isMissing,
		fetchPage,
		onCaughtUp: () => {
			resyncing = false;
			everCaughtUp = true;
			onChange();
			settleCatchUp();
		}
	});
	const stopHearingTyping = typists.subscribe(onChange);
	const stopHearingOutbox = outbox.subscribe(() => {
		onChange();
		settleCatchUp();
	});
	return {
		id,
		state: () => state,
		caughtUp: () => !resyncing && !isMissing(),
		loadedUpTo: () => loadedUpTo,
		typists: typists.getSnapshot,
		catchUp: () => catchUp,
		hear: (news) => {
			if (news.kind === "view") viewHeard = true;
			apply(news);
			resync.suspect();
		},
		hearTyping: typists.hear,
		connected: () => {
			counter.back(environment.now());
			resyncing = true;
			barren = 0;
			givenUpAt = null;
			resync.now();
		},
		disconnected: () => {
			resyncing = true;
			resync.pause();
			typists.clear();
		},
		lost: () => {
			catchUp = null;
			counter.lost();
		},
		look: () => resync.now(),
		close: () => {
			closed = true;
			resync.pause();
			stopHearingTyping();
			stopHearingOutbox();
			typists.clear();
		}
	};
};
// packages/client/src/outbox.ts
/** The bubble says "Sending is slow" from here on. */
const SLOW_AFTER_MS = 4e3;
/** Room in a frame for the envelope: packet type, namespace, acknowledgement number, event name, ids and punctuation. */
const ENVELOPE_BYTES = 256;
const LONGEST_TEXT = 12e3;
/** Trying the same words again may succeed. Any other code, known or not, is for good and is shown. */
const passing = /* @__PURE__ */ new Set([
	"no_answer",
	"rate_limited",
	"unavailable",
	"internal",
	"not_signed_in"
]);
const isPending = (item) => item.state.kind === "queued" || item.state.kind === "sending";
/** There are words in it that the server does not have. */
const isUnsent = (item) => item.state.kind !== "sent";
const fitsFrame = (text) => text.length <= LONGEST_TEXT && new TextEncoder().encode(JSON.stringify(text)).length + ENVELOPE_BYTES <= 65536;
const createOutbox = (options) => {
	const { environment } = options;
	const store = createStore([]);
	let online = false;
	let closed = false;
	let inFlight = null;
	let attempt = 0;
	let cancelRetry = null;
	let slow = null;
	const find = (clientId) => store.getSnapshot().find((item) => item.clientId === clientId);
	const mark = (clientId, state) => store.set(store.getSnapshot().map((item) => item.clientId === clientId ? {
		...item,
		state
	} : item));
	const remove = (clientId) => store.set(store.getSnapshot().filter((item) => item.clientId !== clientId));
	const watchSlow = (clientId) => {
		if (slow?.of === clientId) return;
		slow?.cancel();
		slow = {
			of: clientId,
			cancel: environment.after(SLOW_AFTER_MS, () => {
				if (find(clientId)?.state.kind === "sending") mark(clientId, {
					kind: "sending",
					slow: true
				});
			})
		};
	};
	const finish = (clientId) => {
		if (slow?.of === clientId) slow.cancel();
		if (slow?.of === clientId) slow = null;
		attempt = 0;
	};
	const stopRetry = () => {
		cancelRetry?.();
		cancelRetry = null;
	};
	const pump = () => {
		if (closed || !online || inFlight !== null || cancelRetry !== null) return;
		const item = store.getSnapshot().find(isPending);
		if (item === void 0) return;
		if (fitsFrame(item.text)) deliver(item);
		else {
			mark(item.clientId, {
				kind: "not_sent",
				code: "message_too_long"
			});
			pump();
		}
	};
	const deliver = async (item) => {
		const { clientId } = item;
		inFlight = clientId;
		watchSlow(clientId);
		if (item.state.kind === "queued") mark(clientId, {
			kind: "sending",
			slow: false
		});
		const reply = await options.send(item).catch(() => ({
			ok: false,
			error: { code: "no_answer" }
		}));
		inFlight = null;
		if (closed) return;
		if (reply.ok) {
			finish(clientId);
			if (find(clientId) !== void 0) mark(clientId, {
				kind: "sent",
				seq: reply.data.seq
			});
			options.onAcknowledged(item, reply.data.seq);
		} else if (find(clientId) === void 0) finish(clientId);
		else if (passing.has(reply.error.code)) {
			const wait = Math.max(reply.error.retryAfterMs ?? 0, fullJitter(attempt, environment.random));
			attempt += 1;
			if (online) cancelRetry = environment.after(wait, again);
		} else {
			finish(clientId);
			mark(clientId, {
				kind: "not_sent",
				code: reply.error.code
			});
		}
		pump();
	};
	const again = () => {
		cancelRetry = null;
		pump();
	};
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		add: (kind, text) => {
			const clientId = environment.newClientId();
			const { conversationId } = options;
			const item = {
				clientId,
				conversationId,
				kind,
				text,
				writtenAt: environment.now(),
				state: { kind: "queued" }
			};
			store.set([...store.getSnapshot(), item]);
			pump();
			return clientId;
		},
		retry: (clientId) => {
			const item = find(clientId);
			if (item?.state.kind !== "not_sent") return false;
			const nextId = item.state.code === "client_id_conflict" ? environment.newClientId() : clientId;
			const others = store.getSnapshot().filter((other) => other.clientId !== clientId);
			store.set([...others, {
				...item,
				clientId: nextId,
				state: { kind: "queued" }
			}]);
			pump();
			return true;
		},
		discard: (clientId) => {
			const item = find(clientId);
			if (item?.state.kind !== "queued" && item?.state.kind !== "not_sent") return false;
			remove(clientId);
			return true;
		},
		confirm: (clientId) => {
			if (find(clientId) === void 0) return;
			const waited = store.getSnapshot().find(isPending)?.clientId === clientId;
			if (slow?.of === clientId) slow.cancel();
			remove(clientId);
			if (!waited || inFlight !== null) return;
			finish(clientId);
			stopRetry();
			pump();
		},
		setOnline: (next) => {
			online = next;
			stopRetry();
			if (!next) return;
			attempt = 0;
			pump();
		},
		close: () => {
			closed = true;
			stopRetry();
			slow?.cancel();
			store.set([]);
		}
	};
};
// packages/client/src/outboxes.ts
const createOutboxes = (options) => {
	const boxes = /* @__PURE__ */ new Map();
	let online = false;
	let lastUndelivered = [];
	const all = () => [...boxes.values()].flatMap((box) => box.getSnapshot());
	const forget = (conversationId) => {
		boxes.get(conversationId)?.close();
		boxes.delete(conversationId);
	};
	return {
		of: (conversationId) => {
			const known = boxes.get(conversationId);
			if (known !== void 0) return known;
			const { environment, send, onAcknowledged } = options;
			const box = createOutbox({
				conversationId,
				environment,
				send,
				onAcknowledged
			});
			boxes.set(conversationId, box);
			box.subscribe(options.onChange);
			box.setOnline(online);
			return box;
		},
		undelivered: (isShown) => {
			const next = all().filter((item) => isUnsent(item) && !isShown(item.conversationId));
			if (!(next.length === lastUndelivered.length && next.every((item, index) => item === lastUndelivered[index]))) lastUndelivered = next;
			return lastUndelivered;
		},
		hasUnsent: () => all().some(isUnsent),
		isSlow: () => all().some((item) => item.state.kind === "sending" && item.state.slow),
		retry: (clientId) => {
			for (const box of boxes.values()) box.retry(clientId);
		},
		discard: (clientId) => {
			for (const box of boxes.values()) box.discard(clientId);
		},
		setOnline: (next) => {
			online = next;
			for (const box of boxes.values()) box.setOnline(next);
		},
		forget,
		close: () => {
			online = false;
			for (const conversationId of [...boxes.keys()]) forget(conversationId);
		}
	};
};
// packages/client/src/connection-status.ts
const LOST_AFTER_MS = 3e3;
const LOST_LONG_AFTER_MS = 6e4;
/** The status that follows from the link and what the session knows; `slow`: something waits for its acknowledgement too long. */
const connectionStatus = (link, now, slow, gone) => {
	if (gone !== null) return {
		kind: "gone",
		reason: gone
	};
	switch (link.kind) {
		case "idle": return { kind: "ok" };
		case "refused": return link.code === "not_signed_in" ? {
			kind: "gone",
			reason: "not_signed_in"
		} : { kind: "other_version" };
		case "up": return { kind: slow ? "slow" : "ok" };
		case "down": {
			const downFor = now - link.since;
			if (downFor < 3e3) return { kind: "ok" };
			return {
				kind: downFor < 6e4 ? "lost" : "lost_long",
				since: link.since
			};
		}
	}
};
// packages/client/src/session-connection.ts
/** Opens the session on every connection, again and again until it is answered, and keeps the status people see. */
const connectSession = (options) => {
	const { link, environment } = options;
	let open = false;
	let offset = 0;
	let slow = false;
	let gone = null;
	let otherVersion = false;
	let failures = 0;
	/** Changes with every connection and every question, so that a late answer opens nothing. */
	let turn = 0;
	const strangers = /* @__PURE__ */ new Set();
	let asking = false;
	let toldLost = false;
	let status = { kind: "ok" };
	let cancelRetry = () => {};
	let cancelStatus = () => {};
	let stopWaking = () => {};
	const refreshStatus = () => {
		cancelStatus();
		const state = link.state();
		const next = otherVersion ? { kind: "other_version" } : connectionStatus(state, environment.now(), slow && state.kind === "up", gone);
		const changed = next.kind !== status.kind;
		status = changed ? next : status;
		if (state.kind === "down" && next.kind !== "lost_long") {
			const until = state.since + (next.kind === "ok" ? LOST_AFTER_MS : LOST_LONG_AFTER_MS);
			cancelStatus = environment.after(Math.max(1, until - environment.now()), refreshStatus);
		}
		if ((next.kind === "lost" || next.kind === "lost_long") && !toldLost) {
			toldLost = true;
			options.onLost();
		}
		if (changed) options.onChange();
	};
	const leave = (reason) => {
		if (reason === "version") otherVersion = true;
		else gone = reason;
		link.close();
	};
	const ask = async () => {
		cancelRetry();
		const mine = ++turn;
		asking = true;
		const askedAt = environment.now();
		const reply = await options.openSession();
		if (mine !== turn) return;
		asking = false;
		if (reply.ok) {
			offset = Math.round(reply.data.now - (askedAt + environment.now()) / 2);
			failures = 0;
			open = true;
			toldLost = false;
			options.onOpened(reply.data);
		} else if (reply.error.code === "not_signed_in") leave("not_signed_in");
		else {
			cancelRetry = environment.after(Math.max(reply.error.retryAfterMs ?? 0, fullJitter(failures, environment.random)), ask);
			failures += 1;
		}
	};
	link.onState((state) => {
		turn += 1;
		cancelRetry();
		if (state.kind === "up") {
			failures = 0;
			strangers.clear();
			ask();
		} else if (open) {
			open = false;
			options.onDown();
		}
		refreshStatus();
	});
	return {
		status: () => status,
		isOpen: () => open,
		clockOffsetMs: () => offset,
		setSlow: (next) => {
			if (next === slow) return;
			slow = next;
			refreshStatus();
		},
		ended: leave,
		reopenFor: (stranger) => {
			if (!open || asking || strangers.has(stranger)) return;
			strangers.add(stranger);
			ask();
		},
		open: () => {
			gone = null;
			otherVersion = false;
			stopWaking();
			stopWaking = environment.onWake(() => {
				if (open) options.onLook();
			});
			link.open();
			refreshStatus();
		},
		close: () => {
			gone = null;
			otherVersion = false;
			slow = false;
			stopWaking();
			link.close();
			cancelStatus();
		}
	};
};
// packages/client/src/seeker-session.ts
const nothingYet$2 = (connection) => ({
	...connection,
	programmes: [],
	conversation: null,
	wait: null,
	entries: [],
	caughtUp: true,
	loadedUpTo: 0,
	outgoing: [],
	typing: [],
	catchUp: null,
	undelivered: [],
	hasUnsent: false
});
const idle = {
	status: { kind: "ok" },
	ready: false,
	clockOffsetMs: 0
};
const writerOf$1 = (entry) => {
	if (entry.content.kind !== "message" || entry.author.role === "service") return null;
	return entry.author.role === "you" ? "you" : {
		role: entry.author.role,
		name: entry.author.name
	};
};
const noConversation = {
	ok: false,
	error: {
		code: "conversation_not_found",
		message: "there is no conversation yet"
	}
};
/** Nothing happens before `open`. */
const createSeekerSession = (options) => {
	const { link } = options;
	const environment = options.environment ?? systemEnvironment;
	const store = createStore(nothingYet$2(idle));
	let ready = false;
	let programmes = [];
	let tracker = null;
	let typing = null;
	const publish = () => {
		connection.setSlow(outboxes.isSlow());
		const state = {
			status: connection.status(),
			ready,
			clockOffsetMs: connection.clockOffsetMs()
		};
		const unsent = {
			undelivered: outboxes.undelivered((id) => id === tracker?.id),
			hasUnsent: outboxes.hasUnsent()
		};
		if (tracker === null) return store.set({
			...nothingYet$2(state),
			programmes,
			...unsent
		});
		const { view, streams } = tracker.state();
		store.set({
			...state,
			programmes,
			conversation: view,
			wait: view.state.kind === "waiting" ? view.state.wait : null,
			entries: streams.room.entries,
			caughtUp: tracker.caughtUp(),
			loadedUpTo: tracker.loadedUpTo().room,
			outgoing: outboxes.of(tracker.id).getSnapshot(),
			typing: tracker.typists(),
			catchUp: tracker.catchUp(),
			...unsent
		});
	};
	const outboxes = createOutboxes({
		environment,
		send: ({ conversationId, clientId, text }) => link.call("message:send", {
			conversationId,
			clientId,
			text
		}),
		onAcknowledged: (item, seq) => {
			if (tracker?.id === item.conversationId) tracker.hear({
				kind: "head",
				position: {
					epoch: 0,
					heads: { room: seq }
				}
			});
			else outboxes.of(item.conversationId).confirm(item.clientId);
		},
		onChange: () => publish()
	});
	const drop = () => {
		if (tracker === null) return;
		tracker.close();
		tracker = null;
		typing = null;
	};
	/** The server's word on which conversation is this session's. An older one that has ended never displaces another. */
	const adopt = (view) => {
		if (tracker?.id === view.id) return tracker.hear({
			kind: "view",
			view
		});
		if (tracker !== null && view.state.kind === "closed") return;
		drop();
		const { id } = view;
		tracker = trackConversation({
			shape: seekerShape,
			view,
			environment,
			outbox: outboxes.of(id),
			resume: (conversationId, after) => link.call("conversation:resume", {
				conversationId,
				after: after.room
			}),
			writerOf: writerOf$1,
			onChange: () => publish(),
			onGone: () => {
				drop();
				publish();
			}
		});
		typing = createTypingSender(environment, (on) => void link.call("typing:set", {
			conversationId: id,
			typing: on
		}));
		if (connection.isOpen()) tracker.connected();
		publish();
	};
	const connection = connectSession({
		link,
		environment,
		openSession: () => link.call("session:open", {}),
		onOpened: (data) => {
			ready = true;
			programmes = data.programmes;
			if (data.conversation === null) drop();
			else if (tracker?.id === data.conversation.id) {
				tracker.hear({
					kind: "view",
					view: data.conversation
				});
				tracker.connected();
			} else {
				drop();
				adopt(data.conversation);
			}
			outboxes.setOnline(true);
			publish();
		},
		onDown: () => {
			outboxes.setOnline(false);
			tracker?.disconnected();
		},
		onLost: () => tracker?.lost(),
		onLook: () => tracker?.look(),
		onChange: () => publish()
	});
	/** News of a conversation this session does not know: another tab began one. */
	const hear = (conversationId, news) => {
		if (tracker?.id === conversationId) tracker.hear(news);
		else connection.reopenFor(conversationId);
	};
	link.on("entry:appended", ({ conversationId, entries, head }) => hear(conversationId, {
		kind: "entries",
		entries,
		position: {
			epoch: head.epoch,
			heads: { room: head.seq }
		}
	}));
	link.on("conversation:head", ({ conversationId, head }) => hear(conversationId, {
		kind: "head",
		position: {
			epoch: head.epoch,
			heads: { room: head.seq }
		}
	}));
	link.on("conversation:changed", ({ conversation }) => adopt(conversation));
	link.on("typing:changed", (event) => {
		if (tracker?.id === event.conversationId && event.role !== "seeker") tracker.hearTyping(event, event.typing);
	});
	link.on("programmes:changed", (event) => {
		programmes = event.programmes;
		publish();
	});
	link.on("session:ended", ({ reason }) => connection.ended(reason));
	const adoptFrom = (reply) => {
		if (reply.ok) adopt(reply.data.conversation);
		return reply;
	};
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		open: connection.open,
		close: () => {
			connection.close();
			drop();
			outboxes.close();
			ready = false;
			programmes = [];
			store.set(nothingYet$2(idle));
		},
		requestConversation: async (request) => adoptFrom(await link.call("conversation:request", request)),
		send: (text) => {
			if (tracker === null || text.trim() === "") return null;
			typing?.sent();
			return outboxes.of(tracker.id).add("message", text);
		},
		retry: outboxes.retry,
		discard: outboxes.discard,
		setTyping: (on) => {
			if (connection.isOpen()) typing?.set(on);
		},
		declareDanger: async () => tracker === null ? noConversation : link.call("danger:declare", { conversationId: tracker.id }),
		endConversation: async () => tracker === null ? noConversation : adoptFrom(await link.call("conversation:end", { conversationId: tracker.id })),
		eraseConversation: async () => {
			if (tracker === null) return noConversation;
			const { id } = tracker;
			const reply = adoptFrom(await link.call("conversation:erase", { conversationId: id }));
			if (reply.ok) outboxes.forget(id);
			return reply;
		},
		giveFeedback: async (feedback) => tracker === null ? noConversation : link.call("feedback:give", {
			...feedback,
			conversationId: tracker.id
		})
	};
};
// packages/client/src/conversation-set.ts
const createConversationSet = (options) => {
	const { shape, environment, outboxes } = options;
	const trackers = /* @__PURE__ */ new Map();
	let last = [];
	const remove = (id) => {
		const open = trackers.get(id);
		if (open === void 0) return;
		trackers.delete(id);
		open.tracker.close();
		options.onChange();
	};
	const adopt = (view) => {
		const id = shape.idOf(view);
		const known = trackers.get(id);
		if (known !== void 0) return known.tracker.hear({
			kind: "view",
			view
		});
		const tracker = trackConversation({
			shape,
			view,
			environment,
			outbox: outboxes.of(id),
			resume: options.resume,
			writerOf: options.writerOf,
			onChange: options.onChange,
			onGone: () => remove(id)
		});
		trackers.set(id, {
			tracker,
			typing: createTypingSender(environment, (on) => options.sendTyping(id, on))
		});
		if (options.isOpen()) tracker.connected();
		options.onChange();
	};
	const show = ({ tracker }) => {
		const { view, streams } = tracker.state();
		const before = last.find((conversation) => conversation.id === tracker.id);
		const now = {
			id: tracker.id,
			view,
			caughtUp: tracker.caughtUp(),
			loadedUpTo: tracker.loadedUpTo(),
			outgoing: outboxes.of(tracker.id).getSnapshot(),
			typing: tracker.typists(),
			catchUp: tracker.catchUp()
		};
		const sameEntries = before !== void 0 && shape.streams.every((stream) => before.entries[stream] === streams[stream].entries);
		if (sameEntries && isShallowEqual(now, before)) return before;
		const entries = sameEntries ? before.entries : Object.fromEntries(shape.streams.map((stream) => [stream, streams[stream].entries]));
		return {
			...now,
			entries
		};
	};
	const each = (act) => {
		for (const { tracker } of [...trackers.values()]) act(tracker);
	};
	return {
		has: (id) => trackers.has(id),
		ids: () => [...trackers.keys()],
		viewOf: (id) => trackers.get(id)?.tracker.state().view ?? null,
		adopt,
		remove,
		hear: (id, news) => {
			const open = trackers.get(id);
			open?.tracker.hear(news);
			return open !== void 0;
		},
		hearTyping: (id, person, typing) => trackers.get(id)?.tracker.hearTyping(person, typing),
		setTyping: (id, typing) => {
			if (options.isOpen()) trackers.get(id)?.typing.set(typing);
		},
		wrote: (id) => trackers.get(id)?.typing.sent(),
		connected: () => each((tracker) => tracker.connected()),
		disconnected: () => each((tracker) => tracker.disconnected()),
		lost: () => each((tracker) => tracker.lost()),
		look: () => each((tracker) => tracker.look()),
		snapshot: () => {
			const next = [...trackers.values()].map(show);
			if (!(next.length === last.length && next.every((conversation, index) => conversation === last[index]))) last = next;
			return last;
		},
		clear: () => {
			each((tracker) => tracker.close());
			trackers.clear();
		}
	};
};
const isShallowEqual = (a, b) => Object.keys(a).every((key) => Object.is(a[key], b[key]));
// packages/client/src/staff-writer.ts
const writtenKinds = /* @__PURE__ */ new Set([
	"message",
	"whisper",
	"note"
]);
/** Who wrote an entry, as staff may know it; null for a notice. */
const writerOf = (entry, me) => {
	const { author } = entry;
	if (!writtenKinds.has(entry.content.kind) || author.role === "service") return null;
	if (author.role === "seeker") return {
		role: "seeker",
		name: null
	};
	return author.id === me ? "you" : {
		role: author.role,
		name: author.name
	};
};
// packages/client/src/listener-session.ts
const nothingYet$1 = {
	status: { kind: "ok" },
	ready: false,
	clockOffsetMs: 0,
	me: null,
	maxCapacity: 1,
	shift: null,
	offer: null,
	withdrawn: null,
	waiting: 0,
	supervisorsOnDuty: 0,
	conversations: [],
	undelivered: [],
	hasUnsent: false
};
/** Nothing happens before `open`. */
const createListenerSession = (options) => {
	const { link } = options;
	const environment = options.environment ?? systemEnvironment;
	const store = createStore(nothingYet$1);
	let ready = false;
	let desk = nothingYet$1;
	/** What events said while `session:open` was being answered: newer than the answer. */
	let heard = {};
	let heardConversations = /* @__PURE__ */ new Set();
	/** The offer that was answered or withdrawn last; a slower answer may still carry it. */
	let settledOffer = null;
	const publish = () => {
		connection.setSlow(outboxes.isSlow());
		store.set({
			...desk,
			status: connection.status(),
			ready,
			clockOffsetMs: connection.clockOffsetMs(),
			conversations: conversations.snapshot(),
			undelivered: outboxes.undelivered(conversations.has),
			hasUnsent: outboxes.hasUnsent()
		});
	};
	const put = (change) => {
		desk = {
			...desk,
			...change
		};
		heard = {
			...heard,
			...change
		};
		publish();
	};
	const withEnd = (offer) => {
		if (offer === null || offer.id === settledOffer) return null;
		if (offer.id === desk.offer?.id) return desk.offer;
		return {
			...offer,
			endsAt: environment.now() + offer.expiresInMs
		};
	};
	const showOffer = (made) => {
		const offer = withEnd(made);
		if (offer !== null) put({
			offer,
			withdrawn: null
		});
	};
	const settleOffer = (offerId) => {
		settledOffer = offerId;
		if (desk.offer?.id === offerId) put({ offer: null });
	};
	const outboxes = createOutboxes({
		environment,
		send: ({ kind, conversationId, clientId, text }) => link.call(kind === "message" ? "message:send" : "whisper:send", {
			conversationId,
			clientId,
			text
		}),
		onAcknowledged: (item, seq) => {
			const heads = { [streamOfKind[item.kind]]: seq };
			if (!conversations.hear(item.conversationId, {
				kind: "head",
				position: {
					epoch: 0,
					heads
				}
			})) outboxes.of(item.conversationId).confirm(item.clientId);
		},
		onChange: () => publish()
	});
	const conversations = createConversationSet({
		shape: listenerShape(),
		environment,
		outboxes,
		isOpen: () => connection.isOpen(),
		resume: (conversationId, after) => link.call("conversation:resume", {
			conversationId,
			after
		}),
		writerOf: (entry) => writerOf(entry, desk.me?.id ?? null),
		sendTyping: (conversationId, typing) => void link.call("typing:set", {
			conversationId,
			typing
		}),
		onChange: () => publish()
	});
	const connection = connectSession({
		link,
		environment,
		openSession: () => {
			heard = {};
			heardConversations = /* @__PURE__ */ new Set();
			return link.call("session:open", {});
		},
		onOpened: (data) => {
			ready = true;
			const { me, maxCapacity, shift, waiting } = data;
			const offer = withEnd(data.offer);
			desk = {
				...desk,
				me,
				maxCapacity,
				shift,
				offer,
				waiting,
				supervisorsOnDuty: data.duty.supervisorsOnDuty,
				...heard
			};
			const open = new Set(data.conversations.map((conversation) => conversation.id));
			for (const id of conversations.ids()) if (!open.has(id) && !heardConversations.has(id)) conversations.remove(id);
			for (const conversation of data.conversations) if (!gone.has(conversation.id)) conversations.adopt(conversation);
			conversations.connected();
			outboxes.setOnline(true);
			publish();
		},
		onDown: () => {
			outboxes.setOnline(false);
			conversations.disconnected();
		},
		onLost: () => conversations.lost(),
		onLook: () => conversations.look(),
		onChange: () => publish()
	});
	/** Wrapped up here: an answer that was on its way must not bring it back. */
	const gone = /* @__PURE__ */ new Set();
	const adopt = (view) => {
		heardConversations.add(view.id);
		if (!gone.has(view.id)) conversations.adopt(view);
	};
	const adoptFrom = (reply) => {
		if (reply.ok) adopt(reply.data.conversation);
		return reply;
	};
	const shiftFrom = (reply) => {
		if (reply.ok) put({ shift: reply.data.shift });
		return reply;
	};
	const write = (kind, conversationId, text) => {
		if (text.trim() === "" || !conversations.has(conversationId)) return null;
		if (kind === "message") conversations.wrote(conversationId);
		return outboxes.of(conversationId).add(kind, text);
	};
	/** Another device of the same listener opened it. */
	const hear = (conversationId, news) => {
		if (!gone.has(conversationId) && !conversations.hear(conversationId, news)) connection.reopenFor(conversationId);
	};
	link.on("entry:appended", ({ conversationId, entries, epoch, heads }) => hear(conversationId, {
		kind: "entries",
		entries,
		position: {
			epoch,
			heads
		}
	}));
	link.on("conversation:head", ({ conversationId, epoch, heads }) => hear(conversationId, {
		kind: "head",
		position: {
			epoch,
			heads
		}
	}));
	link.on("conversation:changed", ({ conversation }) => adopt(conversation));
	link.on("conversation:removed", ({ conversationId }) => conversations.remove(conversationId));
	link.on("offer:made", ({ offer }) => showOffer(offer));
	link.on("offer:withdrawn", ({ offerId, reason }) => {
		if (desk.offer?.id === offerId && reason !== "answered") put({ withdrawn: {
			offerId,
			reason
		} });
		settleOffer(offerId);
	});
	link.on("shift:changed", ({ shift }) => put({ shift }));
	link.on("queue:changed", ({ waiting }) => put({ waiting }));
	link.on("duty:changed", ({ supervisorsOnDuty }) => put({ supervisorsOnDuty }));
	link.on("typing:changed", (event) => conversations.hearTyping(event.conversationId, event, event.typing));
	link.on("session:ended", ({ reason }) => connection.ended(reason));
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		open: connection.open,
		close: () => {
			connection.close();
			conversations.clear();
			outboxes.close();
			gone.clear();
			ready = false;
			desk = nothingYet$1;
			store.set(nothingYet$1);
		},
		startShift: async (capacity) => shiftFrom(await link.call("shift:start", { capacity })),
		pauseShift: async () => shiftFrom(await link.call("shift:pause", {})),
		resumeShift: async () => shiftFrom(await link.call("shift:resume", {})),
		endShift: async () => {
			const reply = await link.call("shift:end", {});
			if (reply.ok) put({
				shift: null,
				offer: null
			});
			return reply;
		},
		helpNext: async () => {
			const reply = shiftFrom(await link.call("queue:help-next", {}));
			if (reply.ok && reply.data.offer !== null) showOffer(reply.data.offer);
			return reply;
		},
		notNow: async () => shiftFrom(await link.call("queue:not-now", {})),
		acceptOffer: async (offerId) => {
			const reply = await link.call("offer:accept", { offerId });
			if (reply.ok || reply.error.code === "offer_gone") settleOffer(offerId);
			return adoptFrom(reply);
		},
		declineOffer: async (offerId, reason) => {
			const reply = await link.call("offer:decline", {
				offerId,
				reason
			});
			if (reply.ok || reply.error.code === "offer_gone") settleOffer(offerId);
			return reply;
		},
		dismissWithdrawn: () => put({ withdrawn: null }),
		sendMessage: (conversationId, text) => write("message", conversationId, text),
		sendWhisper: (conversationId, text) => write("whisper", conversationId, text),
		retry: outboxes.retry,
		discard: outboxes.discard,
		setTyping: conversations.setTyping,
		requestHelp: async (conversationId) => adoptFrom(await link.call("help:request", { conversationId })),
		endConversation: async (conversationId) => adoptFrom(await link.call("conversation:end", { conversationId })),
		saveWrapUp: async (wrapUp) => {
			const reply = await link.call("wrap-up:save", wrapUp);
			if (reply.ok) {
				gone.add(wrapUp.conversationId);
				conversations.remove(wrapUp.conversationId);
			}
			return reply;
		}
	};
};
// packages/client/src/supervisor-session.ts
const nothingYet = {
	status: { kind: "ok" },
	ready: false,
	clockOffsetMs: 0,
	me: null,
	board: null,
	conversations: [],
	undelivered: [],
	hasUnsent: false
};
const commandOfKind = {
	message: "message:send",
	whisper: "whisper:send",
	note: "note:send"
};
/** Nothing happens before `open`. */
const createSupervisorSession = (options) => {
	const { link } = options;
	const environment = options.environment ?? systemEnvironment;
	const store = createStore(nothingYet);
	let ready = false;
	let me = null;
	let board = null;
	const publish = () => {
		connection.setSlow(outboxes.isSlow());
		store.set({
			status: connection.status(),
			ready,
			clockOffsetMs: connection.clockOffsetMs(),
			me,
			board,
			conversations: conversations.snapshot(),
			undelivered: outboxes.undelivered(conversations.has),
			hasUnsent: outboxes.hasUnsent()
		});
	};
	const showBoard = (next) => {
		if (board === null || next.at >= board.at) board = next;
		publish();
	};
	const outboxes = createOutboxes({
		environment,
		send: ({ kind, conversationId, clientId, text }) => link.call(commandOfKind[kind], {
			conversationId,
			clientId,
			text
		}),
		onAcknowledged: (item, seq) => {
			const heads = { [streamOfKind[item.kind]]: seq };
			if (!conversations.hear(item.conversationId, {
				kind: "head",
				position: {
					epoch: 0,
					heads
				}
			})) outboxes.of(item.conversationId).confirm(item.clientId);
		},
		onChange: () => publish()
	});
	/** After a drop the server may no longer count us among the readers: then resuming means starting to read again. */
	const resume = async (conversationId, after) => {
		const page = await link.call("conversation:resume", {
			conversationId,
			after
		});
		if (!page.ok || page.data.conversation.mode !== "none" || page.data.conversation.state.kind === "closed") return page;
		const reading = await link.call("reading:start", { conversationId });
		return reading.ok ? {
			ok: true,
			data: {
				...page.data,
				conversation: reading.data.conversation
			}
		} : reading;
	};
	const conversations = createConversationSet({
		shape: supervisorShape(),
		environment,
		outboxes,
		isOpen: () => connection.isOpen(),
		resume,
		writerOf: (entry) => writerOf(entry, me?.id ?? null),
		sendTyping: (conversationId, typing) => void link.call("typing:set", {
			conversationId,
			typing
		}),
		onChange: () => publish()
	});
	const connection = connectSession({
		link,
		environment,
		openSession: () => link.call("session:open", {}),
		onOpened: (data) => {
			ready = true;
			me = data.me;
			showBoard(data.board);
			conversations.connected();
			outboxes.setOnline(true);
			publish();
		},
		onDown: () => {
			outboxes.setOnline(false);
			conversations.disconnected();
		},
		onLost: () => conversations.lost(),
		onLook: () => conversations.look(),
		onChange: () => publish()
	});
	link.on("board:changed", (event) => showBoard(event.board));
	link.on("entry:appended", ({ conversationId, entries, epoch, heads }) => {
		conversations.hear(conversationId, {
			kind: "entries",
			entries,
			position: {
				epoch,
				heads
			}
		});
	});
	link.on("conversation:head", ({ conversationId, epoch, heads }) => {
		conversations.hear(conversationId, {
			kind: "head",
			position: {
				epoch,
				heads
			}
		});
	});
	link.on("conversation:changed", ({ conversation }) => {
		conversations.hear(conversation.row.id, {
			kind: "view",
			view: conversation
		});
	});
	link.on("conversation:removed", ({ conversationId }) => conversations.remove(conversationId));
	link.on("typing:changed", (event) => conversations.hearTyping(event.conversationId, event, event.typing));
	link.on("session:ended", ({ reason }) => connection.ended(reason));
	const updateFrom = (reply) => {
		if (reply.ok) conversations.hear(reply.data.conversation.row.id, {
			kind: "view",
			view: reply.data.conversation
		});
		return reply;
	};
	const write = (kind, conversationId, text) => {
		if (text.trim() === "" || !conversations.has(conversationId)) return null;
		if (kind === "message") conversations.wrote(conversationId);
		return outboxes.of(conversationId).add(kind, text);
	};
	return {
		getSnapshot: store.getSnapshot,
		subscribe: store.subscribe,
		open: connection.open,
		close: () => {
			connection.close();
			conversations.clear();
			outboxes.close();
			ready = false;
			me = null;
			board = null;
			store.set(nothingYet);
		},
		lookAtBoard: async () => {
			const reply = await link.call("board:look", {});
			if (reply.ok) showBoard(reply.data.board);
			return reply;
		},
		startReading: async (conversationId) => {
			const reply = await link.call("reading:start", { conversationId });
			if (!reply.ok) return reply;
			const { conversation, entries } = reply.data;
			conversations.adopt(conversation);
			conversations.hear(conversationId, {
				kind: "resumed",
				view: conversation,
				entries,
				viewHeardMeanwhile: false
			});
			return reply;
		},
		stopReading: (conversationId) => {
			conversations.remove(conversationId);
			return link.call("reading:stop", { conversationId });
		},
		sendMessage: (conversationId, text) => write("message", conversationId, text),
		sendWhisper: (conversationId, text) => write("whisper", conversationId, text),
		sendNote: (conversationId, text) => write("note", conversationId, text),
		retry: outboxes.retry,
		discard: outboxes.discard,
		setTyping: conversations.setTyping,
		join: async (conversationId) => updateFrom(await link.call("conversation:join", { conversationId })),
		stepBack: async (conversationId) => updateFrom(await link.call("conversation:step-back", { conversationId })),
		takeOver: async (conversationId) => updateFrom(await link.call("conversation:take-over", { conversationId })),
		handBack: async (conversationId, to) => updateFrom(await link.call("conversation:hand-back", {
			conversationId,
			to
		})),
		endConversation: async (conversationId) => updateFrom(await link.call("conversation:end", { conversationId })),
		acknowledge: async (conversationId, signalId) => updateFrom(await link.call("signal:acknowledge", {
			conversationId,
			signalId
		}))
	};
};
export { connect, createListenerSession, createSeekerSession, createSupervisorSession };
