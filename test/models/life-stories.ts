import { expect } from 'vitest';
import type { ModelShop } from './model-shop.ts';
import { SoldOrder } from './sold-order.ts';

/** The shops of the model by what is special about them. */
export interface ModelShops {
  readonly bb: ModelShop;
  readonly drop: ModelShop;
  readonly impronta: ModelShop;
  readonly restelli: ModelShop;
}

const bought = { A: 2, B: 1 };
const oneA = [{ sku: 'A', quantity: 1 }];
const day = 24;

const delivered = async (shop: ModelShop, payment = 'paypal'): Promise<SoldOrder> => {
  const sold = await SoldOrder.open(shop, bought, payment);
  await sold.ship();
  await sold.deliverAll();
  return sold;
};

/** A way through the tables, told by its name. @returns the order at the end of it */
type Story = (shops: ModelShops) => Promise<SoldOrder>;

/** Between them they come by every state there is. */
export const stories: Readonly<Record<string, Story>> = {
  'a transfer that comes after the order lapsed, and the order after all': async ({ restelli }) => {
    const sold = await SoldOrder.open(restelli, bought, 'bankTransfer');
    await restelli.pass(day * 8);
    expect((await sold.seen()).state).toBe('lapsed');
    await restelli.transfer(sold.order.paymentRef);
    expect((await sold.asks('transfer-choice', { choice: 'reinstatement' })).status).toBe(200);
    return sold;
  },
  'a document, goods that cannot be had, a parcel nobody took, and one that was': async ({ bb }) => {
    const sold = await SoldOrder.open(bb, bought, 'paypal');
    await sold.move('documentsAsked');
    await sold.move('documentsShown');
    expect((await sold.does('unavailability', { units: sold.units([{ sku: 'B', quantity: 1 }]) })).status).toBe(200);
    await sold.move('restGoesOn');
    await sold.ship();
    await sold.parcel(0, 'notCollected');
    await sold.ship();
    await sold.parcel(1, 'delivered');
    await sold.state(oneA);
    await bb.read();
    await sold.receive(0);
    return sold;
  },
  'an obvious error': async ({ drop }) => {
    const sold = await SoldOrder.open(drop, bought, 'card');
    expect((await sold.move('refused', { ground: 'obviousError' })).status).toBe(200);
    return sold;
  },
  'refused by silence, and withdrawn from afterwards': async ({ impronta }) => {
    const sold = await SoldOrder.open(impronta, bought, 'card');
    await impronta.pass(day * 20);
    await sold.state(null);
    await impronta.read();
    const { state, returns, lines } = await sold.seen();
    expect({ state, returns, left: lines.map(({ left, withdrawal }) => [left, withdrawal.possible]) }).toEqual({
      state: 'refused',
      returns: [],
      left: [
        [0, false],
        [0, false],
      ],
    });
    return sold;
  },
  'withdrawn from before anything left': async ({ restelli }) => {
    const sold = await SoldOrder.open(restelli, bought, 'card');
    await sold.state(null);
    await restelli.read();
    expect((await sold.seen()).state).toBe('terminated');
    return sold;
  },
  'withdrawn from before its money came, which never does': async ({ restelli }) => {
    const sold = await SoldOrder.open(restelli, bought, 'bankTransfer');
    await sold.state(null);
    await restelli.read();
    expect((await sold.seen()).state).toBe('terminated');
    return sold;
  },
  'withdrawn from in part, and lapsed': async ({ restelli }) => {
    const sold = await SoldOrder.open(restelli, bought, 'bankTransfer');
    await sold.state(oneA);
    await restelli.read();
    await restelli.pass(day * 8);
    expect((await sold.seen()).state).toBe('lapsed');
    return sold;
  },
  'the merchant’s own offer: turned down, agreed to and forgotten': async ({ bb }) => {
    const sold = await delivered(bb);
    await bb.pass(day * 20);
    for (const nth of [0, 1]) {
      expect(await sold.ask(oneA, { withdraw: false, way: 'ownCourier' })).not.toBeNull();
      await sold.desk(nth, nth === 0 ? 'decline' : 'approval', nth === 0 ? { code: 'other' } : {});
    }
    await bb.pass(day * 40);
    await sold.desk(1, 'cancel');
    await sold.ask(oneA, { withdraw: false, way: 'ownCourier' });
    return sold;
  },
  'a withdrawal both sides undo, and another': async ({ drop }) => {
    const sold = await delivered(drop);
    await sold.state(oneA);
    await drop.read();
    expect((await sold.desk(0, 'cancel', { consent: 'D’accordo' }))?.body.state).toBe('cancelled');
    await sold.state([{ sku: 'B', quantity: 1 }]);
    await drop.read();
    return sold;
  },
  'a refund the bank refuses': async ({ restelli }) => {
    const sold = await delivered(restelli);
    await sold.state(null);
    await restelli.read();
    await sold.receive(0);
    await sold.fail('refund', 'refused');
    await sold.desk(0, 'refund');
    await restelli.pay();
    expect(await sold.refunds()).toMatchObject([{ stuck: true, paid: false }]);
    return sold;
  },
  'statements that nobody can place, one of them late': async ({ restelli }) => {
    const sold = await delivered(restelli);
    await sold.stateAs({ contract: 'le scarpe' });
    await sold.stateAs({ email: 'else@example.com' });
    await restelli.pass(day * 20);
    await sold.state(oneA);
    await restelli.read();
    return sold;
  },
};
