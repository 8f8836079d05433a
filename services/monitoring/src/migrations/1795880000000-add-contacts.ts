import { migration } from '@shouwang/database';
import { sealedPattern } from '@shouwang/personal-data';

/** Phone and account of a person, sealed like name and ID number, and gone with them. */
export const addContacts = migration(
  1795880000000,
  'add-contacts',
  `alter table person
    add column phone text constraint person_phone_is_sealed check (phone ~ '${sealedPattern}'),
    add column bank_account text constraint person_bank_account_is_sealed check (bank_account ~ '${sealedPattern}'),
    add constraint person_no_contact_once_erased check (erased_on is null or num_nonnulls(phone, bank_account) = 0)`,
);
