import { picture } from '../attachments/test-files.ts';
import type { Units } from '../db/stored-shapes.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import type { Called } from '../test-api.ts';
import type { ClaimSimulationWire, ClaimWire, MerchantClaimWire } from './claims.wire.ts';

/** A shop whose customers report things, with its clock in hand. */
export class TestClaims {
  private constructor(readonly shop: TestReturns) {}

  static async open(profile: string): Promise<TestClaims> {
    return new TestClaims(await TestReturns.open(profile));
  }

  /** All pieces of the first line, or so many of it. */
  units(order: PlacedOrder, quantity = 1, line = 0): Units[] {
    return [{ line: order.lines[line]!, quantity }];
  }

  simulate(order: PlacedOrder, said: object): Promise<Called<ClaimSimulationWire & { code?: string; open?: Units[] }>> {
    return this.shop.ask(order, 'claims/simulation', { lines: this.units(order), ...said });
  }

  async report(order: PlacedOrder, said: object): Promise<ClaimWire> {
    const { status, body, text } = await this.shop.ask<ClaimWire>(order, 'claims', {
      lines: this.units(order),
      description: 'Non va bene',
      ...said,
    });
    if (status !== 201) throw new Error(text);
    return body;
  }

  /** What the shopper does about a claim. */
  tell(order: PlacedOrder, { id }: { readonly id: string }, body: object): Promise<Called> {
    return this.shop.ask(order, `claims/${id}/events`, body);
  }

  choose(order: PlacedOrder, { id }: { readonly id: string }, remedy: string): Promise<Called> {
    return this.shop.ask(order, `claims/${id}/remedy`, { remedy });
  }

  /** What the merchant does about it. */
  desk({ id }: { readonly id: string }, body: object): Promise<Called<MerchantClaimWire & { code?: string }>> {
    return this.shop.api.call('POST', `/v1/merchant/claims/${id}/events`, { body });
  }

  async read({ id }: { readonly id: string }): Promise<MerchantClaimWire> {
    return (await this.shop.api.call('GET', `/v1/merchant/claims/${id}`)).body;
  }

  /** A photo of the shopper's, or of the merchant's; answers with its id. */
  async photo(order: PlacedOrder, by: 'shopper' | 'merchant' = 'shopper'): Promise<string> {
    const { api } = this.shop;
    const bytes = await (await picture()).jpeg().toBuffer();
    const answer = await api.app.request(`/v1/${by === 'merchant' ? 'merchant/' : ''}orders/${order.id}/attachments`, {
      method: 'POST',
      headers: {
        'Cassa-Key': api.keys.publishableKey,
        Authorization: `Bearer ${api.keys.secretKey}`,
        'Cassa-Order': order.token,
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: new Uint8Array(bytes),
    });
    return ((await answer.json()) as { id: string }).id;
  }

  async notices({ id }: { readonly id: string }): Promise<string[]> {
    const rows = await this.shop.api.database.db.selectFrom('notices').select('step').where('subject_id', '=', id).orderBy('id').execute();
    return rows.map(({ step }) => step);
  }
}
