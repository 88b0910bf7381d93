import { z } from 'zod';

/** A way by which merchant and shopper reach each other. */
export const channel = z
  .enum(['account', 'chat', 'email', 'page', 'paper', 'phone', 'post', 'registeredLetter', 'webForm'])
  .meta({ id: 'channel' });

export type Channel = z.infer<typeof channel>;
