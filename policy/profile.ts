import { z } from 'zod';
import { accountProfile } from './account/account-profile.ts';
import { buyerProfile } from './buyer/buyer-profile.ts';
import { calendarProfile } from './calendar/calendar-profile.ts';
import { deliveryProfile } from './delivery/delivery-profile.ts';
import { discountProfile } from './discount/discount-profile.ts';
import { guaranteeProfile } from './guarantee/guarantee-profile.ts';
import { acknowledgements } from './lint/acknowledgement.ts';
import { noticeProfile } from './notice/notice-profile.ts';
import { orderProfile } from './order/order-profile.ts';
import { paymentProfile } from './payment/payment-profile.ts';
import { priceProfile } from './price/price-profile.ts';
import { profileBoundErrors } from './profile-bounds.ts';
import { profileErrors, type ProfileError } from './profile-error.ts';
import { wordsLanguages } from './reason/words.ts';
import { refundProfile } from './refund/refund-profile.ts';
import { returnProfile } from './return/return-profile.ts';
import { sellerProfile } from './seller/seller-profile.ts';
import { shippingProfile } from './shipping/shipping-profile.ts';
import { taxProfile } from './tax/tax-profile.ts';
import { termsProfile } from './terms/terms-profile.ts';
import { withdrawalProfile } from './withdrawal/withdrawal-profile.ts';

/**
 * A merchant's whole policy. Every topic is there, every rule inside a topic can be absent: then the terms are
 * silent and only the law speaks.
 */
export const profileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters, digits and hyphens, like my-shop'),
  name: z.string().min(1).meta({ description: 'What shoppers call the shop.' }),
  languages: z
    .array(z.enum(wordsLanguages))
    .min(1)
    .refine((languages) => new Set(languages).size === languages.length, 'expected each language once')
    .meta({ description: "The merchant's own language first." }),
  seller: sellerProfile,
  terms: termsProfile,
  calendar: calendarProfile,
  account: accountProfile,
  buyer: buyerProfile,
  price: priceProfile,
  discount: discountProfile,
  shipping: shippingProfile,
  tax: taxProfile,
  payment: paymentProfile,
  order: orderProfile,
  delivery: deliveryProfile,
  withdrawal: withdrawalProfile,
  return: returnProfile,
  refund: refundProfile,
  guarantee: guaranteeProfile,
  notice: noticeProfile,
  acknowledged: acknowledgements.optional().meta({ description: 'Findings the merchant has seen and publishes with.' }),
});

export type Profile = z.infer<typeof profileSchema>;

export type ProfileParse =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly errors: readonly ProfileError[] };

/** A profile from any value, or every mistake in it with its path; of what is no JSON of a reasonable size, the first mistakes. */
export function parseProfile(json: unknown): ProfileParse {
  const beyond = profileBoundErrors(json);
  if (beyond.length > 0) return { ok: false, errors: beyond };
  const { success, data, error } = profileSchema.safeParse(json);
  return success ? { ok: true, profile: data } : { ok: false, errors: profileErrors(error.issues) };
}
