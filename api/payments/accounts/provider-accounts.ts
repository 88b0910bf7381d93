/** A merchant's keys at a provider, as the provider gave them out. */
export interface AccountKeys {
  /** Stands in pages. */
  readonly publishableKey: string;
  readonly secretKey: string;
}

/** What a provider is asked to set up for a merchant. */
export interface AccountConnection {
  readonly keys: AccountKeys;
  /** Origins of the shop's pages: wallets show only on domains the provider knows. */
  readonly origins: readonly string[];
  /** Where events of this merchant are to go; absent where the provider could not reach us. */
  readonly webhookUrl?: string;
  /** The endpoint made for this earlier, whose secret is still known here; absent: a new one is made. */
  readonly endpoint?: string;
}

/** What came of it. */
export interface ConnectedAccount {
  readonly endpoint?: string;
  /** Signs what the endpoint reports; only a new endpoint tells it. */
  readonly webhookSecret?: string;
  /** Domains the provider did not take: wallets do not show there. */
  readonly unregistered: readonly string[];
}

/** How an endpoint was found; `mended`: it reports everything again. */
export type EndpointState = 'whole' | 'mended' | 'missing';

/** How a provider deals with merchants who bring their own keys. */
export interface ProviderAccounts {
  /** The mode both keys are for, as one can see on them; undefined where they are of two modes, or no keys of this provider. */
  modeOf(keys: AccountKeys): 'test' | 'live' | undefined;
  /**
   * Tries both keys with calls that change nothing, as far as these tell whether they open the same account, makes the shop's domains
   * known, and sees to an endpoint that reports everything we act on. May be repeated.
   *
   * @throws PaymentRefusal when the provider does not accept the keys
   */
  connect(connection: AccountConnection): Promise<ConnectedAccount>;
  /**
   * Makes the domains of a shop's pages known, those that are not yet. May be repeated.
   *
   * @returns domains the provider did not take
   * @throws PaymentRefusal when it does not accept the keys
   */
  registerOrigins(keys: AccountKeys, origins: readonly string[]): Promise<readonly string[]>;
  /** Whether the account that these keys open holds a payment. @throws PaymentRefusal when it does not accept the keys */
  holds(keys: AccountKeys, paymentRef: string): Promise<boolean>;
  /** Sees to it that an endpoint made here reports everything we act on. May be repeated. */
  mendEndpoint(keys: AccountKeys, endpoint: string): Promise<EndpointState>;
  /** Removes the endpoints that were made at that address before: their secret is known to nobody any more. */
  retireEndpoints(keys: AccountKeys, webhookUrl: string, keep: string): Promise<void>;
}
