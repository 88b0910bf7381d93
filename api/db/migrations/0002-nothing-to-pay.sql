-- An order that codes pay in full has no method and no payment.
alter table checkouts alter column method drop not null;
alter table orders
  alter column method drop not null,
  alter column payment_ref drop not null,
  drop constraint orders_payment_state_check,
  add constraint orders_payment_state_check check (payment_state in ('notDue', 'pending', 'authorised', 'captured')),
  add constraint orders_paid_or_nothing_due check ((payment_state = 'notDue') = (payment_ref is null));
