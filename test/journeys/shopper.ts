import { randomUUID } from 'node:crypto';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { BoughtOrder } from './bought-order.ts';
import { openPage, type PageOptions } from './browser.ts';
import { wordsIn, type Language, type Words } from './words.ts';

export interface Visit extends PageOptions {
  readonly language?: Language;
  /** Of another shop than the merchant's usual one. */
  readonly origin?: string;
}

const homes = {
  IT: { line1: 'Via Garibaldi 1', postalCode: '20121', city: 'Milano', region: 'MI' },
  CH: { line1: 'Bahnhofstrasse 1', postalCode: '8001', city: 'Zürich' },
} as const;

/** A person in a shop of the demo: what they do is a method, what they see is a locator. */
export class Shopper {
  readonly email = `ada.${randomUUID().slice(0, 8)}@example.com`;
  readonly words: Words;
  readonly main: Locator;
  readonly card: FrameLocator;

  private constructor(
    readonly page: Page,
    readonly origin: string,
    readonly language: Language,
  ) {
    this.words = wordsIn(language);
    this.main = page.locator('main');
    this.card = page.frameLocator('cassa-checkout [slot=payment] iframe');
  }

  static async in(
    merchant: string,
    { language = 'it', origin = inject('demo').shops[merchant]!.origin, ...options }: Visit = {},
  ): Promise<Shopper> {
    const page = await openPage({ locale: language === 'en' ? 'en-IE' : `${language}-${language.toUpperCase()}`, ...options });
    return new Shopper(page, origin, language);
  }

  /** A page of the shop in the shopper's language. */
  async goTo(path: string): Promise<void> {
    const inLanguage = this.language === 'it' ? path : `/${this.language}${path}`.replace(/\/$/, '');
    await this.page.goto(`${this.origin}${inLanguage}`);
  }

  /** The page of an order bought before, by its link. */
  async openOrder({ key, number }: BoughtOrder): Promise<void> {
    await this.goTo(`/order#cassa-order=${key}`);
    await this.expectToRead(number);
  }

  /** The order's page again, as it is now. */
  async lookAgain(): Promise<void> {
    await this.goTo('/order');
    await this.main.locator('cassa-order .number').waitFor();
  }

  /** From the first step of the statutory function, filled in, to its receipt. @returns the receipt's number */
  async withdraw(): Promise<string> {
    await this.main.getByRole('button', { name: this.words.withdraw }).click();
    await this.main.getByRole('button', { name: this.words.confirmWithdrawal }).click();
    await this.main.getByRole('heading', { name: this.words.withdrawal.received }).waitFor();
    return this.fact(this.words.withdrawal.receiptId).innerText();
  }

  /** The one form of a `cassa-return` that is shown. */
  get returnForm(): Locator {
    return this.main.locator('cassa-return form:not([hidden])');
  }

  /** From the order's page to the form that sends goods back. */
  async openReturnForm(): Promise<void> {
    await this.main.getByRole('link', { name: this.words.order.returns }).click();
    await this.main.locator('cassa-return [data-line]').first().waitFor();
  }

  /** On to what comes back for the goods that are chosen. */
  async askWhatComesBack(): Promise<void> {
    await this.returnForm.getByRole('button', { name: this.words.return.goOn }).click();
    await this.main.getByRole('heading', { name: this.words.return.offer }).waitFor();
  }

  /** Chooses a way back and waits for what comes back then. */
  async goBackBy(way: string): Promise<void> {
    const [answer] = await Promise.all([
      this.page.waitForResponse((response) => response.url().endsWith('/returns/simulation')),
      this.main.locator(`[name="/way"][value=${way}]`).check(),
    ]);
    const { total } = (await answer.json()) as { total: { text: string } };
    await expectText(this.main.locator('cassa-return [part=plan] .total dd').last(), total.text.replace(/\s/g, ' '));
  }

  /** Says on the order's page that the goods have been sent off. */
  async saySent(tracking: string): Promise<void> {
    await this.main.getByLabel(this.words.case.tracking).fill(tracking);
    await this.main.getByRole('button', { name: this.words.case.saySent }).click();
    await this.main.getByText(this.words.case.sent).waitFor({ state: 'detached' });
  }

  /** What the offer says comes back in all. @returns as printed */
  async shownRefund(): Promise<string> {
    return this.main.locator('cassa-return [part=plan] .total dd').innerText();
  }

  /** Puts a product into the cart from its own page. */
  async add(
    handle: string,
    { value, personalisation, times = 1 }: { value?: string; personalisation?: string; times?: number } = {},
  ): Promise<void> {
    await this.goTo(`/products/${handle}`);
    const product = this.page.locator('cassa-product');
    if (value) await product.getByText(value, { exact: true }).click();
    if (personalisation) await product.getByLabel(this.words.product.personalisation).fill(personalisation);
    if (times > 1) await product.getByRole('spinbutton').fill(String(times));
    await product.getByRole('button', { name: this.words.product.addToCart }).click();
    await this.drawer.getByRole('button', { name: this.words.cart.close }).click();
  }

  /** The cart in the page's header, once it has opened. */
  get drawer(): Locator {
    return this.page.locator('header cassa-cart dialog[open]');
  }

  /** What stands beside a label in a list of facts: a figure of the cart, a line of the receipt. */
  fact(label: string): Locator {
    return this.main
      .locator('dl')
      .locator('div', { has: this.page.locator('dt', { hasText: label }) })
      .locator('dd')
      .first();
  }

  /** Waits until a text can be read on the page, wherever it stands. */
  async expectToRead(text: string | RegExp): Promise<void> {
    await this.main.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async expectTotal(text: string): Promise<void> {
    await expectText(this.fact(this.words.cart.total).last(), text);
  }

  async enterCode(code: string): Promise<void> {
    await this.main.getByText(this.words.cart.haveCode).click();
    await this.main.getByLabel(this.words.cart.code).fill(code);
    await this.main.getByRole('button', { name: this.words.cart.apply }).click();
    await this.main.locator('strong', { hasText: code }).waitFor();
  }

  async deliverTo(country: string): Promise<void> {
    await this.main.getByLabel(this.words.cart.destination).selectOption(country);
  }

  /**
   * To the checkout, with everything filled in that an order to this country needs except the payment.
   *
   * @param page of the checkout, perhaps with a link to a cart
   */
  async fillCheckout(country: keyof typeof homes = 'IT', page = '/checkout'): Promise<void> {
    await this.goTo(page);
    await this.field('/contact/email').fill(this.email);
    await this.field('/shippingAddress/country').selectOption(country);
    await this.field('/shippingAddress/name').fill('Ada Rossi');
    for (const [name, value] of Object.entries(homes[country])) {
      const field = this.field(`/shippingAddress/${name}`);
      if (name === 'region') await field.selectOption(value);
      else await field.fill(value);
    }
    await this.consent();
  }

  /** Ticks every box the shop asks for. */
  async consent(): Promise<void> {
    await this.main.locator('cassa-checkout [part=review]').waitFor();
    for (const box of await this.main.locator('input[name^="/consents/"]').all()) await box.check();
  }

  /** Methods of payment that can be chosen now. */
  async offeredMethods(): Promise<string[]> {
    await this.method('card').waitFor();
    const enabled = await this.main.locator('input[name="/payment"]:enabled').all();
    return Promise.all(enabled.map((radio) => radio.inputValue()));
  }

  method(id: string): Locator {
    return this.main.locator(`input[name="/payment"][value="${id}"]`);
  }

  field(name: string): Locator {
    return this.main.locator(`[name="${name}"]`);
  }

  async typeCard(number: string): Promise<void> {
    await this.card.locator('#number').fill(number);
    await this.card.locator('#expiry').fill('12/39');
    await this.card.locator('#code').fill('123');
  }

  get orderButton(): Locator {
    return this.main.getByRole('button', { name: this.words.orderButton, exact: true });
  }

  /** Waits for the order's page. @returns the order's number as printed there */
  async orderNumber(): Promise<string> {
    await this.page.waitForURL(/\/order(#|$)/).catch(async (error: Error) => {
      const said = await this.main.locator('#setback').allInnerTexts();
      throw new Error(`No order: ${said.join(' ') || 'nothing is said'}`, { cause: error });
    });
    return this.main.locator('cassa-order .number').innerText();
  }
}

/** Figures are compared as read: non-breaking spaces are spaces. */
export async function expectText(locator: Locator, text: string | RegExp): Promise<void> {
  const read = async () => (await locator.innerText()).replace(/\s+/g, ' ');
  await expect.poll(read).toMatch(typeof text === 'string' ? literally(text) : text);
}

const literally = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
