import { describe, expect, it } from 'vitest';
import type { Contact, ContactDetails } from '../../src/domain/contact';
import { blankContact, changedDetails, detailsOf, fieldsOf } from '../../src/ui/contact-fields';

const dana: ContactDetails = {
  name: 'Dana Reyes',
  identities: ['linkedin:dana-reyes', 'email:dana@client.example', 'linkedin-id:ACoAABcd'],
  relationship: 'customer',
  company: 'Client',
  title: null,
  location: 'Lisbon',
  phone: '+351 21 000 0000',
  tags: ['pilot', 'logistics'],
};
const contact: Contact = {
  ...dana,
  ...{ id: '1', sortName: 'dana reyes', notIdentities: [], keptAt: 1, stamps: {} },
  updatedAt: '2026-12-04T10:00:00.000Z-0000-a',
};

describe('the fields of a contact', () => {
  it('lead there and back', () => {
    const told = detailsOf(fieldsOf(dana), dana.identities);
    expect('details' in told && changedDetails(contact, told.details)).toEqual({});
  });

  it('ask only for what was changed', () => {
    const told = detailsOf(
      { ...fieldsOf(dana), emails: 'dana@client.example\nd.reyes@home.example', company: ' ' },
      dana.identities,
    );
    expect('details' in told && changedDetails(contact, told.details)).toEqual({
      identities: [...dana.identities, 'email:d.reyes@home.example'],
      company: null,
    });
  });

  it('take addresses as people write them', () => {
    const told = detailsOf({
      ...blankContact,
      emails: 'Dana@Client.example, omar@client.example; ',
      profiles: 'linkedin.com/in/Dana-Reyes/ https://pt.linkedin.com/in/jo%C3%A3o-silva?trk=x',
    });
    expect('details' in told && told.details.identities).toEqual([
      'email:dana@client.example',
      'email:omar@client.example',
      'linkedin:dana-reyes',
      'linkedin:joão-silva',
    ]);
  });

  it('say what is wrong', () => {
    expect(detailsOf({ ...blankContact, name: ' ' })).toEqual({ errors: { name: '' } });
    expect(detailsOf({ ...blankContact, emails: 'dana@', profiles: 'https://example.com/in/dana' })).toEqual({
      errors: { emails: 'dana@', profiles: 'https://example.com/in/dana', name: '' },
    });
  });
});
