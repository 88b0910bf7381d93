import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { publicUrl } from '../http/public-url.ts';
import type { ReturnRecord } from './return-record.ts';

/** Address of the slip for the parcel of a return: whoever has it can download it. */
export function slipUrl(deps: Pick<Deps, 'env'>, { merchantId, id }: Pick<ReturnRecord, 'merchantId' | 'id'>): string {
  return `${publicUrl(deps)}/v1/returns/${merchantId}/${id}/slip?token=${bearerToken(deps.env, 'slip', id)}`;
}
