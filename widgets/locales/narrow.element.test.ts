import { expect, waitUntil } from '@open-wc/testing';
import { mount } from '../../test/fixtures/mount.ts';
import { mountCheckout } from '../../test/fixtures/fill-checkout.ts';
import { pageClient } from '../client/client.ts';
import { languages } from '../client/language.ts';
import '../define/cart.ts';
import '../define/checkout.ts';
import '../define/order.ts';
import '../define/product.ts';
import '../define/return.ts';
import '../define/withdrawal.ts';

/** A phone of 320 px less the margins a page has. */
const width = 288;

/** Texts of everything that is drawn beyond the element's edge. */
function sticksOut(element: HTMLElement): string[] {
  const edge = element.getBoundingClientRect().right + 0.5;
  const drawn = [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter((each) => !each.closest('.sr, dialog:not([open])'));
  return drawn
    .filter((each) => each.getBoundingClientRect().right > edge || (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0))
    .map((each) => `${each.localName}: ${each.textContent.trim()}`);
}

async function narrow(element: HTMLElement): Promise<void> {
  element.parentElement!.style.width = `${width}px`;
  await new Promise(requestAnimationFrame);
}

describe('on a narrow phone nothing sticks out', () => {
  for (const language of languages) {
    it(`in ${language}`, async () => {
      const product = await mount('<cassa-product handle="linen-shirt"></cassa-product>', 'ok', { language });
      await narrow(product.element);
      expect(sticksOut(product.element), 'product').to.eql([]);

      const cart = await mount<HTMLElement & { updateComplete: Promise<void> }>('<cassa-cart></cassa-cart>', 'ok', { language });
      await pageClient().cart.addLine({ sku: 'SHIRT-INK-M', quantity: 2, personalisation: 'Ada' });
      await cart.element.updateComplete;
      await narrow(cart.element);
      expect(sticksOut(cart.element), 'cart').to.eql([]);

      const checkout = await mountCheckout('ok', '<cassa-checkout></cassa-checkout>', language);
      checkout.choose('/buyer/type', 'professional');
      checkout.press();
      await checkout.element.updateComplete;
      await narrow(checkout.element);
      expect(checkout.find('[part=order-button]').textContent!.trim()).to.equal(pageClient().shop.value!.orderButton);
      expect(sticksOut(checkout.element), 'checkout').to.eql([]);

      const order = await mount('<cassa-order order-key="order-1.order-token"></cassa-order>', 'ok', { language });
      await narrow(order.element);
      expect(sticksOut(order.element), 'order').to.eql([]);

      const followed = await mount('<cassa-order order-key="order-3.order-token"></cassa-order>', 'ok', { language });
      for (const details of followed.root.querySelectorAll('details')) details.open = true;
      await narrow(followed.element);
      expect(sticksOut(followed.element), 'order with all that followed').to.eql([]);

      const back = await mount('<cassa-return order-key="order-2.order-token"></cassa-return>', 'ok', { language });
      back.find('[data-line=shirt]').click();
      back.find('button.primary').click();
      await waitUntil(() => back.root.activeElement?.localName === 'h2');
      await narrow(back.element);
      expect(sticksOut(back.element), 'return').to.eql([]);

      const withdrawal = await mount('<cassa-withdrawal></cassa-withdrawal>', 'ok', { language });
      withdrawal.find('button.primary').click();
      await narrow(withdrawal.element);
      expect(sticksOut(withdrawal.element), 'withdrawal').to.eql([]);
    });
  }
});
