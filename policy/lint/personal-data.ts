import { dataController, dataMinimisation, marketingObjection } from '../law/eu-data-protection.ts';
import type { Profile } from '../profile.ts';
import { doubtful, type Flaw } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q11: copies of documents, newsletters that go on, and who answers for personal data. */
export const personalData: LintRule = {
  id: 'Q11',
  protects: 'everybody',
  check: ({ payment, account, seller }) => [...documentFlaws(payment, account), newsletterFlaw(account), controllerFlaw(seller)],
};

function documentFlaws({ fraud }: Profile['payment'], { credentials }: Profile['account']): (Flaw | false)[] {
  const copy = fraud?.idDocument;
  const uploaded = copy?.by?.every((way) => way === 'upload') ?? false;
  return [
    copy !== undefined && !uploaded && doubtful('payment.idCopyUnsafe', dataMinimisation, 'payment.fraud.idDocument', copy),
    credentials?.misuseReport === 'noticeWithIdCopy' &&
      doubtful('account.misuseIdCopy', dataMinimisation, 'account.credentials', credentials),
  ];
}

function newsletterFlaw({ newsletter }: Profile['account']): Flaw | false {
  const within = newsletter?.unsubscribeWithin;
  return (
    within !== undefined &&
    within.days > 0 &&
    doubtful('account.slowUnsubscribe', marketingObjection, 'account.newsletter.unsubscribeWithin', within)
  );
}

function controllerFlaw({ parties }: Profile['seller']): Flaw | false {
  const index = parties.findIndex(({ roles }) => roles.includes('seller') && roles.includes('dataProcessor'));
  return index >= 0 && doubtful('seller.controllerElsewhere', dataController, `seller.parties[${index}]`, parties[index]);
}
