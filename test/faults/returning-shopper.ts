import { setTimeout as sleep } from 'node:timers/promises';
import { insist, type Insisted, type Servers } from './insist.ts';

/** An order that came, and the person who sends it back in two parts. */
export interface ReturningOrder {
  readonly nth: number;
  readonly id: string;
  readonly token: string;
  readonly number: string;
  readonly email: string;
  /** Ids of its lines. */
  readonly lines: readonly string[];
}

export interface Keys {
  readonly publishableKey: string;
  readonly secretKey: string;
}

/** What was answered to one part of an order. */
export interface PartBack {
  readonly statementId: string;
  readonly receipt: string;
  readonly returnId: string;
  /** Minor units. */
  readonly approved: number;
  readonly unanswered: number;
}

/** Sends an order back part by part, and plays the merchant's desk to it; whatever is not answered is sent again under its key. */
export async function sendBack(servers: Servers, keys: Keys, order: ReturningOrder): Promise<PartBack[]> {
  const parts: PartBack[] = [];
  for (const [part, line] of order.lines.entries()) parts.push(await sendLineBack(servers, keys, order, part, line));
  return parts;
}

async function sendLineBack(servers: Servers, keys: Keys, order: ReturningOrder, part: number, line: string): Promise<PartBack> {
  let unanswered = 0;
  const heard = <Body>(answer: Insisted<Body>, status: number): Body => {
    unanswered += answer.unanswered;
    if (answer.status !== status) throw new Error(`${order.id} ${part}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const key = (step: string) => ({ 'Idempotency-Key': `${order.id}-${part}-${step}` });
  const merchant = { Authorization: `Bearer ${keys.secretKey}` };
  const desk = async (path: string, step: string, body: object) =>
    heard(await insist(servers, `/v1/merchant/${path}`, { headers: { ...merchant, ...key(step) }, body }), 200);

  const receipt = heard(
    await insist(servers, '/v1/withdrawals', {
      headers: {
        'Cassa-Key': keys.publishableKey,
        'Cassa-Order': order.token,
        'X-Forwarded-For': `198.51.100.${order.nth % 250}`,
        ...key('statement'),
      },
      body: { name: 'Anna Rossi', contract: order.number, email: order.email, orderId: order.id, units: [{ line, quantity: 1 }] },
    }),
    201,
  );
  const returnId = await read();
  await desk(`returns/${returnId}/reception`, 'reception', {});
  const { refunds } = await desk(`returns/${returnId}/refund`, 'refund', { evenIfWithheld: true });
  return { statementId: receipt.id, receipt: receipt.text, returnId, approved: refunds[0].amount.amount, unanswered };

  /** The case that a worker opened of the statement. */
  async function read(): Promise<string> {
    for (;;) {
      const { body } = await insist(servers, `/v1/merchant/withdrawals/${receipt.id}`, { method: 'GET', headers: merchant });
      if (body.reading?.returnId) return body.reading.returnId as string;
      await sleep(400);
    }
  }
}
