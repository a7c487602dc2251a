/** Delivers events as Slack does: over Socket Mode or signed HTTP, and once more where no acknowledgement comes. */
import { createHmac, randomUUID } from "node:crypto";
import type { WebSocket } from "ws";

export type Payload = Record<string, unknown>;

export interface Delivery {
  /** The ts of the message, or the trigger id of a command, that the payload is about. */
  about: string;
  type: "events_api" | "slash_commands" | "interactive";
  payload: Payload;
  attempts: number;
  /** When it was sent first and when it was acknowledged, in milliseconds since the epoch. */
  sentAt: number;
  ackedAt?: number;
  /** What came with the acknowledgement. */
  response?: unknown;
}

export interface DeliveryOptions {
  /** Over HTTP to this URL; over Socket Mode without one. */
  url?: string;
  /** How long Slack waits for an acknowledgement. Slack's own value is 3,000 ms. */
  ackTimeout: number;
  signingSecret: string;
}

const RETRIES = 3;

export class DeliveryService {
  readonly deliveries: Delivery[] = [];
  readonly sockets = new Set<WebSocket>();
  private readonly waiting = new Map<string, (response: unknown) => void>();
  private readonly stopped = new AbortController();
  private next = 0;
  private readonly options: DeliveryOptions;

  constructor(options: DeliveryOptions) {
    this.options = options;
  }

  /** Takes a socket that a client has opened, and greets it. */
  connect(socket: WebSocket): void {
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket));
    socket.on("message", (data: Buffer) => {
      const { envelope_id, payload } = JSON.parse(data.toString()) as { envelope_id: string; payload?: unknown };
      this.waiting.get(envelope_id)?.(payload);
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: this.sockets.size }));
  }

  /** Starts a delivery. Only events are delivered again; a command or a shortcut is sent once. */
  send(about: string, type: Delivery["type"], payload: Payload): void {
    const delivery: Delivery = { about, type, payload, attempts: 0, sentAt: Date.now() };
    this.deliveries.push(delivery);
    void this.attempt(delivery);
  }

  stop(): void {
    this.stopped.abort();
    for (const socket of this.sockets) socket.terminate();
  }

  private async attempt(delivery: Delivery): Promise<void> {
    const tries = delivery.type === "events_api" ? RETRIES + 1 : 1;
    while (delivery.attempts < tries && !this.stopped.signal.aborted && delivery.ackedAt === undefined) {
      const send = this.options.url ? this.overHttp(delivery, this.options.url) : this.overSocket(delivery);
      delivery.attempts++;
      await send.then(
        (response) => Object.assign(delivery, { ackedAt: Date.now(), response }),
        () => undefined,
      );
    }
  }

  /** Each envelope goes to one socket, in turn. */
  private async overSocket({ type, payload, attempts }: Delivery): Promise<unknown> {
    const envelope_id = randomUUID();
    const retry = attempts > 0 ? { retry_attempt: attempts, retry_reason: "timeout" } : {};
    const socket = [...this.sockets][this.next++ % Math.max(1, this.sockets.size)];
    socket?.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true, ...retry }));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("not acknowledged")), this.options.ackTimeout);
      this.stopped.signal.addEventListener("abort", () => clearTimeout(timer));
      this.waiting.set(envelope_id, (response) => (clearTimeout(timer), resolve(response)));
    });
  }

  private async overHttp({ type, payload, attempts }: Delivery, url: string): Promise<unknown> {
    const body = encode(type, payload);
    const retry: Record<string, string> =
      attempts > 0 ? { "x-slack-retry-num": String(attempts), "x-slack-retry-reason": "http_error" } : {};
    const signal = AbortSignal.any([this.stopped.signal, AbortSignal.timeout(this.options.ackTimeout)]);
    const headers = { ...contentType(type), ...signatureHeaders(body, this.options.signingSecret), ...retry };
    const response = await fetch(url, { method: "POST", body, headers, signal });
    const text = await response.text();
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return text && text.startsWith("{") ? (JSON.parse(text) as unknown) : text;
  }
}

/** Slack's v0 signature of a request body. */
export function signatureHeaders(body: string, secret: string, seconds = Math.floor(Date.now() / 1000)) {
  const hash = createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${hash}` };
}

function contentType(type: Delivery["type"]) {
  return { "content-type": type === "events_api" ? "application/json" : "application/x-www-form-urlencoded" };
}

function encode(type: Delivery["type"], payload: Payload): string {
  if (type === "events_api") return JSON.stringify(payload);
  if (type === "interactive") return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(payload as Record<string, string>).toString();
}
