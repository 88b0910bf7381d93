import { expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { buy } from './bought-order.ts';
import { openPage, useBrowser } from './browser.ts';
import { Shopper } from './shopper.ts';

useBrowser();

test('behind the counter of the demo an order is shipped, delivered, taken back and refunded by its buttons', async () => {
  const order = await buy('drop', [{ product: 'sciarpa-cashmere' }]);
  const counter = await openPage({});
  await counter.goto(`${inject('demo').notes}/counter/drop`);
  const part = counter.locator('article', { hasText: order.number });
  const press = (name: string) => part.getByRole('button', { name, exact: true }).click();
  await press('Accept');
  await press('Ship all');
  await press('Delivered ten days ago');
  await part.getByText(/Consegnato (il |l’)/).waitFor();
  await expectAccessible(counter, 'the counter');

  const shopper = await Shopper.in('drop');
  await shopper.openOrder(order);
  await shopper.goTo('/withdrawal');
  await shopper.withdraw();
  await expect
    .poll(async () => {
      await counter.reload();
      return part.getByRole('button', { name: 'The goods are here' }).count();
    })
    .toBe(1);
  await press('The goods are here');
  await press('Refund');
  await part.getByText('Money back').waitFor();
});
