import { builtInTemplates } from '../domain/built-in-templates';
import { limits } from '../domain/limits';
import type { SharedRecord } from '../domain/record';
import { type Template, templatePurposes, templateUseId } from '../domain/template';
import type { Handlers } from '../messages/channel';
import { Problem } from '../messages/problem';
import { get } from '../store/read/record';
import type { Store } from '../store/schema';
import type { Clock } from './clock';
import { line, oneOf, tooMany } from './input';
import { invalid } from './invalid';
import { saveOn, standing } from './saved';
import { countTemplates, settleTemplate, templateOf } from './templates';

type TemplateCommands = Pick<Handlers<'command'>, 'template.save' | 'template.erase' | 'template.used'>;

const mostTemplates = 200;

/** Commands about messages to write again and again, and about who received them. */
export function templateCommands(store: Store, clock: Clock): TemplateCommands {
  const save = saveOn(store, clock);
  const now = () => clock().epochMilliseconds;

  return {
    'template.save': async ({ id, ...told }) => {
      const values = templateFrom(told);
      if (id === null) {
        const made = crypto.randomUUID();
        return save('template-edited', made, [], async (writer) => {
          if ((await countTemplates(store)) >= mostTemplates) {
            throw tooMany('templates', mostTemplates);
          }
          await writer.make('templates', { id: made, ...values });
        });
      }
      await settleTemplate(store, id, now());
      return save('template-edited', id, [], async (writer) => {
        if (await get(store, 'templates', id)) await writer.edit('templates', id, values);
        else if (builtInTemplates.some((template) => template.id === id)) {
          await writer.make('templates', { id, ...values });
        } else throw new Problem('gone');
      });
    },

    'template.erase': async ({ id }) => {
      await settleTemplate(store, id, now());
      await standing(get(store, 'templates', id));
      return save('template-edited', id, [], (writer) => writer.erase('templates', id));
    },

    'template.used': async ({ templateId, contactId }) => {
      await standing(templateOf(store, templateId));
      await standing(get(store, 'contacts', contactId));
      const id = templateUseId(templateId, contactId);
      return save('template-used', id, [contactId], async (writer) => {
        if (await get(store, 'templateUses', id)) await writer.edit('templateUses', id, { contactId, at: now() });
        else await writer.make('templateUses', { id, templateId, contactId, at: now() });
      });
    },
  };
}

const longestText = 5_000;

function templateFrom({ name, purpose, text }: Omit<Template, keyof SharedRecord>) {
  const words = line(name, limits.name);
  if (words === '') throw invalid('invalidNoName');
  const message = text.replace(/\r\n?/g, '\n').trim().toWellFormed();
  if (message === '') throw invalid('invalidNoWords');
  if (message.length > longestText) {
    throw invalid('invalidTooLong', longestText, message.length);
  }
  return { name: words, purpose: oneOf(purpose, templatePurposes), text: message };
}
