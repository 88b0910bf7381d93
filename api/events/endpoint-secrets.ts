import { sealed, unsealed } from '../db/sealed.ts';
import type { Env } from '../env.ts';

/** An endpoint's secret as it is kept. */
export function sealedSecret(env: Env, endpointId: string, secret: Buffer): Buffer {
  return sealed(env, 'webhookSecret', endpointId, secret);
}

/** Secrets again, to sign with or to show. */
export function openedSecrets(env: Env, endpointId: string, kept: readonly Buffer[]): Buffer[] {
  return kept.map((secret) => unsealed(env, 'webhookSecret', endpointId, secret));
}
