import type { WithdrawalRecord } from './withdrawal-record.ts';

/** An order as far as a statement can be told to be about it. */
export interface ContractOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
}

/** What the books say: `orderId` is the order that seems to be meant, whoever it belongs to. */
export interface ContractMatch {
  readonly orderFound: boolean;
  readonly contactMatches: boolean;
  readonly orderId: string | null;
}

const maxNumbers = 20;

/** Everything in a text that could be an order's number, also written with dots, spaces or dashes between its digits. */
export function contractNumbers(contract: string): string[] {
  const plain = contract.match(/\d+/g) ?? [];
  const spaced = contract.match(/\d+(?:[ .\-/]\d+)+/g)?.map((text) => text.replace(/\D/g, '')) ?? [];
  const numbers = [...plain, ...spaced].map((digits) => digits.replace(/^0+(?=\d)/, '')).filter(({ length }) => length <= 18);
  return [...new Set(numbers)].slice(0, maxNumbers);
}

/**
 * Which order a statement is about. One from an order's own link is about that order. Otherwise the number and the address have to
 * be of the same order; a number alone names an order without showing whose it is, and several leave it open.
 */
export function matchContract(
  { orderId, email }: Pick<WithdrawalRecord, 'orderId' | 'email'>,
  numbered: readonly ContractOrder[],
): ContractMatch {
  if (orderId !== null) return { orderFound: true, contactMatches: true, orderId };
  const theirs = numbered.filter((order) => email !== null && sameAddress(order.email, email));
  const [only] = theirs.length > 0 ? theirs : numbered;
  const isOne = (theirs.length || numbered.length) === 1;
  return { orderFound: isOne, contactMatches: isOne && theirs.length === 1, orderId: isOne ? only!.id : null };
}

function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
