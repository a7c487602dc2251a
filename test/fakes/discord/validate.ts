/** Discord's refusals, as its server words them. */
import {
  messageError,
  threadNameError,
  type BrokenLimit,
  type MessageBody as Content,
} from "../../../src/adapters/discord/check.ts";

export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly retryAfter: number | undefined;

  constructor(status: number, code: number, message: string, retryAfter?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export interface MessageBody extends Content {
  enforce_nonce?: boolean;
  flags?: number;
  allowed_mentions?: { parse?: string[]; users?: string[]; roles?: string[] };
  message_reference?: { message_id: string; fail_if_not_exists?: boolean };
}

/** @throws ApiError 50035 or 50006, as Discord answers */
export function checkMessage(body: MessageBody): void {
  refuse(messageError(body));
}

/** @throws ApiError 50035 */
export function checkThreadName(name: unknown): void {
  refuse(threadNameError(name));
}

function refuse(broken: BrokenLimit | undefined): void {
  if (broken) throw new ApiError(400, broken.code, `Invalid Form Body\n${broken.limit}`);
}

/** @throws ApiError 50035 */
export function checkCommands(body: unknown): unknown[] {
  check(Array.isArray(body), "Only lists may be used.");
  for (const { name, description, type } of body as { name: string; description?: string; type: number }[]) {
    const named = type === 1 ? /^[-_'\p{Ll}\p{N}]{1,32}$/u : /^.{1,32}$/;
    check(named.test(name), "name: Command name is invalid");
    const length = (description ?? "").length;
    check(type === 1 ? length > 0 && length <= 100 : length === 0, "description: invalid length");
  }
  return body as unknown[];
}

function check(condition: boolean, message: string): asserts condition {
  if (!condition) throw new ApiError(400, 50035, `Invalid Form Body\n${message}`);
}
