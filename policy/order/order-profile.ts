import { z } from 'zod';
import { periodShape } from '../period-schema.ts';
import { rule } from '../rule-schema.ts';

const contractEvent = z.enum(['receipt', 'payment', 'acceptance', 'shipmentMail']);

const conclusion = rule({
  when: contractEvent.meta({
    description: 'The event that makes the contract: the order reaches the server, is paid, is accepted, or its shipment is announced.',
  }),
  atLatest: contractEvent.optional().meta({ description: 'An event that makes the contract even if `when` never comes.' }),
});

const submitLabel = rule({
  words: z.string().min(1).meta({ description: 'The words the terms put on the button. The button itself shows the statutory words.' }),
  quoted: z.boolean().optional().meta({ description: 'False: the terms describe the act and do not quote the button.', default: true }),
});

const acceptanceTimeout = rule({
  ...periodShape,
  outcome: z.enum(['refused']).meta({ description: 'What silence means; money comes back by itself.' }),
});

const editing = rule({ allowed: z.boolean() });

const unavailableShape = {
  outcome: z.enum(['buyerMayTerminate', 'sellerCancels']),
  refundWithin: rule({ ...periodShape, from: z.enum(['orderPlaced']) }).optional(),
  sameMeans: z.boolean().optional(),
  sameValueDate: z.boolean().optional(),
};

const unavailable = z.strictObject({
  all: rule(unavailableShape).optional(),
  some: rule({
    ...unavailableShape,
    delivery: z
      .enum(['proportional', 'none'])
      .optional()
      .meta({ description: 'Share of the delivery fee that comes back with the missing lines.' }),
    wholeOrder: z
      .enum(['never', 'ifProvenAccessory'])
      .optional()
      .meta({ description: 'Whether the rest of the order can be terminated too.' }),
  }).optional(),
});

const refusedRefund = rule({
  amount: z.enum(['full']),
  means: z.enum(['original']).optional(),
  payee: z.enum(['payer']).optional(),
});

const storage = rule({
  merchant: z.enum(['database', 'customerArea']).optional(),
  buyerKeeps: z.enum(['orderNumber', 'records', 'confirmationMail']).optional(),
});

const invoice = z.strictObject({
  byDefault: rule({
    document: z.enum(['invoice', 'taxReceipt', 'nonTaxReceipt']),
    by: z.array(z.enum(['email', 'paperWithGoods', 'post'])).min(1),
    mayBeElectronic: z.boolean().optional(),
  }).optional(),
  onRequest: rule({ when: z.enum(['atPurchase', 'anyTime']), changeable: z.boolean() })
    .optional()
    .meta({ description: 'Absent: the shopper is not asked about an invoice.' }),
  dataSource: rule({ from: z.enum(['buyer', 'orderForm']) }).optional(),
});

/** Life of an order before it ships: how the contract comes about, what can change, what happens when it fails. */
export const orderProfile = z.strictObject({
  conclusion,
  submitLabel: submitLabel.optional(),
  offer: rule({ binding: z.boolean() })
    .optional()
    .meta({ description: "The order is the buyer's offer; `binding` says whether the terms call it binding." }),
  acceptanceTimeout: acceptanceTimeout.optional(),
  editBeforeSubmit: editing.optional(),
  editAfterSubmit: editing.optional(),
  cancelAfterSubmit: editing.optional().meta({ description: 'As the terms say. A withdrawal is open from the conclusion on in any case.' }),
  exchange: rule({ offered: z.boolean(), instead: z.enum(['returnAndReorder']).optional() }).optional(),
  customisation: rule({ options: z.enum(['offeredOnly']), indelible: z.boolean() })
    .optional()
    .meta({ description: 'Personalising a product. Personalised products carry no right of withdrawal.' }),
  unavailable: unavailable.optional(),
  terminatedOn: rule({ causes: z.array(z.enum(['nonPayment', 'missingDocuments', 'nonCollection', 'falseStatements'])).min(1) })
    .optional()
    .meta({ description: 'Failures that end the contract of right (art. 1456 c.c.).' }),
  stock: rule({ limited: z.boolean(), concurrentPurchases: z.boolean().optional() }).optional(),
  refusedRefund: refusedRefund.optional(),
  storage: storage.optional(),
  invoice: invoice.optional(),
});
