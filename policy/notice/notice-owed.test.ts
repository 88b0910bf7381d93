import { describe, expect, it } from 'vitest';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import impronta from '../profiles/impronta.json' with { type: 'json' };
import restelli from '../profiles/restelli.json' with { type: 'json' };
import { profileSchema } from '../profile.ts';
import { noticeFloors } from './notice-floor.ts';
import { noticeOwed } from './notice-owed.ts';
import { noticeStep, type NoticeStep } from './notice-profile.ts';

const profiles = [backboneprostore, impronta, drop, restelli].map((json) => profileSchema.parse(json));
const [bb, im, dr, re] = profiles as [Profile, Profile, Profile, Profile];
type Profile = (typeof profiles)[number];

describe('noticeOwed', () => {
  it('confirms a paid order with everything the terms list, and nothing the law did not ask for', () => {
    expect(noticeOwed(bb, 'paymentAuthorised')).toEqual({
      value: {
        channels: ['email'],
        contains: [
          'termsSummary',
          'particularConditions',
          'productFeatures',
          'price',
          'meansOfPayment',
          'deliveryAddress',
          'billingData',
          'deliveryCost',
          'extraCosts',
          'customerService',
        ],
        attaches: [],
      },
      because: [{ code: 'notice.promised', clause: '4.1' }],
    });
  });

  it('attaches to the shipment mail what the terms promise, or else what the law asks for', () => {
    const papers = ['terms', 'withdrawalInstructions', 'withdrawalForm'];
    expect(noticeOwed(bb, 'shipped').value?.attaches).toEqual(papers);
    expect(noticeOwed(im, 'shipped').value?.attaches).toEqual(papers);
    expect(noticeOwed(im, 'shipped').because).toMatchObject([{ clause: ':52, :95' }, { law: 'eu.contractConfirmation', floor: 'Q14' }]);
  });

  it('answers a withdrawal with what was said and when, beside the return form one merchant sends', () => {
    expect(noticeOwed(dr, 'withdrawalReceived').value).toEqual({
      channels: ['email', 'page'],
      contains: ['returnInstructions', 'statement', 'receivedAt'],
      attaches: ['returnForm'],
    });
    expect(noticeOwed(re, 'withdrawalReceived')).toMatchObject({
      value: { channels: ['email', 'page'], contains: ['statement', 'receivedAt'] },
      because: [{ code: 'notice.statutory', law: 'eu.withdrawalFunction', floor: 'Q2' }],
    });
  });

  it('does not leave a refusal to silence or to a registered letter alone', () => {
    expect(noticeOwed(im, 'orderRefused')).toMatchObject({ value: { channels: ['email'] }, because: [{ floor: 'Q24' }] });
    expect(noticeOwed(dr, 'withdrawalRefused').value?.channels).toEqual(['registeredLetter', 'email', 'page']);
  });

  it('tells of a failed payment on the site at once', () => {
    expect(bb.notice.paymentFailed).toMatchObject({ channels: ['page'], speed: 'atOnce', clause: '6.1' });
    expect(noticeOwed(bb, 'paymentFailed').value?.channels).toEqual(['page']);
  });

  it('owes nothing where neither speaks', () => {
    expect(noticeOwed(re, 'accountClosed')).toEqual({
      value: null,
      because: [{ code: 'notice.nothingOwed' }],
    });
  });

  it.each(noticeStep.options)('%s: never less than the terms and the law, never anything twice, always a reason', (step: NoticeStep) => {
    for (const profile of profiles) {
      const { value, because } = noticeOwed(profile, step);
      for (const part of ['channels', 'contains', 'attaches'] as const) {
        const owed: readonly string[] = value?.[part] ?? [];
        expect(owed).toEqual(expect.arrayContaining([...(profile.notice[step]?.[part] ?? []), ...(noticeFloors[step]?.[part] ?? [])]));
        expect(new Set(owed).size).toBe(owed.length);
      }
      expect(because.length).toBeGreaterThan(0);
    }
  });
});
