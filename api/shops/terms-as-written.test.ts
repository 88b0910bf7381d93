import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi, exampleProfile, type TestApi } from '../test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli', now: () => '2026-11-20T09:00:00.000Z' });
});
afterAll(() => api.stop());

const belowLaw = {
  backboneprostore: ['Q2', 'Q6', 'Q12', 'Q14', 'Q15', 'Q17', 'Q19', 'Q21', 'Q22'],
  impronta: ['Q1', 'Q2', 'Q3', 'Q5', 'Q8', 'Q12', 'Q14', 'Q15', 'Q17', 'Q19', 'Q21', 'Q22'],
  drop: ['Q2', 'Q3', 'Q14', 'Q15', 'Q17', 'Q19', 'Q21', 'Q22'],
  restelli: ['Q2', 'Q3', 'Q9', 'Q14', 'Q15', 'Q17', 'Q22'],
};

test.each(Object.entries(belowLaw))(
  'S117: the terms of %s as they are written are held back, each finding named',
  async (name, findings) => {
    const { acknowledged: _, ...asWritten } = exampleProfile(name);
    const { status, body } = await api.call('PUT', '/v1/merchant/profile', { body: asWritten });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'profile-below-law' });
    const named = new Set<string>(body.errors.map(({ finding }: { finding: string }) => finding));
    expect([...named].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(findings);
  },
);
