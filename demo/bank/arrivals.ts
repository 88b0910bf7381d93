/** How an awaited transfer comes, or does not. */
export const arrivals = {
  exact: 'Arrives',
  short: '10.00 too little',
  excess: '10.00 too much',
  unnamed: 'Without the number',
  inTime: 'Arrives now, ordered the day the order was placed',
} as const;
