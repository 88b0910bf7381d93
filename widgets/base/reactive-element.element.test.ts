import { expect } from '@open-wc/testing';
import { html } from 'lit/html.js';
import { css } from './css.ts';
import { ReactiveElement } from './reactive-element.ts';

class Lamp extends ReactiveElement {
  static override styles = [
    [
      css`
        b {
          color: rgb(1, 2, 3);
        }
      `,
    ],
  ];
  static override properties = { colour: { attribute: 'the-colour' }, lit: { attribute: 'lit', type: Boolean }, level: {} };

  colour?: string = 'white';
  lit = false;
  level = 0;
  drawn = 0;
  seen: string[][] = [];

  protected override willUpdate(changes: ReadonlySet<string>): void {
    this.seen.push([...changes].filter(Boolean));
    if (this.level > 9) this.level = 9;
  }

  protected render() {
    this.drawn++;
    return html`<b>${this.colour} ${this.lit} ${this.level}</b>`;
  }
}

const tag = 'test-lamp';

async function placed(markup: string): Promise<Lamp> {
  document.body.innerHTML = markup;
  const lamp = document.querySelector<Lamp>(tag)!;
  await lamp.updateComplete;
  return lamp;
}

const text = (lamp: Lamp) => lamp.renderRoot.textContent!.trim();

describe('ReactiveElement', () => {
  it('takes over what a page set before the tag was known', async () => {
    document.body.innerHTML = `<${tag} the-colour="red"></${tag}>`;
    const early = document.querySelector<Lamp>(tag)!;
    early.level = 3;
    customElements.define(tag, Lamp);
    await early.updateComplete;
    expect(text(early)).to.equal('red false 3');
    early.level = 4;
    await early.updateComplete;
    expect(text(early)).to.equal('red false 4');
    document.body.append(early);
    expect(early.level).to.equal(4);
  });

  it('is set by its attributes, and by their removal', async () => {
    const lamp = await placed(`<${tag} lit the-colour="red"></${tag}>`);
    expect([lamp.colour, lamp.lit]).to.eql(['red', true]);
    lamp.removeAttribute('lit');
    lamp.removeAttribute('the-colour');
    expect([lamp.colour, lamp.lit]).to.eql([undefined, false]);
  });

  it('draws once for whatever is set in one task, and not at all for the same value', async () => {
    const lamp = await placed(`<${tag}></${tag}>`);
    const before = lamp.drawn;
    lamp.level = 1;
    lamp.level = 2;
    lamp.lit = true;
    await lamp.updateComplete;
    lamp.level = 2;
    await lamp.updateComplete;
    expect(lamp.drawn).to.equal(before + 1);
    expect(lamp.seen.at(-1)).to.eql(['level', 'lit']);
  });

  it('may set more before it draws, in the same update', async () => {
    const lamp = await placed(`<${tag}></${tag}>`);
    const before = lamp.drawn;
    lamp.level = 12;
    await lamp.updateComplete;
    expect(text(lamp)).to.equal('white false 9');
    expect(lamp.drawn).to.equal(before + 1);
  });

  it('adopts its stylesheets, and keeps each element’s values apart', async () => {
    const lamp = await placed(`<${tag}></${tag}><${tag}></${tag}>`);
    expect(getComputedStyle(lamp.renderRoot.querySelector('b')!).color).to.equal('rgb(1, 2, 3)');
    lamp.level = 5;
    expect((lamp.nextElementSibling as Lamp).level).to.equal(0);
  });

  it('draws nothing while it is out of the page, and again when it is back', async () => {
    const lamp = await placed(`<${tag}></${tag}>`);
    const before = lamp.drawn;
    lamp.remove();
    lamp.level = 7;
    await lamp.updateComplete;
    expect(lamp.drawn).to.equal(before);
    document.body.append(lamp);
    await lamp.updateComplete;
    expect(text(lamp)).to.equal('white false 7');
  });
});
