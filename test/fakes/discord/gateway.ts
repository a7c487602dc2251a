/** The gateway: sessions that are identified, fed, dropped and resumed. */
import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import { APPLICATION, BOT, BOT_ROLE, GUILD, type DiscordState, type FakeMessage } from "./state.ts";

const MESSAGE_CONTENT = 1 << 15;
const HEARTBEAT_INTERVAL = 41_250;

interface Session {
  id: string;
  intents: number;
  log: { s: number; t: string; d: unknown }[];
  socket: WebSocket | undefined;
}

export interface Gateway {
  dispatch: (type: string, data: unknown) => void;
  /** Ends every connection without a closing handshake; the sessions can be resumed. */
  drop(): void;
  /** Closes every connection with a code. */
  close(code: number): void;
  /** Tells every client that its session is void, and to begin a new one. */
  invalidate(): void;
  connections(): number;
  stop(): Promise<void>;
}

export interface GatewayOptions {
  token: string;
  /** Whether the application may use the Message Content intent. */
  messageContent: boolean;
}

export function startGateway(server: Server, state: DiscordState, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server, path: "/gateway" });
  const sessions = new Map<string, Session>();
  const open = () => [...sessions.values()].filter(({ socket }) => socket !== undefined);

  const send = (session: Session, t: string, d: unknown) => {
    const packet = { s: session.log.length + 1, t, d: t === "MESSAGE_CREATE" ? visible(d, session.intents) : d };
    session.log.push(packet);
    session.socket?.send(JSON.stringify({ op: 0, ...packet }));
  };

  const identify = (socket: WebSocket, { token, intents }: { token: string; intents: number }) => {
    if (token !== options.token) return socket.close(4004, "Authentication failed.");
    if (intents & MESSAGE_CONTENT && !options.messageContent) return socket.close(4014, "Disallowed intent(s).");
    const session: Session = { id: state.id(), intents, log: [], socket };
    sessions.set(session.id, session);
    send(session, "READY", {
      v: 10,
      user: BOT,
      guilds: [{ id: GUILD, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: gatewayUrl(state),
      application: { id: APPLICATION, flags: 0 },
    });
    send(session, "GUILD_CREATE", guild(state));
  };

  const resume = (
    socket: WebSocket,
    { token, session_id: id, seq }: { token: string; session_id: string; seq: number },
  ) => {
    if (token !== options.token) return socket.close(4004, "Authentication failed.");
    const session = sessions.get(id);
    if (!session) return socket.send(JSON.stringify({ op: 9, d: false }));
    session.socket = socket;
    for (const packet of session.log.filter(({ s }) => s > seq)) socket.send(JSON.stringify({ op: 0, ...packet }));
    send(session, "RESUMED", {});
  };

  sockets.on("connection", (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: HEARTBEAT_INTERVAL } }));
    socket.on("message", (data: Buffer) => {
      const { op, d } = JSON.parse(data.toString()) as { op: number; d: never };
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
    socket.on("close", (code) => {
      const session = open().find((one) => one.socket === socket);
      if (!session) return;
      session.socket = undefined;
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
  });

  return {
    dispatch: (type, data) => [...sessions.values()].forEach((session) => send(session, type, data)),
    drop: () => open().forEach(({ socket }) => socket?.terminate()),
    close: (code) => open().forEach(({ socket }) => socket?.close(code)),
    invalidate() {
      for (const { id, socket } of open()) {
        sessions.delete(id);
        socket?.send(JSON.stringify({ op: 9, d: false }));
      }
    },
    connections: () => open().length,
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}

export function gatewayUrl(state: DiscordState): string {
  return `${state.origin.replace("http", "ws")}/gateway`;
}

/** Without the Message Content intent, only direct messages, mentions of the bot and its own messages have content. */
function visible(data: unknown, intents: number): unknown {
  const message = (data ?? {}) as FakeMessage;
  const ours = message.author?.id === BOT.id || message.mentions?.some(({ id }) => id === BOT.id);
  if (intents & MESSAGE_CONTENT || ours || message.guild_id === undefined) return data;
  return { ...message, content: "", embeds: [], attachments: [] };
}

function guild(state: DiscordState) {
  const announced = [...state.channels.values()].filter(({ announced, guild_id: id }) => announced && id === GUILD);
  const shown = announced.map((channel) => state.shown(channel));
  return {
    id: GUILD,
    name: "Guild",
    owner_id: "100000000000000001",
    roles: [role(GUILD, "@everyone"), { ...role(BOT_ROLE, BOT.username), tags: { bot_id: BOT.id } }],
    emojis: [],
    stickers: [],
    features: [],
    members: [],
    voice_states: [],
    presences: [],
    member_count: 2,
    channels: shown.filter(({ type }) => type === 0),
    threads: shown.filter(({ type }) => type === 11),
  };
}

function role(id: string, name: string) {
  return { id, name, permissions: "0", position: 0, color: 0, colors: {}, hoist: false };
}
