/** Why a mail did not go out. */
export interface MailFailure {
  /** Whether the server will never take this mail to this recipient; otherwise it is worth another attempt. */
  readonly bounced: boolean;
  /** What the server answered, or why there was no answer: `550 5.1.1`, `ETIMEDOUT`. It names nobody. */
  readonly code: string;
}

/** As far as the transport tells it. */
interface SmtpError {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
  readonly code?: string;
}

/** Steps of the conversation in which a no is about the recipient or the mail, and not about us. */
const aboutRecipient: ReadonlySet<string> = new Set(['RCPT TO', 'DATA']);

/**
 * What a failed attempt means. A server that says no for good (5xx) to the recipient, or to the mail itself, has the last word;
 * everything else may be over soon: full queues, a server that is down, or our own credentials.
 *
 * @source RFC 5321 section 4.2.1, RFC 3463
 */
export function mailFailure(error: unknown): MailFailure {
  const { responseCode, response = '', command = '', code } = (error ?? {}) as SmtpError;
  if (responseCode === undefined) return { bounced: false, code: /^[A-Z]+$/.test(code ?? '') ? code! : 'unknown' };
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})/.exec(response)?.[1];
  return {
    bounced: responseCode >= 500 && aboutRecipient.has(command),
    code: [responseCode, enhanced].filter(Boolean).join(' '),
  };
}
