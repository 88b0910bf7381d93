/** Words of what a return brings, and of the way back. */
export interface PlanWords {
  readonly wayBack: string;
  readonly pickupDay: string;
  readonly refund: string;
  readonly deliveryBack: string;
}
