import { hash, randomFillSync } from 'node:crypto';

/** A new identifier such as `cart_mfj2k8z1a7Qx…`: later ones sort later, so that indexes grow at one end. */
export function newId(prefix: string): string {
  return `${idAt(prefix, Date.now())}${random(9)}`;
}

/** What comes before every identifier made at an instant or later, and after every earlier one. @param at ISO 8601 instant */
export function firstIdAt(prefix: string, at: string): string {
  return idAt(prefix, Date.parse(at));
}

function idAt(prefix: string, epochMs: number): string {
  return `${prefix}_${epochMs.toString(36).padStart(9, '0')}`;
}

/** A secret only its bearer knows: 192 random bits. The database keeps the hash. */
export function newToken(): string {
  return random(24);
}

/** SHA-256 of a token, as it is stored and looked up. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** Random bytes come by the page: fetching nine of them alone takes the kernel as long. */
const page = Buffer.alloc(4096);
let used = page.length;

/** A short name that is one of its kind within a cart: 48 random bits. */
export function newLineId(): string {
  return random(6);
}

function random(bytes: number): string {
  if (used + bytes > page.length) {
    randomFillSync(page);
    used = 0;
  }
  const text = page.toString('base64url', used, used + bytes);
  page.fill(0, used, (used += bytes));
  return text;
}
