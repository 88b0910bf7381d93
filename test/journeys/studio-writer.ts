import type { Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openPage, type PageOptions } from './browser.ts';

/** Somebody who writes a profile: what they do is a method, what they see is a locator. */
export class Writer {
  readonly field: Locator;
  readonly marks: Locator;
  readonly published: Locator;

  private constructor(readonly page: Page) {
    this.field = page.locator('#text');
    this.marks = page.locator('#marks > li');
    this.published = page.locator('#published');
  }

  static async at(example: string, options: PageOptions = {}): Promise<Writer> {
    const page = await openPage({ locale: 'en-IE', ...options });
    await page.goto(inject('demo').studio);
    const writer = new Writer(page);
    await writer.isPublished();
    await writer.load(example);
    return writer;
  }

  async load(example: string): Promise<void> {
    await this.page.locator('#example').selectOption(example);
    await this.page.getByRole('button', { name: 'Load', exact: true }).click();
  }

  async hasBegun(example: string): Promise<void> {
    await this.page.waitForFunction((id) => document.querySelector<HTMLTextAreaElement>('#text')!.value.includes(`"id": "${id}"`), example);
  }

  async isPublished(): Promise<void> {
    await this.page.locator('#published[data-state=published]').waitFor();
  }

  /** Selects the first occurrence of a passage and types over it, as a person would. */
  async retype(passage: string, by: string): Promise<void> {
    await this.field.evaluate((field: HTMLTextAreaElement, passage) => {
      const start = field.value.indexOf(passage);
      field.focus();
      field.setSelectionRange(start, start + passage.length);
    }, passage);
    await this.page.keyboard.insertText(by);
  }

  part(id: string): Locator {
    return this.page.locator(`#panel-price [data-part="${id}"]`);
  }

  async selection(): Promise<string> {
    return this.field.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  }

  async milliseconds(): Promise<number> {
    return Number(await this.page.locator('#speed').getAttribute('data-ms'));
  }

  /** The amounts of the real cart in the frame, once it has come. */
  get cartAmounts(): Locator {
    return this.page.frameLocator('#preview').locator('cassa-cart [part~=amounts]');
  }
}
