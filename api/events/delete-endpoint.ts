import type { Db } from '../db/connect-database.ts';
import { auditStep, heldEndpoint, type EndpointStep } from './endpoint-step.ts';
import { deleteEndpointRows } from './endpoints.store.ts';

/** Takes an endpoint away, with all it is still owed. @throws ProblemError endpoint-not-found */
export async function deleteEndpoint(tx: Db, step: EndpointStep): Promise<void> {
  await deleteEndpointRows(tx, await heldEndpoint(tx, step));
  await auditStep(tx, step, 'deleteEndpoint');
}
