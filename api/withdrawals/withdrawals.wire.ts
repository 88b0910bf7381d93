import { z } from 'zod';
import { momentWire } from '../http/formatted.wire.ts';
import { oneLine, plainText } from '../http/plain-text.ts';

/**
 * `POST /v1/withdrawals`: the consumer's statement. Name, contract and electronic contact are all the law lets
 * anybody ask; nothing is matched before it is recorded.
 */
export const submitWithdrawalBody = z
  .strictObject({
    name: oneLine(120).min(1),
    contract: oneLine(200).min(1).meta({ description: 'Order number, or any words that say which contract.' }),
    email: z.email().max(254),
    scope: plainText(2000).optional().meta({ description: "Which goods, in the consumer's words; absent: the whole contract." }),
  })
  .meta({ id: 'SubmitWithdrawal' });
export type SubmitWithdrawalBody = z.infer<typeof submitWithdrawalBody>;

/** Receipt: content, date and time of the statement. It says "received", never "accepted". */
export const withdrawalReceiptWire = z
  .object({
    id: z.string(),
    receivedAt: momentWire,
    name: z.string(),
    contract: z.string(),
    email: z.string(),
    scope: z.string().nullable(),
    text: z.string().meta({ description: 'The whole receipt as plain text, to keep or download.' }),
  })
  .meta({ id: 'WithdrawalReceipt' });
export type WithdrawalReceiptWire = z.infer<typeof withdrawalReceiptWire>;

/** `GET /v1/merchant/withdrawals?before=<instant>&limit=50`, newest first. */
export const withdrawalListWire = z.object({ withdrawals: z.array(withdrawalReceiptWire) }).meta({ id: 'WithdrawalList' });
