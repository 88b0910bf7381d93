import { newId } from '../db/new-id.ts';
import { merchantMailbox } from '../notices/merchant-mailbox.ts';
import type { NewNotice } from '../notices/notice.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { loggedChannels, type StatementContent } from './withdrawal-record.ts';

/** The mails a statement owes: the acknowledgement where there is an address, and word to the merchant where it came through us. */
export function statementNotices(shop: Shop, { email, language, channel }: StatementContent): NewNotice[] {
  const about = { subject: 'withdrawal', steps: ['withdrawalReceived'] } as const;
  const mailbox = (loggedChannels as readonly string[]).includes(channel) ? null : merchantMailbox(shop, shop.profile);
  return [
    ...(email === null ? [] : [{ id: newId('ntc'), step: 'withdrawalReceived', recipient: email, language, ...about } as const]),
    ...(mailbox === null
      ? []
      : [{ id: newId('ntc'), step: 'merchantWithdrawal', recipient: mailbox, language: shop.language, ...about } as const]),
  ];
}
